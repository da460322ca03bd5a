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
    what: '`card_quota` at the top',
    wire: { ...wordpress, currency: 'KRW', card_quota: [1, 2, 3] },
    ours: { ...ourWordpress, installments: [2, 3] },
    sent: { currency: undefined, card_quota: undefined, display: { card_quota: [2, 3] } },
    because: 'Months are read from `display`; one month is the lump sum; won is what there is.',
  },
  {
    from: 'iamport/wordpress-iamport-for-woocommerce iamport-trans.php',
    what: 'another company’s key on a transfer',
    wire: { ...wordpress, pay_method: 'trans', escrow: true, kcpProducts: [{ name: '후드티' }] },
    ours: { ...ourWordpress, method: 'trans', escrow: true },
    sent: { kcpProducts: undefined },
    because: 'KG Inicis does not read what is for KCP.',
  },
  {
    from: 'iamport/wordpress-iamport-for-woocommerce iamport-subscription-ex.php',
    what: 'a billing key with a business number',
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
    because: 'The number is for another company’s virtual accounts.',
  },
  {
    from: 'iamport/iamport-android sdk/src/main/assets/mobileweb.html',
    what: 'another company’s key on a phone',
    wire: { ...wordpress, niceMobileV2: true },
    ours: ourWordpress,
    sent: { niceMobileV2: undefined },
    because:
      'KG Inicis does not read what is for NICE. (Its amount is text, too: see the refused.)',
  },
  {
    from: null,
    what: 'a key of a buyer that does not exist',
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
    because: 'Misspelt keys are dropped without a word; ours do not compile.',
  },
  {
    from: null,
    what: 'each key of `bypass` twice',
    wire: { ...wordpress, bypass: { acceptmethod: 'cardpoint', P_RESERVED: 'cp_yn=Y' } },
    ours: { ...ourWordpress, easyPay: false, cardPoints: true },
    sent: { bypass: { acceptmethod: 'noeasypay:CARDPOINT', P_RESERVED: 'noeasypay=Y&cp_yn=Y' } },
    because: 'JavaScript keeps the last of two keys, so that easy pay stayed; both were meant.',
  },
  {
    from: null,
    what: 'card points on a PC only',
    wire: { ...wordpress, bypass: { acceptmethod: 'cardpoint' } },
    ours: { ...ourWordpress, cardPoints: true },
    sent: { bypass: { acceptmethod: 'CARDPOINT', P_RESERVED: 'cp_yn=Y' } },
    because: 'A phone does not read `acceptmethod`: both are sent, always.',
  },
];
