import { expect } from 'vitest';
import { testCards } from '../src/sandbox/gateway/rules/testCards.js';
import type { Client } from '../src/server.js';
import type { createClientOnSandbox } from './server/clientOnSandbox.js';
import { collect } from './server/collect.js';
import { start } from './sandbox/restGateway.js';

/** Operations that the vendor's published schema gives to KG Inicis. */
export const schemaOperations = [
  'POST /users/getToken',
  'GET /certifications/{imp_uid}',
  'DELETE /certifications/{imp_uid}',
  'GET /subscribe/customers',
  'GET /subscribe/customers/{customer_uid}',
  'POST /subscribe/customers/{customer_uid}',
  'DELETE /subscribe/customers/{customer_uid}',
  'GET /subscribe/customers/{customer_uid}/payments',
  'GET /subscribe/customers/{customer_uid}/schedules',
  'GET /escrows/logis/{imp_uid}',
  'PUT /escrows/logis/{imp_uid}',
  'POST /escrows/logis/{imp_uid}',
  'POST /partners/receipts/{imp_uid}',
  'GET /payments/{imp_uid}',
  'GET /payments',
  'GET /payments/find/{merchant_uid}/{payment_status}',
  'GET /payments/findAll/{merchant_uid}/{payment_status}',
  'GET /payments/status/{payment_status}',
  'POST /payments/cancel',
  'PUT /payments/prepare',
  'POST /payments/prepare',
  'GET /payments/prepare/{merchant_uid}',
  'GET /receipts/{imp_uid}',
  'POST /receipts/{imp_uid}',
  'DELETE /receipts/{imp_uid}',
  'GET /receipts/external/{merchant_uid}',
  'POST /receipts/external/{merchant_uid}',
  'DELETE /receipts/external/{merchant_uid}',
  'GET /cards',
  'GET /cards/{card_standard_code}',
  'GET /banks',
  'GET /banks/{bank_standard_code}',
  'POST /subscribe/payments/onetime',
  'POST /subscribe/payments/again',
  'GET /subscribe/payments/schedule',
  'POST /subscribe/payments/schedule',
  'POST /subscribe/payments/unschedule',
  'GET /subscribe/payments/schedule/{merchant_uid}',
  'PUT /subscribe/payments/schedule/{merchant_uid}',
  'POST /subscribe/payments/schedule/{merchant_uid}/reschedule',
  'POST /subscribe/payments/schedule/{merchant_uid}/retry',
  'GET /subscribe/payments/schedule/customers/{customer_uid}',
  'GET /tiers/{tier_code}',
  'GET /users/pg',
  'POST /vbanks',
  'DELETE /vbanks/{imp_uid}',
] as const;

/** Operations of other PGs in the schema that the sandbox serves, each with the reason. */
export const otherOperations = {
  'GET /payments/{imp_uid}/balance': 'the gateway answers this request for KG Inicis, too',
} as const;

export type Operation = (typeof schemaOperations)[number] | keyof typeof otherOperations;

/** Routes of the sandbox without a method of the client, each with the reason. */
export const clientRequestOnly: Partial<Record<Operation, string>> = {
  'GET /payments/findAll/{merchant_uid}/{payment_status}':
    '`payments.find` reads the newest payment, and `payments.getMany` reads several orders',
  'GET /certifications/{imp_uid}': 'identity checks of persons are no payments',
  'DELETE /certifications/{imp_uid}': 'identity checks of persons are no payments',
  'POST /partners/receipts/{imp_uid}': 'only for marketplaces that sell for several companies',
  'GET /tiers/{tier_code}': 'only for agencies with sub-merchants',
  'GET /users/pg': 'the channels of the store account are in the PortOne console',
};

type FunctionsOf<T> = {
  [K in keyof T & string]: T[K] extends (...args: never[]) => unknown ? K : never;
}[keyof T & string];

/** Every method of the client except `request`, for example `payments.cancel` or `cards`. */
export type ClientMethod =
  | Exclude<FunctionsOf<Client>, 'request'>
  | {
      [K in Exclude<keyof Client, FunctionsOf<Client>> & string]: Client[K] extends object
        ? `${K}.${FunctionsOf<Client[K]>}`
        : never;
    }[Exclude<keyof Client, FunctionsOf<Client>> & string];

type ClientOnSandbox = ReturnType<typeof createClientOnSandbox>;

/** Row of one method of the client. */
export interface MethodRow {
  /** All operations that the method calls. */
  endpoints: readonly Operation[];
  /** Calls the method, and no other method of the client, on the sandbox. Checks the result. */
  call: (sandbox: ClientOnSandbox) => Promise<void>;
}

const order = { merchantUid: 'order_1', name: '11월 구독', amount: 9900 };
const wireOrder = { merchant_uid: 'order_1', name: '11월 구독', amount: 9900 };
const card = { number: '1234-1234-1234-1234', expiry: '2027-12', birth: '820213' };
const wireCard = { card_number: card.number, expiry: card.expiry };
const overLimit = { card_number: testCards.decliningCharges, expiry: card.expiry };
const day = 24 * 60 * 60;
const at = (days: number) => new Date((start + days * day) * 1000);

const buyer = { name: '홍길동', email: 'hong@example.com' };
const account = {
  channelKey: 'channel-key-1',
  bankCode: '088',
  dueDate: at(3),
  holder: '상점',
  pgApiKey: 'inicis-key',
};
const identifier = '010-1234-5678';
const person = { name: '홍길동', tel: '010-1234-5678', address: '서울', postcode: '04524' };
const wirePerson = { name: '홍길동', tel: '010-1234-5678', addr: '서울', postcode: '04524' };
const parcel = { company: 'CJGLS', invoice: '1234' };

/** Sends a request to the sandbox without the client. */
async function post({ send, signedIn }: ClientOnSandbox, path: string, body: object) {
  expect(await send('POST', path, body, await signedIn())).toMatchObject({ code: 0 });
}

const register = (sandbox: ClientOnSandbox, registered: object = wireCard) =>
  post(sandbox, '/subscribe/customers/card_1', registered);

/** Schedules a charge of the order after one day, with a registered card. */
async function schedule(sandbox: ClientOnSandbox, registered?: object) {
  await register(sandbox, registered);
  const schedules = [{ ...wireOrder, schedule_at: start + day }];
  await post(sandbox, '/subscribe/payments/schedule', { customer_uid: 'card_1', schedules });
}

const postAccount = (sandbox: ClientOnSandbox) =>
  post(sandbox, '/vbanks', { ...wireOrder, vbank_code: '088', vbank_due: start + day });

/** Issues the cash receipt of a bank transfer, and returns the payment number. */
async function postReceipt(sandbox: ClientOnSandbox): Promise<string> {
  const impUid = sandbox.pay({ amount: 9900, pay_method: 'trans' });
  await post(sandbox, `/receipts/${impUid}`, { identifier });
  return impUid;
}

const postExternalReceipt = (sandbox: ClientOnSandbox) =>
  post(sandbox, '/receipts/external/order_1', { ...wireOrder, identifier });

/** Registers the delivery of an escrow payment, and returns the payment number. */
async function postDelivery(sandbox: ClientOnSandbox): Promise<string> {
  const impUid = sandbox.pay({ escrow: true });
  const logis = { ...parcel, sent_at: start };
  const delivery = { sender: wirePerson, receiver: wirePerson, logis };
  await post(sandbox, `/escrows/logis/${impUid}`, delivery);
  return impUid;
}

const prepare = (sandbox: ClientOnSandbox) =>
  post(sandbox, '/payments/prepare', { merchant_uid: 'order_1', amount: 9900 });

/** Endpoints of all methods of the client. The table does not compile if a method has no row. */
export const methods: Record<ClientMethod, MethodRow> = {
  cards: {
    endpoints: ['GET /cards'],
    call: async ({ client }) =>
      expect(await client.cards()).toContainEqual({ code: '366', name: '신한카드' }),
  },
  banks: {
    endpoints: ['GET /banks'],
    call: async ({ client }) =>
      expect(await client.banks()).toContainEqual({ code: '088', name: '신한은행' }),
  },
  card: {
    endpoints: ['GET /cards/{card_standard_code}'],
    call: async ({ client }) =>
      expect(await client.card('366')).toEqual({ code: '366', name: '신한카드' }),
  },
  bank: {
    endpoints: ['GET /banks/{bank_standard_code}'],
    call: async ({ client }) =>
      expect(await client.bank('088')).toEqual({ code: '088', name: '신한은행' }),
  },
  accessToken: {
    endpoints: ['POST /users/getToken'],
    call: async ({ client, ask }) => {
      const { token, now, expiresAt } = await client.accessToken();
      expect([now, expiresAt]).toEqual([at(0), new Date((start + 30 * 60) * 1000)]);
      const headers = { authorization: `Bearer ${token}` };
      expect(await ask('/banks', { headers })).toMatchObject({ code: 0 });
    },
  },
  'vbanks.issue': {
    endpoints: ['POST /vbanks'],
    call: async ({ client }) => {
      const payment = await client.vbanks.issue({ ...order, buyer }, account);
      expect(payment).toMatchObject({
        status: 'ready',
        amount: 9900,
        method: 'vbank',
        channel: 'api',
        account: { bankCode: '088', holder: '상점', dueDate: at(3).toISOString() },
        buyer,
      });
    },
  },
  'vbanks.revoke': {
    endpoints: ['DELETE /vbanks/{imp_uid}'],
    call: async (sandbox) => {
      await postAccount(sandbox);
      const impUid = sandbox.records.payments.at(-1)?.imp_uid ?? '';
      const revoked = await sandbox.client.vbanks.revoke(impUid, { pgApiKey: account.pgApiKey });
      expect(revoked).toMatchObject({ impUid, status: 'failed', wasPaid: false });
    },
  },
  'cashReceipts.get': {
    endpoints: ['GET /receipts/{imp_uid}'],
    call: async (sandbox) => {
      const impUid = await postReceipt(sandbox);
      const receipt = await sandbox.client.cashReceipts.get(impUid);
      expect(receipt).toMatchObject({ impUid, merchantUid: null, amount: 9900, vat: 900 });
    },
  },
  'cashReceipts.issue': {
    endpoints: ['POST /receipts/{imp_uid}'],
    call: async ({ client, pay }) => {
      const impUid = pay({ amount: 9900, pay_method: 'trans' });
      const receipt = await client.cashReceipts.issue(impUid, { identifier, type: 'company' });
      expect(receipt).toMatchObject({ impUid, type: 'company', amount: 9900, cancelledAt: null });
    },
  },
  'cashReceipts.cancel': {
    endpoints: ['DELETE /receipts/{imp_uid}'],
    call: async (sandbox) => {
      const impUid = await postReceipt(sandbox);
      const cancelled = await sandbox.client.cashReceipts.cancel(impUid);
      expect(cancelled.cancelledAt).toBeInstanceOf(Date);
    },
  },
  'cashReceipts.getExternal': {
    endpoints: ['GET /receipts/external/{merchant_uid}'],
    call: async (sandbox) => {
      await postExternalReceipt(sandbox);
      const receipt = await sandbox.client.cashReceipts.getExternal('order_1');
      expect(receipt).toMatchObject({ impUid: null, merchantUid: 'order_1', amount: 9900 });
    },
  },
  'cashReceipts.issueExternal': {
    endpoints: ['POST /receipts/external/{merchant_uid}'],
    call: async ({ client }) => {
      const request = { channelKey: 'channel-key-1', name: '원두', amount: 9900, identifier };
      const receipt = await client.cashReceipts.issueExternal('order_1', request);
      expect(receipt).toMatchObject({ merchantUid: 'order_1', type: 'person', amount: 9900 });
    },
  },
  'cashReceipts.cancelExternal': {
    endpoints: ['DELETE /receipts/external/{merchant_uid}'],
    call: async (sandbox) => {
      await postExternalReceipt(sandbox);
      const cancelled = await sandbox.client.cashReceipts.cancelExternal('order_1');
      expect(cancelled.cancelledAt).toEqual(at(0));
    },
  },
  'escrow.get': {
    endpoints: ['GET /escrows/logis/{imp_uid}'],
    call: async (sandbox) => {
      const impUid = await postDelivery(sandbox);
      const delivery = await sandbox.client.escrow.get(impUid);
      expect(delivery).toMatchObject({ company: 'CJGLS', invoice: '1234', sentAt: at(0) });
    },
  },
  'escrow.register': {
    endpoints: ['POST /escrows/logis/{imp_uid}'],
    call: async ({ client, pay }) => {
      const delivery = { sender: person, receiver: person, parcel: { ...parcel, sentAt: at(0) } };
      const registered = await client.escrow.register(pay({ escrow: true }), delivery);
      expect(registered).toMatchObject({ ...parcel, sentAt: at(0) });
      expect(registered.registeredAt).toBeInstanceOf(Date);
    },
  },
  'escrow.update': {
    endpoints: ['PUT /escrows/logis/{imp_uid}'],
    call: async (sandbox) => {
      const impUid = await postDelivery(sandbox);
      const changed = { company: 'HANJIN', invoice: '9876', sentAt: at(1) };
      const delivery = { sender: person, receiver: person, parcel: changed };
      expect(await sandbox.client.escrow.update(impUid, delivery)).toMatchObject(changed);
    },
  },
  'payments.get': {
    endpoints: ['GET /payments/{imp_uid}'],
    call: async ({ client, pay }) => {
      const impUid = pay({ amount: 32000 });
      const paid = { impUid, merchantUid: 'order_1', status: 'paid', amount: 32000 };
      expect(await client.payments.get(impUid)).toMatchObject(paid);
    },
  },
  'payments.find': {
    endpoints: ['GET /payments/find/{merchant_uid}/{payment_status}'],
    call: async ({ client, pay }) => {
      const failed = pay({}, 'cancel');
      const paid = pay();
      expect(await client.payments.find('order_1')).toMatchObject({ impUid: paid });
      expect(await client.payments.find('order_1', 'failed')).toMatchObject({ impUid: failed });
    },
  },
  'payments.getMany': {
    endpoints: ['GET /payments'],
    call: async ({ client, pay }) => {
      const first = pay({ merchant_uid: 'order_1' });
      const second = pay({ merchant_uid: 'order_2' });
      const impUids = [first, 'imp_0'];
      const merchantUids = ['order_2', 'order_3'];
      const found = await collect(client.payments.getMany({ impUids, merchantUids }));
      expect(found).toMatchObject([{ impUid: first }, { impUid: second }]);
    },
  },
  'payments.list': {
    endpoints: ['GET /payments/status/{payment_status}'],
    call: async ({ client, pay }) => {
      const impUid = pay();
      const list = await collect(client.payments.list({ from: at(0), to: at(1) }));
      expect(list).toMatchObject([{ impUid, startedAt: at(0) }]);
    },
  },
  'payments.cancel': {
    endpoints: ['POST /payments/cancel'],
    call: async ({ client, pay }) => {
      const impUid = pay({ amount: 32000 });
      const request = { impUid, amount: 2000, checksum: 32000, reason: '변심' };
      expect(await client.payments.cancel(request)).toMatchObject({
        status: 'cancelled',
        cancelAmount: 2000,
        cancellations: [{ amount: 2000, reason: '변심' }],
      });
    },
  },
  'payments.prepare': {
    endpoints: ['POST /payments/prepare'],
    call: async ({ client, records }) => {
      const prepared = { merchantUid: 'order_1', amount: 9900 };
      expect(await client.payments.prepare(prepared)).toMatchObject(prepared);
      expect(records.prepared('order_1')).toMatchObject({ amount: 9900 });
    },
  },
  'payments.updatePrepared': {
    endpoints: ['PUT /payments/prepare'],
    call: async (sandbox) => {
      await prepare(sandbox);
      const prepared = { merchantUid: 'order_1', amount: 5000 };
      expect(await sandbox.client.payments.updatePrepared(prepared)).toMatchObject(prepared);
    },
  },
  'payments.getPrepared': {
    endpoints: ['GET /payments/prepare/{merchant_uid}'],
    call: async (sandbox) => {
      await prepare(sandbox);
      const prepared = { merchantUid: 'order_1', amount: 9900 };
      expect(await sandbox.client.payments.getPrepared('order_1')).toMatchObject(prepared);
    },
  },
  'payments.balance': {
    endpoints: ['GET /payments/{imp_uid}/balance'],
    call: async ({ client, pay }) => {
      const balance = await client.payments.balance(pay({ amount: 32000, tax_free: 10000 }));
      const primary = { taxFree: 10000, supply: 20000, vat: 2000, service: 0 };
      expect(balance).toMatchObject({ amount: 32000, primary });
    },
  },
  'billingKeys.issue': {
    endpoints: ['POST /subscribe/customers/{customer_uid}'],
    call: async ({ client, records }) => {
      const issued = await client.billingKeys.issue('card_1', card, { customerId: 'member_7' });
      expect(issued).toMatchObject({ customerUid: 'card_1', customerId: 'member_7' });
      expect(records.billingKey('card_1')).toBeDefined();
    },
  },
  'billingKeys.get': {
    endpoints: ['GET /subscribe/customers/{customer_uid}'],
    call: async (sandbox) => {
      await register(sandbox);
      const key = await sandbox.client.billingKeys.get('card_1');
      expect(key).toMatchObject({ customerUid: 'card_1', cardName: '신한카드', createdAt: at(0) });
    },
  },
  'billingKeys.list': {
    endpoints: ['GET /subscribe/customers'],
    call: async (sandbox) => {
      await register(sandbox);
      const keys = await collect(sandbox.client.billingKeys.list(['card_0', 'card_1']));
      expect(keys).toMatchObject([{ customerUid: 'card_1' }]);
    },
  },
  'billingKeys.remove': {
    endpoints: ['DELETE /subscribe/customers/{customer_uid}'],
    call: async (sandbox) => {
      await register(sandbox);
      const removed = await sandbox.client.billingKeys.remove('card_1', { reason: '탈퇴' });
      expect(removed).toMatchObject({ customerUid: 'card_1' });
      expect(sandbox.records.billingKey('card_1')).toBeUndefined();
    },
  },
  'billingKeys.payments': {
    endpoints: ['GET /subscribe/customers/{customer_uid}/payments'],
    call: async (sandbox) => {
      await register(sandbox);
      const charged = { ...wireOrder, customer_uid: 'card_1' };
      await post(sandbox, '/subscribe/payments/again', charged);
      const payments = await collect(sandbox.client.billingKeys.payments('card_1'));
      expect(payments).toMatchObject([{ merchantUid: 'order_1', customerUidUsage: 'payment' }]);
    },
  },
  'billingKeys.schedules': {
    endpoints: ['GET /subscribe/customers/{customer_uid}/schedules'],
    call: async (sandbox) => {
      await schedule(sandbox);
      const span = { from: at(0), to: at(2), status: 'scheduled' } as const;
      const schedules = await collect(sandbox.client.billingKeys.schedules('card_1', span));
      expect(schedules).toMatchObject([{ merchantUid: 'order_1', scheduleAt: at(1) }]);
    },
  },
  'billing.charge': {
    endpoints: ['POST /subscribe/payments/again'],
    call: async (sandbox) => {
      await register(sandbox);
      const paid = await sandbox.client.billing.charge('card_1', order);
      expect(paid).toMatchObject({ status: 'paid', amount: 9900, customerUid: 'card_1' });
    },
  },
  'billing.onetime': {
    endpoints: ['POST /subscribe/payments/onetime'],
    call: async ({ client }) => {
      const paid = await client.billing.onetime(card, order);
      expect(paid).toMatchObject({ status: 'paid', amount: 9900, customerUid: null });
    },
  },
  'billing.schedule': {
    endpoints: ['POST /subscribe/payments/schedule'],
    call: async (sandbox) => {
      await register(sandbox);
      const orders = [{ ...order, scheduleAt: at(1) }];
      expect(await sandbox.client.billing.schedule('card_1', orders)).toMatchObject([
        { merchantUid: 'order_1', status: 'scheduled', scheduleAt: at(1) },
      ]);
    },
  },
  'billing.unschedule': {
    endpoints: ['POST /subscribe/payments/unschedule'],
    call: async (sandbox) => {
      await schedule(sandbox);
      const revoked = await sandbox.client.billing.unschedule('card_1', ['order_1']);
      expect(revoked).toMatchObject([{ merchantUid: 'order_1', status: 'revoked' }]);
    },
  },
  'billing.getSchedule': {
    endpoints: ['GET /subscribe/payments/schedule/{merchant_uid}'],
    call: async (sandbox) => {
      await schedule(sandbox);
      const found = await sandbox.client.billing.getSchedule('order_1');
      expect(found).toMatchObject({ status: 'scheduled', customerUid: 'card_1', amount: 9900 });
    },
  },
  'billing.listSchedules': {
    endpoints: ['GET /subscribe/payments/schedule'],
    call: async (sandbox) => {
      await schedule(sandbox);
      const span = { from: at(0), to: at(2) };
      const schedules = await collect(sandbox.client.billing.listSchedules(span));
      expect(schedules).toMatchObject([{ merchantUid: 'order_1', scheduleAt: at(1) }]);
    },
  },
  'billing.listCardSchedules': {
    endpoints: ['GET /subscribe/payments/schedule/customers/{customer_uid}'],
    call: async (sandbox) => {
      await schedule(sandbox);
      const span = { from: at(0), to: at(2), status: 'scheduled' } as const;
      const schedules = await collect(sandbox.client.billing.listCardSchedules('card_1', span));
      expect(schedules).toMatchObject([{ merchantUid: 'order_1', scheduleAt: at(1) }]);
    },
  },
  'billing.reschedule': {
    endpoints: [
      'GET /subscribe/payments/schedule/{merchant_uid}',
      'PUT /subscribe/payments/schedule/{merchant_uid}',
      'POST /subscribe/payments/schedule/{merchant_uid}/reschedule',
    ],
    call: async (sandbox) => {
      await schedule(sandbox, overLimit);
      const { billing } = sandbox.client;
      const moved = { status: 'scheduled', scheduleAt: at(2) };
      expect(await billing.reschedule('order_1', at(2))).toMatchObject(moved);
      await sandbox.gateway.advance(3 * day * 1000);
      const again = { status: 'scheduled', paymentStatus: null, scheduleAt: at(5) };
      expect(await billing.reschedule('order_1', at(5))).toMatchObject(again);
    },
  },
  'billing.retry': {
    endpoints: ['POST /subscribe/payments/schedule/{merchant_uid}/retry'],
    call: async (sandbox) => {
      await schedule(sandbox, overLimit);
      await sandbox.gateway.advance(2 * day * 1000);
      await register(sandbox);
      const paid = await sandbox.client.billing.retry('order_1');
      expect(paid).toMatchObject({ status: 'paid', merchantUid: 'order_1', amount: 9900 });
    },
  },
};
