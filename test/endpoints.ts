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
  'POST /users/getToken': 'the client requests its token before its first call',
  'GET /payments':
    '`payments.get` reads one payment, and `payments.list` reads all payments of a span',
  'GET /payments/findAll/{merchant_uid}/{payment_status}':
    '`payments.find` reads the newest payment',
  'GET /cards/{card_standard_code}': '`cards` reads the whole list, which is short',
  'GET /banks/{bank_standard_code}': '`banks` reads the whole list, which is short',
  'GET /subscribe/payments/schedule/customers/{customer_uid}':
    '`billingKeys.schedules` reads the same schedules from another endpoint',
  'GET /certifications/{imp_uid}': 'the client has no method yet',
  'DELETE /certifications/{imp_uid}': 'the client has no method yet',
  'GET /escrows/logis/{imp_uid}': 'the client has no method yet',
  'PUT /escrows/logis/{imp_uid}': 'the client has no method yet',
  'POST /escrows/logis/{imp_uid}': 'the client has no method yet',
  'POST /partners/receipts/{imp_uid}': 'the client has no method yet',
  'GET /receipts/{imp_uid}': 'the client has no method yet',
  'POST /receipts/{imp_uid}': 'the client has no method yet',
  'DELETE /receipts/{imp_uid}': 'the client has no method yet',
  'GET /receipts/external/{merchant_uid}': 'the client has no method yet',
  'POST /receipts/external/{merchant_uid}': 'the client has no method yet',
  'DELETE /receipts/external/{merchant_uid}': 'the client has no method yet',
  'GET /tiers/{tier_code}': 'the client has no method yet',
  'GET /users/pg': 'the client has no method yet',
  'POST /vbanks': 'the client has no method yet',
  'DELETE /vbanks/{imp_uid}': 'the client has no method yet',
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
      expect(await client.payments.prepare(prepared)).toEqual(prepared);
      expect(records.prepared('order_1')).toMatchObject({ amount: 9900 });
    },
  },
  'payments.updatePrepared': {
    endpoints: ['PUT /payments/prepare'],
    call: async (sandbox) => {
      await prepare(sandbox);
      const prepared = { merchantUid: 'order_1', amount: 5000 };
      expect(await sandbox.client.payments.updatePrepared(prepared)).toEqual(prepared);
    },
  },
  'payments.getPrepared': {
    endpoints: ['GET /payments/prepare/{merchant_uid}'],
    call: async (sandbox) => {
      await prepare(sandbox);
      const prepared = { merchantUid: 'order_1', amount: 9900 };
      expect(await sandbox.client.payments.getPrepared('order_1')).toEqual(prepared);
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
