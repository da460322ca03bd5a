import type { Locale } from '../../core/locale.js';

const ko = {
  method: '결제수단',
  issuer: '카드사',
  chooseIssuer: '카드사를 선택해 주세요',
  installments: '할부 개월',
};

const en: typeof ko = {
  method: 'Payment method',
  issuer: 'Card company',
  chooseIssuer: 'Choose a card company',
  installments: 'Installments',
};

/** Default texts of the fields, in both languages. */
export const fieldTexts: Record<Locale, typeof ko> = { ko, en };
