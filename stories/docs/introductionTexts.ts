import type { PaymentOptions } from 'react-inicis';
import { paymentTexts } from '../controls/optionTexts.js';
import type { Text } from '../support/twoLanguages.js';

/** Entry of the sidebar, with a reason to open it. */
interface Place {
  id: string;
  name: Text;
  text: Text;
}

export const heroTexts = {
  claim: {
    ko: 'React에서 KG이니시스 결제를 한 번에',
    en: 'KG Inicis payments in React',
  },
  summary: {
    ko: '결제 버튼과 훅, 서버 검증, 계약 없이 개발하고 테스트하는 샌드박스가 한 패키지에 들어 있습니다. 포트원 V1(옛 아임포트)을 사용합니다.',
    en: 'A payment button and hooks, verification on your server, and a sandbox for development and tests without a contract. Through PortOne V1, formerly iamport.',
  },
  try: { ko: '눌러 보세요', en: 'Try it' },
  note: {
    ko: '이 사이트의 모든 결제는 샌드박스에서 이루어집니다. 실제로 청구되지 않고 네트워크도 쓰지 않습니다.',
    en: 'All payments on this site run in the sandbox: nobody is charged, and no network is used.',
  },
  playground: { ko: '플레이그라운드 열기', en: 'Open the playground' },
  start: { ko: '시작하기', en: 'Getting started' },
} satisfies Record<string, Text>;

export const placesTitles = {
  designers: { ko: '결제창을 보고 싶을 때', en: 'To see the payment window' },
  options: { ko: '자주 찾는 옵션', en: 'Options that people look for' },
  developers: { ko: '개발할 때', en: 'To build with it' },
} satisfies Record<string, Text>;

export const designerPlaces: readonly Place[] = [
  {
    id: 'playground--all-options',
    name: { ko: '플레이그라운드', en: 'Playground' },
    text: {
      ko: '모든 옵션을 바꿔 가며 PC와 휴대폰 결제창을 나란히 보고, 코드와 링크를 복사합니다.',
      en: 'Change every option, see the windows of PC and phone side by side, and copy code and a link.',
    },
  },
  {
    id: 'methods-card--docs',
    name: { ko: '결제수단', en: 'Methods' },
    text: {
      ko: '신용카드, 계좌이체, 가상계좌, 휴대폰, 간편결제, 상품권의 결제창입니다.',
      en: 'The windows for cards, transfers, virtual accounts, phone bills, easy pay and vouchers.',
    },
  },
  {
    id: 'style--docs',
    name: { ko: '버튼 꾸미기', en: 'Style the button' },
    text: {
      ko: 'CSS, MUI, Mantine, shadcn/ui, Radix, Tailwind로 만든 결제 버튼입니다.',
      en: 'Payment buttons with CSS, MUI, Mantine, shadcn/ui, Radix and Tailwind.',
    },
  },
  {
    id: 'fields-checkoutform--docs',
    name: { ko: '폼 필드', en: 'Form fields' },
    text: {
      ko: '카드사와 할부를 쇼핑몰 화면에서 고르는 주문서입니다.',
      en: 'Forms in which the shopper chooses card company and months on your page.',
    },
  },
];

const commonOptions = [
  'installments',
  'interestFree',
  'cards',
  'directCard',
  'easyPay',
  'dueDate',
  'escrow',
  'cashReceipt',
  'skin',
  'language',
] as const satisfies readonly (keyof PaymentOptions)[];

export const optionPlaces: readonly Pick<Place, 'id' | 'name'>[] = [
  ...commonOptions.map((option) => ({
    id: `options-${option.toLowerCase()}--docs`,
    name: paymentTexts[option].label,
  })),
  {
    id: 'billing-key-usebillingkey--docs',
    name: { ko: '정기결제 카드 등록', en: 'Card for subscriptions' },
  },
];

export const developerPlaces: readonly Place[] = [
  {
    id: 'docs-getting-started--docs',
    name: { ko: '시작하기', en: 'Getting started' },
    text: {
      ko: '프로바이더, 결제 버튼, 서버 검증까지 순서대로 연결합니다.',
      en: 'Provider, button and verification, step by step.',
    },
  },
  {
    id: 'docs-server--docs',
    name: { ko: '서버 연동', en: 'Your server' },
    text: {
      ko: '결제를 검증하고 한 번만 기록하는 핸들러와 데이터베이스 조건입니다.',
      en: 'Handlers that verify each payment and record it once.',
    },
  },
  {
    id: 'docs-sandbox--docs',
    name: { ko: '샌드박스', en: 'Sandbox' },
    text: {
      ko: '계약 없이 개발하고 자동 테스트를 돌리는 방법입니다.',
      en: 'Develop and test without a contract.',
    },
  },
  {
    id: 'docs-errors--docs',
    name: { ko: '오류', en: 'Errors' },
    text: {
      ko: '오류 코드마다 원인과 고치는 방법, 구매자에게 보이는 문구입니다.',
      en: 'Cause, fix and the text for the shopper, for each code.',
    },
  },
];
