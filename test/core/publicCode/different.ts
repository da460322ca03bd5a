import type { Different } from './found.js';

const wordpress = {
  pg: 'html5_inicis',
  pay_method: 'card',
  merchant_uid: 'wc_order_a1B2c3D4e5F6g',
  name: '후드티',
  amount: 129_000,
  buyer_tel: '010-1234-5678',
  m_redirect_url: 'https://shop.example/checkout/order-pay/17',
};
const ourWordpress = {
  pg: 'html5_inicis',
  order: { merchantUid: 'wc_order_a1B2c3D4e5F6g', name: '후드티', amount: 129_000 },
  buyer: { tel: '010-1234-5678' },
  redirectUrl: 'https://shop.example/checkout/order-pay/17',
} as const;

export const different: Different[] = [
  {
    from: 'iamport/wordpress-iamport-for-woocommerce IamportPlugin.php',
    title: '`card_quota` at the top level',
    wire: { ...wordpress, currency: 'KRW', card_quota: [1, 2, 3] },
    ours: { ...ourWordpress, installments: [2, 3] },
    sent: { currency: undefined, card_quota: undefined, display: { card_quota: [2, 3] } },
    because: 'Months are read from `display`; one month is the lump sum; the only currency is won.',
  },
  {
    from: 'iamport/wordpress-iamport-for-woocommerce iamport-trans.php',
    title: 'a KCP key on a bank transfer',
    wire: { ...wordpress, pay_method: 'trans', escrow: true, kcpProducts: [{ name: '후드티' }] },
    ours: { ...ourWordpress, method: 'trans', escrow: true },
    sent: { kcpProducts: undefined },
    because: 'KG Inicis does not read the keys of KCP.',
  },
  {
    from: 'iamport/wordpress-iamport-for-woocommerce iamport-subscription-ex.php',
    title: 'a billing key with a business number',
    wire: {
      ...wordpress,
      amount: 0,
      customer_uid: 'wc_customer_17',
      notice_url: 'https://shop.example/?wc-api=Iamport',
      biz_num: '0000000000',
    },
    ours: {
      ...ourWordpress,
      order: { merchantUid: 'wc_order_a1B2c3D4e5F6g', name: '후드티' },
      customerUid: 'wc_customer_17',
      noticeUrl: 'https://shop.example/?wc-api=Iamport',
    },
    sent: { biz_num: undefined },
    because: 'The number is for virtual accounts of another PG.',
  },
  {
    from: 'iamport/iamport-android sdk/src/main/assets/mobileweb.html',
    title: 'a NICE key on a phone',
    wire: { ...wordpress, niceMobileV2: true },
    ours: ourWordpress,
    sent: { niceMobileV2: undefined },
    because:
      'KG Inicis does not read the keys of NICE. (Its amount is a string, too: see refused.ts.)',
  },
  {
    from: null,
    title: 'misspelt keys of the buyer',
    wire: {
      ...wordpress,
      pay_method: 'vbank',
      buyer_add: '강남구 신사동',
      buyer_postalcode: '12345',
    },
    ours: {
      ...ourWordpress,
      method: 'vbank',
      buyer: { ...ourWordpress.buyer, address: '강남구 신사동', postcode: '12345' },
    },
    sent: {
      buyer_add: undefined,
      buyer_postalcode: undefined,
      buyer_addr: '강남구 신사동',
      buyer_postcode: '12345',
    },
    because: 'The gateway ignores misspelt keys without an error; misspelt options do not compile.',
  },
  {
    from: null,
    title: 'each key of `bypass` written twice',
    wire: { ...wordpress, bypass: { acceptmethod: 'cardpoint', P_RESERVED: 'cp_yn=Y' } },
    ours: { ...ourWordpress, easyPay: false, cardPoints: true },
    sent: { bypass: { acceptmethod: 'noeasypay:CARDPOINT', P_RESERVED: 'noeasypay=Y&cp_yn=Y' } },
    because:
      'JavaScript keeps the last of two equal keys, so easy pay stayed; both values were intended.',
  },
  {
    from: null,
    title: 'card points on a PC only',
    wire: { ...wordpress, bypass: { acceptmethod: 'cardpoint' } },
    ours: { ...ourWordpress, cardPoints: true },
    sent: { bypass: { acceptmethod: 'CARDPOINT', P_RESERVED: 'cp_yn=Y' } },
    because: 'A phone does not read `acceptmethod`, so both keys are always sent.',
  },
];
