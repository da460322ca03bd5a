import type { BillingKeyRequest, PaymentOptions } from 'react-inicis';

interface Meaning {
  ko: string;
  en: string;
}

/** Meanings of the payment options for the tables of docs/en/options.md and docs/ko/options.md. */
export const paymentMeanings: Record<keyof PaymentOptions, Meaning> = {
  order: {
    ko: '주문번호, 상품명, 금액, 면세·부가세 금액. 값 또는 서버에서 주문을 만드는 함수',
    en: 'order number, product name, amount, tax parts; a value or a function that creates the order',
  },
  buyer: {
    ko: '구매자. 전화번호(`tel`)는 KG이니시스 필수 항목',
    en: 'shopper; KG Inicis requires the phone number (`tel`)',
  },
  method: {
    ko: '결제수단. 기본값 `card`',
    en: 'payment method; `card` by default',
  },
  digital: {
    ko: '휴대폰 소액결제: 디지털 콘텐츠면 `true`, 실물이면 `false`. 필수',
    en: 'phone bill: `true` for digital content, `false` for goods; required',
  },
  dueDate: {
    ko: '가상계좌 입금 기한. 기본값 30일',
    en: 'due date of a virtual account; 30 days by default',
  },
  installments: {
    ko: '고를 수 있는 할부 개월. `[]`이면 일시불만. 5만 원부터 적용',
    en: 'months to choose from; `[]` for a lump sum only; from 50,000 won',
  },
  directCard: {
    ko: '카드사와 할부 개월을 미리 정해 카드사 화면을 바로 열기. 일시불은 `quota: 0`',
    en: 'opens the page of one card company with these months; `quota: 0` is a lump sum',
  },
  cards: {
    ko: '보여 줄 카드사(`only`) 또는 숨길 카드사(`except`)',
    en: 'card companies to show (`only`) or to hide (`except`)',
  },
  interestFree: {
    ko: '상점 부담 무이자 개월. 전체 또는 카드사별. KG이니시스와 협의 필요',
    en: 'months without interest, paid by the merchant, for all or for each company; needs an agreement',
  },
  cardPoints: { ko: '카드 포인트 사용', en: 'lets the shopper pay with card points' },
  easyPay: {
    ko: '`false`면 카드 결제창에서 간편결제 버튼 숨김',
    en: '`false` hides the easy-pay buttons in the card window',
  },
  escrow: { ko: '에스크로 결제. 계약 필요', en: 'escrow payment; needs a contract' },
  servicePeriod: { ko: '결제창에 표시할 제공기간', en: 'service period that the window shows' },
  cashReceipt: {
    ko: '현금영수증 입력란. 계좌이체와 가상계좌',
    en: 'form for a cash receipt; transfer and virtual account',
  },
  language: { ko: '결제창 언어', en: 'language of the window' },
  skin: {
    ko: 'PC 결제창 색상. 색 이름 또는 `#rrggbb`',
    en: 'colour of the window on a PC: a name or `#rrggbb`',
  },
  redirectUrl: {
    ko: '모바일에서 돌아올 주소. 기본값은 현재 페이지',
    en: 'address to which a phone returns; the current page by default',
  },
  appScheme: {
    ko: '앱 웹뷰에서 카드사 앱이 돌아올 URL 스킴',
    en: 'URL scheme of the app whose web view shows the page',
  },
  noticeUrl: {
    ko: '이 결제의 웹훅 주소. 콘솔 설정을 대신함',
    en: 'webhook address of this payment instead of the one in the console',
  },
  confirmUrl: {
    ko: '승인 직전에 PG가 호출할 주소. 포트원에 신청 필요',
    en: 'address that the gateway calls before the approval; PortOne must turn it on',
  },
  customData: { ko: '결제와 함께 저장할 데이터', en: 'data that is stored with the payment' },
  customerId: { ko: '상점의 회원 번호', en: 'your id of the shopper' },
  channelKey: {
    ko: '채널 키. Provider의 값을 대신함',
    en: 'channel key instead of the provider’s',
  },
  pg: {
    ko: '채널 키 대신 `html5_inicis.상점아이디`',
    en: '`html5_inicis.MID` instead of a channel key',
  },
  bypass: {
    ko: '옵션이 없는 KG이니시스 파라미터를 그대로 전달',
    en: 'parameters of KG Inicis that have no option',
  },
};

/** Meanings of the options that differ for a billing key. */
export const billingKeyMeanings: Partial<Record<keyof BillingKeyRequest, Meaning>> = {
  customerUid: {
    ko: '등록할 카드의 번호. 서버의 `POST billing-key`가 만든 값',
    en: 'id of the card, created by `POST billing-key` of your server',
  },
  order: {
    ko: '주문번호와 상품명. 금액은 표시만 하고 청구하지 않음',
    en: 'order number and product name; an amount is shown and not charged',
  },
  buyer: { ko: '카드와 함께 저장할 구매자. 선택', en: 'shopper, stored with the card; optional' },
  authType: {
    ko: '`01`이면 모바일에서 카드번호, 유효기간, 생년월일만 입력',
    en: '`01`: a phone asks only for card number, expiry date and birth date',
  },
};

/** Meanings of the parts of an option's value. */
export const partMeanings: Readonly<Record<string, Meaning>> = {
  'order.merchantUid': {
    ko: '주문번호. 결제를 시도할 때마다 새 번호, 최대 40자',
    en: 'order number, a new one for each try, at most 40 characters',
  },
  'order.name': { ko: '상품명. 최대 40자', en: 'product name, at most 40 characters' },
  'order.amount': { ko: '결제 금액(원). 정수', en: 'amount in won, an integer' },
  'order.taxFree': {
    ko: '그 가운데 면세 금액(원). 복합과세 상점아이디만',
    en: 'tax-free part in won; only for a merchant id with mixed taxation',
  },
  'order.vat': {
    ko: '그 가운데 부가세(원). 영세율이면 `0`',
    en: 'VAT part in won; `0` for a zero rate',
  },
  'buyer.tel': { ko: '연락처. 필수', en: 'phone number; required' },
  'buyer.name': { ko: '이름', en: 'name' },
  'buyer.email': { ko: '이메일', en: 'email address' },
  'buyer.address': { ko: '주소', en: 'address' },
  'buyer.postcode': { ko: '우편번호', en: 'postcode' },
  'directCard.code': { ko: '카드사 코드. `cardIssuers`에 있음', en: 'card code of `cardIssuers`' },
  'directCard.quota': {
    ko: '할부 개월. 일시불은 `0`',
    en: 'months; `0` for a lump sum',
  },
  'cards.only': { ko: '이 카드사만 표시', en: 'shows only these companies' },
  'cards.except': { ko: '이 카드사만 숨김', en: 'hides these companies' },
  'cards.code': {
    ko: '규칙의 목록으로 쓸 때: 카드사 코드 또는 `*`(전체)',
    en: 'in a list of rules: card code, or `*` for all',
  },
  'cards.enabled': {
    ko: '규칙의 목록으로 쓸 때: 표시하면 `true`',
    en: 'in a list of rules: `true` shows the company',
  },
  'servicePeriod.from': { ko: '첫날', en: 'first day' },
  'servicePeriod.to': { ko: '마지막 날', en: 'last day' },
};
