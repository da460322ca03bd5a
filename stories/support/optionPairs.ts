import type {
  BillingKeyRequest,
  MethodOptions,
  Order,
  PaymentOptions,
  WindowOptions,
} from 'react-inicis';

type Choice = Partial<WindowOptions> & { order?: Order } & MethodOptions;

/** Two requests that differ in one option only. */
export type Pair<C> = readonly [without: C, of: C];

const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
const buyer = { tel: '010-1234-5678' };
const channelKey = 'channel-key';
/** What a request has, unless a pair says otherwise. */
export const payment = { order, buyer, channelKey };
export const billingKey: BillingKeyRequest = { customerUid: 'card_1', order, channelKey };

const direct = { code: '366', quota: 3 };

/** Every option, by what it changes. One that is missing here does not compile. */
export const paymentPairs: Record<keyof PaymentOptions, readonly Pair<Choice>[]> = {
  order: [
    [
      { order },
      { order: { merchantUid: 'order_2', name: '잔', amount: 50_000, taxFree: 0, vat: 0 } },
    ],
  ],
  buyer: [
    [
      { method: 'vbank', buyer },
      {
        method: 'vbank',
        buyer: { tel: '02-123-4567', name: '홍', email: 'a@b.kr', address: '서울', postcode: '1' },
      },
    ],
  ],
  channelKey: [[{}, { channelKey: 'another-key' }]],
  pg: [[{}, { channelKey: undefined, pg: 'html5_inicis' }]],
  redirectUrl: [[{}, { redirectUrl: 'https://shop.example/orders' }]],
  method: [[{}, { method: 'trans' }]],
  installments: [[{}, { installments: [2, 3] }]],
  directCard: [[{}, { directCard: direct }]],
  cards: [[{}, { cards: { only: ['366'] } }]],
  interestFree: [
    [{}, { interestFree: 3 }],
    [{}, { interestFree: { '366': 3 } }],
  ],
  cardPoints: [
    [{}, { cardPoints: true }],
    [{ directCard: direct }, { directCard: direct, cardPoints: true }],
  ],
  easyPay: [[{}, { easyPay: false }]],
  digital: [
    [
      { method: 'phone', digital: false },
      { method: 'phone', digital: true },
    ],
  ],
  dueDate: [[{ method: 'vbank' }, { method: 'vbank', dueDate: '20301231' }]],
  escrow: [[{}, { escrow: true }]],
  servicePeriod: [[{}, { servicePeriod: { from: '20300101', to: '20300131' } }]],
  language: [[{}, { language: 'en' }]],
  skin: [[{}, { skin: 'BLUE' }]],
  cashReceipt: [
    [{ method: 'trans' }, { method: 'trans', cashReceipt: false }],
    [{ method: 'vbank' }, { method: 'vbank', cashReceipt: true }],
  ],
  appScheme: [[{}, { appScheme: 'myshop' }]],
  noticeUrl: [[{}, { noticeUrl: 'https://shop.example/webhook' }]],
  confirmUrl: [[{}, { confirmUrl: 'https://shop.example/confirm' }]],
  customData: [[{}, { customData: { '…': 0 } }]],
  customerId: [[{}, { customerId: 'customer_1' }]],
  bypass: [[{}, { bypass: { '…': 0 } }]],
};

/** The options that only a billing-key window has. */
export const billingKeyPairs: Record<
  Exclude<keyof BillingKeyRequest, keyof PaymentOptions>,
  readonly Pair<Partial<BillingKeyRequest>>[]
> = {
  customerUid: [[{}, { customerUid: 'card_2' }]],
  authType: [[{}, { authType: '01' }]],
};
