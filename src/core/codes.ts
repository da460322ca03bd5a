/** Name in both languages of the payment window. */
export interface Named {
  readonly ko: string;
  readonly en: string;
}

/**
 * Card companies with their three-digit codes of the Korea Financial Telecommunications Institute
 * (금융결제원). Codes are strings, because some start with 0. 361 is BC and 041 is Woori, as in
 * PortOne's current table; older type definitions have 361 as Woori.
 *
 * @see https://developers.portone.io/docs/ko/support/code-info/card-code
 * @example
 * <InicisCheckout directCard={{ code: cardIssuers.shinhan.code, quota: 0 }} {...rest} />
 */
export const cardIssuers = {
  bc: { code: '361', ko: 'BC카드', en: 'BC' },
  kwangju: { code: '364', ko: '광주카드', en: 'Kwangju' },
  samsung: { code: '365', ko: '삼성카드', en: 'Samsung' },
  shinhan: { code: '366', ko: '신한카드', en: 'Shinhan' },
  hyundai: { code: '367', ko: '현대카드', en: 'Hyundai' },
  lotte: { code: '368', ko: '롯데카드', en: 'Lotte' },
  suhyup: { code: '369', ko: '수협카드', en: 'Suhyup' },
  citi: { code: '370', ko: '씨티카드', en: 'Citi' },
  nh: { code: '371', ko: 'NH농협카드', en: 'NH Nonghyup' },
  jeonbuk: { code: '372', ko: '전북카드', en: 'Jeonbuk' },
  jeju: { code: '373', ko: '제주카드', en: 'Jeju' },
  hana: { code: '374', ko: '하나카드', en: 'Hana' },
  kb: { code: '381', ko: 'KB국민카드', en: 'KB Kookmin' },
  woori: { code: '041', ko: '우리카드', en: 'Woori' },
  koreaPost: { code: '071', ko: '우체국', en: 'Korea Post' },
  mg: { code: '045', ko: '새마을금고', en: 'MG Community Credit' },
  shinhyup: { code: '048', ko: '신협', en: 'Shinhyup' },
  kdb: { code: '002', ko: 'KDB산업은행', en: 'KDB' },
  kbank: { code: '089', ko: '케이뱅크', en: 'K bank' },
  kakaoBank: { code: '090', ko: '카카오뱅크', en: 'Kakao Bank' },
  savings: { code: '050', ko: '저축은행', en: 'Savings bank' },
} as const satisfies Record<string, Named & { code: string }>;

/**
 * Code of a card company: a literal of `cardIssuers`, or any other string for newer companies. 3 to 5
 * digits or capital letters (`'366'`, `'VIS'`, `'10001'`).
 */
export type CardCode =
  (typeof cardIssuers)[keyof typeof cardIssuers]['code'] | (string & Record<never, never>);

/**
 * Banks that issue virtual accounts, with the three-digit codes that the REST API returns (금융결제원
 * 표준 코드).
 */
export const banks = {
  kb: { code: '004', ko: 'KB국민은행', en: 'KB Kookmin Bank' },
  shinhan: { code: '088', ko: '신한은행', en: 'Shinhan Bank' },
  woori: { code: '020', ko: '우리은행', en: 'Woori Bank' },
  hana: { code: '081', ko: '하나은행', en: 'Hana Bank' },
  nh: { code: '011', ko: '농협은행', en: 'NH Nonghyup Bank' },
  ibk: { code: '003', ko: '기업은행', en: 'IBK' },
  sc: { code: '023', ko: 'SC제일은행', en: 'SC First Bank' },
  citi: { code: '027', ko: '씨티은행', en: 'Citibank' },
  kdb: { code: '002', ko: '산업은행', en: 'KDB' },
  suhyup: { code: '007', ko: '수협은행', en: 'Suhyup Bank' },
  koreaPost: { code: '071', ko: '우체국', en: 'Korea Post' },
  mg: { code: '045', ko: '새마을금고', en: 'MG Community Credit' },
  shinhyup: { code: '048', ko: '신협', en: 'Shinhyup' },
  daegu: { code: '031', ko: '아이엠뱅크(대구)', en: 'iM Bank (Daegu)' },
  busan: { code: '032', ko: '부산은행', en: 'Busan Bank' },
  kyongnam: { code: '039', ko: '경남은행', en: 'Kyongnam Bank' },
  kwangju: { code: '034', ko: '광주은행', en: 'Kwangju Bank' },
  jeonbuk: { code: '037', ko: '전북은행', en: 'Jeonbuk Bank' },
  kakaoBank: { code: '090', ko: '카카오뱅크', en: 'Kakao Bank' },
  kbank: { code: '089', ko: '케이뱅크', en: 'K bank' },
  toss: { code: '092', ko: '토스뱅크', en: 'Toss Bank' },
} as const satisfies Record<string, Named & { code: string }>;

/**
 * Wire names of all payment methods. The display names are in `payMethods`, so that a bundle with
 * the encoder does not contain them. Samsung Pay is `samsung`, as on PortOne's KG Inicis page; the
 * `samsungpay` of the SDK page is not sent.
 */
export const payMethodNames = [
  'card',
  'trans',
  'vbank',
  'phone',
  'samsung',
  'kakaopay',
  'naverpay',
  'applepay',
  'ssgpay',
  'payco',
  'tosspay',
  'lpay',
  'chai',
  'cultureland',
  'smartculture',
  'happymoney',
  'booknlife',
] as const;

/** Payment method, by its wire name. */
export type PayMethod = (typeof payMethodNames)[number];

/** Display names of the payment methods in Korean and English, for the labels of your payment form. */
export const payMethods = {
  card: { ko: '신용카드', en: 'Credit card' },
  trans: { ko: '실시간 계좌이체', en: 'Bank transfer' },
  vbank: { ko: '가상계좌', en: 'Virtual account' },
  phone: { ko: '휴대폰 소액결제', en: 'Mobile phone bill' },
  samsung: { ko: '삼성페이', en: 'Samsung Pay' },
  kakaopay: { ko: '카카오페이', en: 'Kakao Pay' },
  naverpay: { ko: '네이버페이', en: 'Naver Pay' },
  applepay: { ko: '애플페이', en: 'Apple Pay' },
  ssgpay: { ko: 'SSG페이', en: 'SSG Pay' },
  payco: { ko: '페이코', en: 'PAYCO' },
  tosspay: { ko: '토스페이', en: 'Toss Pay' },
  lpay: { ko: 'L.페이', en: 'L.pay' },
  chai: { ko: '차이', en: 'CHAI' },
  cultureland: { ko: '컬쳐랜드 문화상품권', en: 'Cultureland voucher' },
  smartculture: { ko: '스마트문상', en: 'Smart Culture voucher' },
  happymoney: { ko: '해피머니', en: 'Happy Money voucher' },
  booknlife: { ko: '도서문화상품권', en: 'Book & Life voucher' },
} as const satisfies Record<PayMethod, Named>;
