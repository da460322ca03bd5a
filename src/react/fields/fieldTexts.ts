import type { Locale } from '../../core/locale.js';

const ko = {
  method: '결제수단',
  issuer: '카드사',
  chooseIssuer: '카드사를 선택해 주세요',
  installments: '할부 개월',
  lumpSum: '일시불',
  months: (count: number) => `${count}개월`,
  interestFree: (months: string) => `${months} 무이자`,
};

const en: typeof ko = {
  method: 'Payment method',
  issuer: 'Card company',
  chooseIssuer: 'Choose a card company',
  installments: 'Installments',
  lumpSum: 'Lump sum',
  months: (count) => `${count} months`,
  interestFree: (months) => `${months}, interest-free`,
};

/** Default texts of the fields, in both languages. */
export const fieldTexts: Record<Locale, typeof ko> = { ko, en };
