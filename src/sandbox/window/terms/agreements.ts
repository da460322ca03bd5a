import type { Named } from '../../../core/codes.js';

/** The agreements of the windows. The texts are fictional, because this is a test window. */
export const agreements = {
  financial: {
    name: { ko: '전자금융거래 이용약관', en: 'Electronic payments' },
    body: {
      ko: '테스트용 문구입니다. 실제 결제창에서는 전자금융거래의 권리와 책임을 설명합니다.',
      en: 'Sample text. The real window explains rights and duties in electronic payments here.',
    },
  },
  privacy: {
    name: { ko: '개인정보의 수집 및 이용안내', en: 'Use of personal data' },
    body: {
      ko: '테스트용 문구입니다. 이 창은 입력한 값을 어디에도 보내지 않습니다.',
      en: 'Sample text. This window sends nothing that you type anywhere.',
    },
  },
  sharing: {
    name: { ko: '개인정보 제공 및 위탁안내', en: 'Sharing of personal data' },
    body: {
      ko: '테스트용 문구입니다. 실제 결제창에서는 정보를 받는 회사를 안내합니다.',
      en: 'Sample text. The real window names the companies that receive the data here.',
    },
  },
  recurring: {
    name: { ko: '정기과금 이용약관', en: 'Recurring charges' },
    body: {
      ko: '테스트용 문구입니다. 카드를 등록하면 판매자가 나중에 결제를 요청할 수 있습니다.',
      en: 'Sample text. Once the card is registered, the seller can charge it later.',
    },
  },
  identity: {
    name: { ko: '고유식별정보 이용약관', en: 'Unique identifiers' },
    body: {
      ko: '테스트용 문구입니다. 이 창은 주민등록번호를 묻지 않습니다.',
      en: 'Sample text. This window never asks for a resident registration number.',
    },
  },
  escrow: {
    name: { ko: '에스크로 이용안내', en: 'Escrow' },
    body: {
      ko: '테스트용 문구입니다. 실제 결제창에서는 결제 대금을 보관하고 지급하는 방법을 안내합니다.',
      en: 'Sample text. The real window explains how the money is kept and released here.',
    },
  },
} as const satisfies Record<string, { name: Named; body: Named }>;

export type Agreement = keyof typeof agreements;

export const paymentAgreements: readonly Agreement[] = ['financial', 'privacy', 'sharing'];

export const billingKeyAgreements: readonly Agreement[] = [
  'recurring',
  'financial',
  'identity',
  'privacy',
  'sharing',
];
