import type { Client } from '../../src/server.js';
import { decodeBillingKey } from '../../src/server/client/decode/billingKey.js';
import { decodeCashReceipt } from '../../src/server/client/decode/cashReceipt.js';
import { decodeDelivery } from '../../src/server/client/decode/delivery.js';
import { decodePayment } from '../../src/server/client/decode/decodePayment.js';
import { decodePreparation } from '../../src/server/client/decode/preparation.js';
import { decodeSchedule } from '../../src/server/client/decode/schedule.js';
import { decodeStandardCode } from '../../src/server/client/decode/standardCode.js';
import type { Operation } from '../endpoints.js';
import { collect } from '../server/collect.js';

const at = (seconds: number) => new Date(seconds * 1000);

/** Property of an answer: its wire value, its name in the client, and its value there. */
export type ReadField = readonly [wire: unknown, name: string, value: unknown];

/** Returns a row of a property that the client passes on unchanged. */
const same = (wire: unknown, name: string): ReadField => [wire, name, wire];
const time = (seconds: number, name: string): ReadField => [seconds, name, at(seconds)];

/** Definition of the schema that the client reads. */
export interface ReadDefinition {
  /** Decodes the wire fields of a definition. */
  decode: (wire: object) => unknown;
  /** All properties that the client reads. */
  fields: Record<string, ReadField>;
  /** Properties that the client does not pass on, each with the reason. */
  notRead?: Record<string, string>;
}

const buyer = {
  buyer_name: same('홍길동', 'buyer.name'),
  buyer_email: same('hong@example.com', 'buyer.email'),
  buyer_tel: same('010-1234-5678', 'buyer.tel'),
  buyer_addr: same('서울', 'buyer.address'),
  buyer_postcode: same('04524', 'buyer.postcode'),
};
const customer = {
  customer_name: same('홍길동', 'customer.name'),
  customer_tel: same('010-1234-5678', 'customer.tel'),
  customer_email: same('hong@example.com', 'customer.email'),
  customer_addr: same('서울', 'customer.address'),
  customer_postcode: same('04524', 'customer.postcode'),
};
const card = {
  card_code: same('366', 'cardCode'),
  card_name: same('신한카드', 'cardName'),
  card_issuer_code: same('361', 'cardIssuerCode'),
  card_issuer_name: same('BC카드', 'cardIssuerName'),
  card_publisher_code: same('365', 'cardPublisherCode'),
  card_publisher_name: same('삼성카드', 'cardPublisherName'),
  card_number: same('4518********0000', 'cardNumber'),
  card_type: [1, 'cardType', 'debit'] as const,
};
const receipt = {
  receipt_tid: same('tid_1', 'receiptTid'),
  apply_num: same('123456789', 'approvalNumber'),
  type: same('person', 'type'),
  amount: same(11000, 'amount'),
  vat: same(1000, 'vat'),
  receipt_url: same('https://receipt.example', 'receiptUrl'),
  applied_at: time(1_700_000_001, 'issuedAt'),
  cancelled_at: time(1_700_000_002, 'cancelledAt'),
};

/** Decodes a part of a payment. */
const inPayment = (name: string, wrap: (part: object) => unknown) => (part: object) =>
  decodePayment({
    imp_uid: 'imp_1',
    merchant_uid: 'order_1',
    status: 'cancelled',
    amount: 32000,
    [name]: wrap(part),
  });
/** Decodes a part of a card that is registered in a group of channels. */
const inGroup = (name: string) => (part: object) =>
  decodeBillingKey({ customer_uid: 'card_1', [name]: [part] });

/** Payment in the status in which it has the field. */
const decodeInStatus = (wire: object) => {
  const inStatus = (status: string) => decodePayment({ ...wire, status });
  return { ...inStatus('failed'), ...inStatus('cancelled'), status: inStatus('paid').status };
};

/** Definitions of the schema in the answers of the client's endpoints. */
export const readDefinitions: Record<string, ReadDefinition> = {
  AuthAnnotation: {
    decode: (wire) => wire,
    // The row of `accessToken` in `endpoints.ts` checks the values.
    fields: {
      access_token: same('token', 'access_token'),
      expired_at: same(1801, 'expired_at'),
      now: same(1, 'now'),
    },
  },
  PaymentAnnotation: {
    decode: decodeInStatus,
    fields: {
      imp_uid: same('imp_1', 'impUid'),
      merchant_uid: same('order_1', 'merchantUid'),
      pay_method: same('card', 'method'),
      channel: same('mobile', 'channel'),
      pg_provider: same('html5_inicis', 'pgProvider'),
      emb_pg_provider: same('kakaopay', 'easyPay'),
      pg_tid: same('tid_1', 'pgTid'),
      pg_id: same('INIpayTest', 'pgId'),
      sandbox: same(false, 'sandbox'),
      escrow: same(true, 'escrow'),
      apply_num: same('30012345', 'approvalNumber'),
      bank_code: same('004', 'bankCode'),
      bank_name: same('KB국민은행', 'bankName'),
      ...card,
      card_quota: same(3, 'months'),
      vbank_code: same('088', 'account.bankCode'),
      vbank_name: same('신한은행', 'account.bankName'),
      vbank_num: same('56001234567890', 'account.number'),
      vbank_holder: same('상점', 'account.holder'),
      vbank_date: [1_800_000_000, 'account.dueDate', at(1_800_000_000).toISOString()],
      vbank_issued_at: time(1_700_000_003, 'accountIssuedAt'),
      name: same('원두', 'name'),
      amount: same(32000, 'amount'),
      cancel_amount: same(2000, 'cancelAmount'),
      currency: same('KRW', 'currency'),
      ...buyer,
      custom_data: ['{"cart":7}', 'customData', { cart: 7 }],
      user_agent: same('Mozilla/5.0', 'userAgent'),
      status: same('paid', 'status'),
      started_at: time(1_700_000_000, 'startedAt'),
      paid_at: time(1_700_000_001, 'paidAt'),
      failed_at: time(1_700_000_004, 'failedAt'),
      cancelled_at: time(1_700_000_002, 'cancelledAt'),
      fail_reason: same('한도초과', 'failReason'),
      cancel_reason: same('변심', 'cancelReason'),
      receipt_url: same('https://receipt.example', 'receiptUrl'),
      cancel_history: [[], 'cancellations', []],
      deposit_history: [[], 'deposits', []],
      cancel_receipt_urls: same(['https://receipt.example/1'], 'cancelReceiptUrls'),
      cash_receipt_issued: same(true, 'cashReceiptIssued'),
      customer_uid: same('card_1', 'customerUid'),
      customer_uid_usage: same('payment', 'customerUidUsage'),
      'promotion.id': same('promotion-id-1', 'promotion.id'),
      'promotion.discount': same(1000, 'promotion.discount'),
    },
  },
  PaymentCancelAnnotation: {
    decode: inPayment('cancel_history', (part) => [part]),
    fields: {
      pg_tid: same('tid_2', 'cancellations.0.pgTid'),
      amount: same(2000, 'cancellations.0.amount'),
      cancelled_at: time(1_700_000_002, 'cancellations.0.cancelledAt'),
      reason: same('변심', 'cancellations.0.reason'),
      cancellation_id: same('cancel_1', 'cancellations.0.id'),
      receipt_url: same('https://receipt.example', 'cancellations.0.receiptUrl'),
    },
  },
  VbankDepositAnnotation: {
    decode: inPayment('deposit_history', (part) => [part]),
    fields: {
      pg_tid: same('tid_3', 'deposits.0.pgTid'),
      amount: same(32000, 'deposits.0.amount'),
      depositor_name: same('홍길동', 'deposits.0.depositorName'),
      deposited_at: time(1_700_000_005, 'deposits.0.depositedAt'),
    },
  },
  PagedPaymentAnnotation: {
    decode: (wire) => wire,
    // `readPages.test.ts` checks that the pages are read.
    fields: { next: same(2, 'next'), list: [[], 'list', []] },
    notRead: {
      total: 'the lists of the client are iterated to their end',
      previous: 'pages are read forwards',
    },
  },
  PaymentPrepareAnnotation: {
    decode: decodePreparation,
    fields: {
      merchant_uid: same('order_1', 'merchantUid'),
      amount: same(32000, 'amount'),
      currency: same('KRW', 'currency'),
    },
  },
  CustomerAnnotation: {
    decode: decodeBillingKey,
    fields: {
      customer_uid: same('card_1', 'customerUid'),
      pg_provider: same('html5_inicis', 'pgProvider'),
      pg_id: same('INIBillTst', 'pgId'),
      sandbox: same(true, 'sandbox'),
      customer_id: same('member_7', 'customerId'),
      ...card,
      ...customer,
      inserted: time(1_700_000_000, 'createdAt'),
      updated: time(1_700_000_001, 'updatedAt'),
    },
  },
  SuperBillingKeyAnnotation: {
    decode: decodeBillingKey,
    fields: {
      customer_uid: same('card_1', 'customerUid'),
      channelGroupId: same('group_1', 'channelGroupId'),
      customer_id: same('member_7', 'customerId'),
      ...customer,
      succeededChannels: [[], 'channels', []],
      failedChannels: [[], 'failedChannels', []],
    },
  },
  SucceededChannelAnnotation: {
    decode: inGroup('succeededChannels'),
    fields: inList('channels', {
      pg_provider: same('html5_inicis', 'pgProvider'),
      pg_id: same('INIBillTst', 'pgId'),
      ...card,
      inserted: time(1_700_000_000, 'createdAt'),
      updated: time(1_700_000_001, 'updatedAt'),
    }),
  },
  FailedChannelAnnotation: {
    decode: inGroup('failedChannels'),
    fields: inList('failedChannels', {
      type: same('PG_PROVIDER', 'type'),
      message: same('카드사 거절', 'message'),
      pg_provider: same('html5_inicis', 'pgProvider'),
      pg_id: same('INIBillTst', 'pgId'),
    }),
  },
  ScheduleResultAnnotation: {
    decode: decodeSchedule,
    fields: {
      customer_uid: same('card_1', 'customerUid'),
      merchant_uid: same('order_1', 'merchantUid'),
      imp_uid: same('imp_1', 'impUid'),
      pg_provider: same('html5_inicis', 'pgProvider'),
      pg_id: same('INIBillTst', 'pgId'),
      customer_id: same('member_7', 'customerId'),
      schedule_at: time(1_700_000_000, 'scheduleAt'),
      executed_at: time(1_700_000_001, 'executedAt'),
      revoked_at: time(1_700_000_002, 'revokedAt'),
      amount: same(9900, 'amount'),
      currency: same('KRW', 'currency'),
      name: same('구독', 'name'),
      ...buyer,
      custom_data: ['{"month":11}', 'customData', { month: 11 }],
      schedule_status: same('executed', 'status'),
      payment_status: same('failed', 'paymentStatus'),
      fail_reason: same('한도초과', 'failReason'),
      promotion_id: same('promotion-id-1', 'promotionId'),
    },
  },
  ReceiptAnnotation: {
    decode: decodeCashReceipt,
    fields: { imp_uid: same('imp_1', 'impUid'), ...receipt },
  },
  ExternalReceiptAnnotation: {
    decode: decodeCashReceipt,
    fields: { merchant_uid: same('order_1', 'merchantUid'), ...receipt },
  },
  EscrowLogisAnnotation: {
    decode: decodeDelivery,
    fields: {
      company: same('CJGLS', 'company'),
      invoice: same('1234', 'invoice'),
      sent_at: time(1_700_000_000, 'sentAt'),
      applied_at: time(1_700_000_001, 'registeredAt'),
    },
  },
  StandardCodeAnnotation: {
    decode: decodeStandardCode,
    fields: { code: same('088', 'code'), name: same('신한은행', 'name') },
  },
};

/** Returns the rows of a definition whose values are in the first entry of a list. */
function inList(list: string, fields: Record<string, ReadField>): Record<string, ReadField> {
  const rows = Object.entries(fields).map(([name, [wire, path, value]]) => [
    name,
    [wire, `${list}.0.${path}`, value] as const,
  ]);
  return Object.fromEntries(rows);
}

const person = {
  name: '홍길동',
  tel: '010-1234-5678',
  email: 'hong@example.com',
  address: '서울',
  postcode: '04524',
};
const cardNumber = {
  number: '1234-1234-1234-1234',
  expiry: '2027-12',
  birth: '820213',
  pwd2digit: '00',
  cvc: '123',
};
const order = {
  merchantUid: 'order_1',
  name: '구독',
  amount: 60000,
  taxFree: 10000,
  vat: 4545,
  buyer: person,
  months: 3,
  interestFree: true,
  cardPoints: true,
  customData: { month: 11 },
  noticeUrl: 'https://shop.example/hook',
  currency: 'KRW',
  bypass: { charset: 'UTF-8' },
  browserIp: '203.0.113.7',
  productType: 'real',
  promotionId: 'promotion-id-1',
} as const;
const registered = {
  ...order,
  productCount: 2,
  cashReceiptType: 'person',
  pgExtra: { naverUseCfm: '20261201' },
} as const;
const receiver = {
  name: '홍길동',
  tel: '010-1234-5678',
  address: '서울',
  postcode: '04524',
  addressLines: { line1: '세종대로 110', line2: '3층' },
};
const delivery = {
  sender: { ...receiver, relationship: '본인' },
  receiver,
  parcel: {
    company: 'CJGLS',
    invoice: '1234',
    sentAt: at(1_700_000_000),
    receivingAt: '20261203',
    address: '서울',
  },
  products: [
    { id: 'p1', name: '원두', amount: 9900, code: 'A', currency: 'KRW', quantity: 1, tag: '식품' },
  ],
};
const cashReceipt = {
  identifier: '010-1234-5678',
  type: 'company',
  identifierType: 'phone',
  taxFree: 1000,
  vat: 818,
  buyer: { name: '홍길동', tel: '010-1234-5678', email: 'hong@example.com' },
  productType: 'digital',
  businessNumber: '1234567890',
} as const;
const span = { from: at(1_700_000_000), to: at(1_700_086_400), status: 'scheduled' } as const;
const refund = { checksum: 32000, reason: '변심', full: true } as const;
const deprecatedVat = { vat: 'deprecated in the schema; `vat` of the client sends `vat_amount`' };

/** Operation of the schema with the calls that send all its parameters. */
export interface SentOperation {
  calls: (client: Client) => readonly Promise<unknown>[];
  /** Parameters that the client does not send, each with the reason. */
  notSent?: Record<string, string>;
}

/** Operations of the schema that the client calls. */
export const sentOperations: Partial<Record<Operation, SentOperation>> = {
  'POST /users/getToken': { calls: ({ accessToken }) => [accessToken()] },
  'GET /subscribe/customers': {
    calls: ({ billingKeys }) => [collect(billingKeys.list(['card_1']))],
  },
  'GET /subscribe/customers/{customer_uid}': {
    calls: ({ billingKeys }) => [billingKeys.get('card_1')],
  },
  'POST /subscribe/customers/{customer_uid}': {
    calls: ({ billingKeys }) => [
      billingKeys.issue('card_1', cardNumber, {
        channelKey: 'channel-key-1',
        pg: 'html5_inicis.INIBillTst',
        channelGroupId: 'group-1',
        customerId: 'member_7',
        customer: person,
      }),
    ],
  },
  'DELETE /subscribe/customers/{customer_uid}': {
    calls: ({ billingKeys }) => [
      billingKeys.remove('card_1', { reason: '탈퇴', requester: 'customer' }),
    ],
  },
  'GET /subscribe/customers/{customer_uid}/payments': {
    calls: ({ billingKeys }) => [collect(billingKeys.payments('card_1'))],
  },
  'GET /subscribe/customers/{customer_uid}/schedules': {
    calls: ({ billingKeys }) => [collect(billingKeys.schedules('card_1', span))],
  },
  'GET /escrows/logis/{imp_uid}': { calls: ({ escrow }) => [escrow.get('imp_1')] },
  'PUT /escrows/logis/{imp_uid}': { calls: ({ escrow }) => [escrow.update('imp_1', delivery)] },
  'POST /escrows/logis/{imp_uid}': {
    calls: ({ escrow }) => [escrow.register('imp_1', { ...delivery, sendEmail: true })],
  },
  'GET /payments/{imp_uid}': { calls: ({ payments }) => [payments.get('imp_1')] },
  'GET /payments': {
    calls: ({ payments }) => [
      collect(payments.getMany({ impUids: ['imp_1'], merchantUids: ['order_1'] })),
    ],
  },
  'GET /payments/find/{merchant_uid}/{payment_status}': {
    calls: ({ payments }) => [payments.find('order_1', 'paid', { sorting: 'paid' })],
  },
  'GET /payments/status/{payment_status}': {
    calls: ({ payments }) => [collect(payments.list({ ...span, status: 'paid' }))],
  },
  'POST /payments/cancel': {
    calls: ({ payments }) => [
      payments.cancel({ merchantUid: 'order_1', ...refund }),
      payments.cancel({
        impUid: 'imp_1',
        ...refund,
        taxFree: 1000,
        vat: 90,
        refundTo: { bankCode: '088', number: '110123', holder: '홍길동', tel: '010-1234-5678' },
        webhook: true,
        retainPromotion: true,
        requester: 'customer',
      }),
    ],
  },
  'PUT /payments/prepare': {
    calls: ({ payments }) => [
      payments.updatePrepared({ merchantUid: 'order_1', amount: 32000, currency: 'KRW' }),
    ],
  },
  'POST /payments/prepare': {
    calls: ({ payments }) => [
      payments.prepare({ merchantUid: 'order_1', amount: 32000, currency: 'KRW' }),
    ],
  },
  'GET /payments/prepare/{merchant_uid}': {
    calls: ({ payments }) => [payments.getPrepared('order_1')],
  },
  'GET /receipts/{imp_uid}': { calls: ({ cashReceipts }) => [cashReceipts.get('imp_1')] },
  'POST /receipts/{imp_uid}': {
    calls: ({ cashReceipts }) => [
      cashReceipts.issue('imp_1', {
        ...cashReceipt,
        companyName: '상점',
        companyTel: '02-123-4567',
      }),
    ],
    notSent: deprecatedVat,
  },
  'DELETE /receipts/{imp_uid}': { calls: ({ cashReceipts }) => [cashReceipts.cancel('imp_1')] },
  'GET /receipts/external/{merchant_uid}': {
    calls: ({ cashReceipts }) => [cashReceipts.getExternal('order_1')],
  },
  'POST /receipts/external/{merchant_uid}': {
    calls: ({ cashReceipts }) => [
      cashReceipts.issueExternal('order_1', {
        ...cashReceipt,
        channelKey: 'channel-key-1',
        name: '원두',
        amount: 11000,
        method: 'trans',
      }),
    ],
  },
  'DELETE /receipts/external/{merchant_uid}': {
    calls: ({ cashReceipts }) => [cashReceipts.cancelExternal('order_1')],
  },
  'GET /cards': { calls: ({ cards }) => [cards()] },
  'GET /cards/{card_standard_code}': { calls: (client) => [client.card('366')] },
  'GET /banks': { calls: ({ banks }) => [banks()] },
  'GET /banks/{bank_standard_code}': { calls: ({ bank }) => [bank('088')] },
  'POST /subscribe/payments/onetime': {
    calls: ({ billing }) => [
      billing.onetime(
        cardNumber,
        {
          ...order,
          pg: 'html5_inicis.INIBillTst',
          channelGroupId: 'group-1',
          secure3dChargeId: 'charge-1',
          secure3dToken: 'token-1',
        },
        'card_1',
      ),
    ],
    notSent: deprecatedVat,
  },
  'POST /subscribe/payments/again': {
    calls: ({ billing }) => [
      billing.charge('card_1', { ...registered, channelKey: 'channel-key-1' }),
    ],
    notSent: deprecatedVat,
  },
  'GET /subscribe/payments/schedule': {
    calls: ({ billing }) => [collect(billing.listSchedules(span))],
  },
  'POST /subscribe/payments/schedule': {
    calls: ({ billing }) => [
      billing.schedule('card_1', [{ ...registered, scheduleAt: at(1_800_000_000) }], {
        card: cardNumber,
        checkingAmount: 1000,
        customerId: 'member_7',
        channelKey: 'channel-key-1',
      }),
    ],
  },
  'POST /subscribe/payments/unschedule': {
    calls: ({ billing }) => [billing.unschedule('card_1', ['order_1'])],
  },
  'GET /subscribe/payments/schedule/{merchant_uid}': {
    calls: ({ billing }) => [billing.getSchedule('order_1')],
  },
  'PUT /subscribe/payments/schedule/{merchant_uid}': {
    calls: ({ billing }) => [billing.reschedule('order_1', at(1_800_000_000))],
  },
  'POST /subscribe/payments/schedule/{merchant_uid}/reschedule': {
    calls: ({ billing }) => [billing.reschedule('executed_1', at(1_800_000_000))],
  },
  'POST /subscribe/payments/schedule/{merchant_uid}/retry': {
    calls: ({ billing }) => [billing.retry('order_1')],
  },
  'GET /subscribe/payments/schedule/customers/{customer_uid}': {
    calls: ({ billing }) => [collect(billing.listCardSchedules('card_1', span))],
  },
  'POST /vbanks': {
    calls: ({ vbanks }) => [
      vbanks.issue(order, {
        channelKey: 'channel-key-1',
        bankCode: '088',
        dueDate: at(1_800_000_000),
        holder: '상점',
        pgApiKey: 'inicis-key',
        noticeUrls: ['https://shop.example/hook'],
        productCount: 2,
        productType: 'real',
        number: '56001234567890',
        key: 'member_7',
        unlimited: false,
        businessNumber: '1234567890',
        escrowPassword: '1234',
      }),
    ],
  },
  'DELETE /vbanks/{imp_uid}': {
    calls: ({ vbanks }) => [vbanks.revoke('imp_1', { pgApiKey: 'inicis-key' })],
  },
};
