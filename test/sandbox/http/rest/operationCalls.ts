import type { Operation } from '../../../endpoints.js';
import { restGateway, start } from '../../restGateway.js';

const day = 24 * 60 * 60;
const card = { card_number: '1234-1234-1234-1234', expiry: '2027-12', channel_key: 'key' };
const buyer = { buyer_name: '홍길동', buyer_email: 'hong@example.com', buyer_tel: '010-1234-5678' };
const order = { merchant_uid: 'charge_1', name: '원두', amount: 60000, ...buyer };
const person = { name: '홍길동', tel: '010-1234-5678', addr: '서울', postcode: '04517' };
const logis = { company: 'CJGLS', invoice: '1', sent_at: start };
const delivery = { sender: person, receiver: person, logis };
const identifier = '010-1234-5678';
const external = { channel_key: 'key', name: '원두', amount: 5500, identifier };

/** Request, and one that is refused. Paths can contain the numbers of `gatewayWithRecords`. */
interface OperationCall {
  path: string;
  body?: object;
  /** Body or path that is refused. */
  refused?: { path?: string; body?: object };
}

/**
 * Starts a gateway with payments of every kind: `imp_card` is paid by card, `imp_transfer` has a
 * cash receipt, `imp_escrow` has a delivery, `imp_new` has none, `imp_account` awaits its deposit.
 */
export async function gatewayWithRecords() {
  const rest = restGateway();
  const numbers: Record<string, string> = {
    imp_card: rest.pay({ merchant_uid: 'order_1', amount: 60000, buyer_name: '홍길동' }),
    imp_transfer: rest.pay({ merchant_uid: 'order_2', pay_method: 'trans' }),
    imp_cash: rest.pay({ merchant_uid: 'order_3', pay_method: 'trans' }),
    imp_escrow: rest.pay({ merchant_uid: 'order_4', escrow: true }),
    imp_new: rest.pay({ merchant_uid: 'order_5', escrow: true }),
    imp_account: rest.pay({ merchant_uid: 'order_6', pay_method: 'vbank' }),
    imp_deposited: rest.pay({ merchant_uid: 'order_7', pay_method: 'vbank' }),
    imp_failed: rest.pay({ merchant_uid: 'order_8' }, 'decline'),
    imp_part: rest.pay({ merchant_uid: 'order_9', tax_free: 500 }),
  };
  const numbered = (text: string) =>
    text.replaceAll(/\bimp_[a-z]+\b/g, (name) => numbers[name] ?? name);
  const call = (method: string, path: string, body?: object) =>
    rest.call(method, numbered(path), body && JSON.parse(numbered(JSON.stringify(body))));
  await rest.gateway.deposit('order_7');
  await call('POST', '/payments/cancel', { imp_uid: 'imp_part', amount: 4 });
  await call('POST', '/receipts/imp_transfer', { identifier });
  await call('POST', '/receipts/external/cash_1', external);
  await call('POST', '/escrows/logis/imp_escrow', delivery);
  await call('POST', '/payments/prepare', { merchant_uid: 'prepared_1', amount: 1004 });
  await call('POST', '/subscribe/customers/card_1', card);
  await call('POST', '/subscribe/customers/card_2', {
    ...card,
    card_number: '4000-0000-0000-0017',
  });
  await call('POST', '/subscribe/payments/again', { ...order, customer_uid: 'card_1' });
  for (const [customer_uid, uid, at] of [
    ['card_2', 'failed_1', 1],
    ['card_2', 'failed_2', 1],
    ['card_1', 'month_1', 20],
    ['card_1', 'month_2', 20],
  ] as const) {
    const schedules = [{ ...order, merchant_uid: uid, schedule_at: start + at * day }];
    await call('POST', '/subscribe/payments/schedule', { customer_uid, schedules });
  }
  await rest.gateway.advance(2 * day * 1000);
  return { ...rest, call };
}

const span = `from=${start}&to=${start + 30 * day}`;

/** A call of every operation that the sandbox serves. The table does not compile without one. */
export const operationCalls: Record<Operation, OperationCall> = {
  'POST /users/getToken': {
    path: '/users/getToken',
    body: { imp_key: 'key', imp_secret: 'secret' },
    refused: { body: { imp_key: 'key' } },
  },
  'GET /certifications/{imp_uid}': {
    path: '/certifications/imp_000000000001',
    refused: { path: '/certifications/imp_0' },
  },
  'DELETE /certifications/{imp_uid}': {
    path: '/certifications/imp_000000000001',
    refused: { path: '/certifications/imp_0' },
  },
  'GET /subscribe/customers': {
    path: '/subscribe/customers?customer_uid[]=card_1&customer_uid[]=card_0',
    refused: { path: '/subscribe/customers?customer_uid[]=card_0' },
  },
  'GET /subscribe/customers/{customer_uid}': {
    path: '/subscribe/customers/card_1',
    refused: { path: '/subscribe/customers/card_0' },
  },
  'POST /subscribe/customers/{customer_uid}': { path: '/subscribe/customers/card_3', body: card },
  'DELETE /subscribe/customers/{customer_uid}': {
    path: '/subscribe/customers/card_1?reason=leave&extra[requester]=admin',
    refused: { path: '/subscribe/customers/card_0' },
  },
  'GET /subscribe/customers/{customer_uid}/payments': {
    path: '/subscribe/customers/card_1/payments',
    refused: { path: '/subscribe/customers/card_0/payments' },
  },
  'GET /subscribe/customers/{customer_uid}/schedules': {
    path: `/subscribe/customers/card_1/schedules?${span}`,
    refused: { path: '/subscribe/customers/card_1/schedules' },
  },
  'GET /escrows/logis/{imp_uid}': {
    path: '/escrows/logis/imp_escrow',
    refused: { path: '/escrows/logis/imp_new' },
  },
  'PUT /escrows/logis/{imp_uid}': {
    path: '/escrows/logis/imp_escrow',
    body: delivery,
    refused: { path: '/escrows/logis/imp_0' },
  },
  'POST /escrows/logis/{imp_uid}': {
    path: '/escrows/logis/imp_new',
    body: delivery,
    refused: { path: '/escrows/logis/imp_escrow' },
  },
  'POST /partners/receipts/{imp_uid}': {
    path: '/partners/receipts/imp_card',
    body: {
      data: [
        { business_registration_number: '123-45-67890', company_name: '하위 상점', amount: 1000 },
      ],
    },
    refused: { body: { data: [] } },
  },
  'GET /payments/{imp_uid}': {
    path: '/payments/imp_card?include_sandbox=true',
    refused: { path: '/payments/imp_card' },
  },
  'GET /payments/{imp_uid}/balance': {
    path: '/payments/imp_part/balance',
    refused: { path: '/payments/imp_0/balance' },
  },
  'GET /payments': {
    path: '/payments?imp_uid[]=imp_card&imp_uid[]=imp_failed&imp_uid[]=imp_0&merchant_uid[]=order_7',
    refused: { path: '/payments?imp_uid[]=imp_0' },
  },
  'GET /payments/find/{merchant_uid}/{payment_status}': {
    path: '/payments/find/order_9/cancelled?sorting=-updated',
    refused: { path: '/payments/find/order_0/paid' },
  },
  'GET /payments/findAll/{merchant_uid}/{payment_status}': {
    path: '/payments/findAll/order_6/ready',
    refused: { path: '/payments/findAll/order_0/paid' },
  },
  'GET /payments/status/{payment_status}': {
    path: `/payments/status/all?limit=1000&${span}`,
    refused: { path: '/payments/status/settled' },
  },
  'POST /payments/cancel': {
    path: '/payments/cancel',
    body: { imp_uid: 'imp_card', amount: 1000, checksum: 60000, enable_webhook: true },
    refused: { body: { imp_uid: 'imp_failed' } },
  },
  'PUT /payments/prepare': {
    path: '/payments/prepare',
    body: { merchant_uid: 'prepared_1', amount: 2000 },
    refused: { body: { merchant_uid: 'prepared_0', amount: 2000 } },
  },
  'POST /payments/prepare': {
    path: '/payments/prepare',
    body: { merchant_uid: 'prepared_2', amount: 2000, currency: 'KRW' },
    refused: { body: { merchant_uid: 'prepared_1', amount: 2000 } },
  },
  'GET /payments/prepare/{merchant_uid}': {
    path: '/payments/prepare/prepared_1',
    refused: { path: '/payments/prepare/prepared_0' },
  },
  'GET /receipts/{imp_uid}': {
    path: '/receipts/imp_transfer',
    refused: { path: '/receipts/imp_card' },
  },
  'POST /receipts/{imp_uid}': {
    path: '/receipts/imp_cash',
    body: { identifier, type: 'company', tax_free: 4 },
    refused: { path: '/receipts/imp_transfer' },
  },
  'DELETE /receipts/{imp_uid}': {
    path: '/receipts/imp_transfer',
    refused: { path: '/receipts/imp_card' },
  },
  'GET /receipts/external/{merchant_uid}': {
    path: '/receipts/external/cash_1',
    refused: { path: '/receipts/external/cash_0' },
  },
  'POST /receipts/external/{merchant_uid}': {
    path: '/receipts/external/cash_2',
    body: external,
    refused: { path: '/receipts/external/cash_1' },
  },
  'DELETE /receipts/external/{merchant_uid}': {
    path: '/receipts/external/cash_1',
    refused: { path: '/receipts/external/cash_0' },
  },
  'GET /cards': { path: '/cards' },
  'GET /cards/{card_standard_code}': { path: '/cards/366', refused: { path: '/cards/999' } },
  'GET /banks': { path: '/banks' },
  'GET /banks/{bank_standard_code}': { path: '/banks/088', refused: { path: '/banks/999' } },
  'POST /subscribe/payments/onetime': {
    path: '/subscribe/payments/onetime',
    body: { ...order, ...card, merchant_uid: 'once_1', customer_uid: 'card_4', card_quota: 3 },
    refused: { body: { ...order, ...card, card_number: '4000-0000-0000-0009' } },
  },
  'POST /subscribe/payments/again': {
    path: '/subscribe/payments/again',
    body: { ...order, merchant_uid: 'again_1', customer_uid: 'card_2' },
    refused: { body: { ...order, customer_uid: 'card_0' } },
  },
  'GET /subscribe/payments/schedule': {
    path: `/subscribe/payments/schedule?schedule_from=${start}&schedule_to=${start + 30 * day}`,
    refused: { path: '/subscribe/payments/schedule' },
  },
  'POST /subscribe/payments/schedule': {
    path: '/subscribe/payments/schedule',
    body: {
      ...card,
      customer_uid: 'card_5',
      schedules: [{ ...order, merchant_uid: 'month_3', schedule_at: start + 25 * day }],
    },
    refused: {
      body: {
        customer_uid: 'card_0',
        schedules: [{ ...order, merchant_uid: 'month_4', schedule_at: start + 25 * day }],
      },
    },
  },
  'POST /subscribe/payments/unschedule': {
    path: '/subscribe/payments/unschedule',
    body: { merchant_uid: ['month_1', 'month_2'] },
    refused: { body: { customer_uid: 'card_0' } },
  },
  'GET /subscribe/payments/schedule/{merchant_uid}': {
    path: '/subscribe/payments/schedule/failed_1',
    refused: { path: '/subscribe/payments/schedule/month_0' },
  },
  'PUT /subscribe/payments/schedule/{merchant_uid}': {
    path: '/subscribe/payments/schedule/month_1',
    body: { schedule_at: start + 21 * day },
    refused: { path: '/subscribe/payments/schedule/month_0' },
  },
  'POST /subscribe/payments/schedule/{merchant_uid}/reschedule': {
    path: '/subscribe/payments/schedule/failed_1/reschedule',
    body: { schedule_at: start + 21 * day },
    refused: { path: '/subscribe/payments/schedule/month_0/reschedule' },
  },
  'POST /subscribe/payments/schedule/{merchant_uid}/retry': {
    path: '/subscribe/payments/schedule/failed_2/retry',
    refused: { path: '/subscribe/payments/schedule/month_0/retry' },
  },
  'GET /subscribe/payments/schedule/customers/{customer_uid}': {
    path: `/subscribe/payments/schedule/customers/card_2?${span}&schedule-status=executed`,
    refused: { path: '/subscribe/payments/schedule/customers/card_2' },
  },
  'GET /tiers/{tier_code}': { path: '/tiers/A01', refused: { path: '/tiers/none' } },
  'GET /users/pg': { path: '/users/pg' },
  'POST /vbanks': {
    path: '/vbanks?pg_api_key=key',
    body: {
      ...order,
      channel_key: 'key',
      merchant_uid: 'account_1',
      vbank_code: '088',
      vbank_due: start + 10 * day,
      vbank_holder: '테스트 상점',
    },
    refused: {
      body: { ...order, vbank_code: '999', vbank_due: start + 10 * day },
    },
  },
  'DELETE /vbanks/{imp_uid}': {
    path: '/vbanks/imp_account?pg_api_key=key',
    refused: { path: '/vbanks/imp_card?pg_api_key=key' },
  },
};
