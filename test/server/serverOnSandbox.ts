import {
  createClient,
  createHandlers,
  encodeBillingKey,
  encodePayment,
  memoryLedger,
  type BillingKey,
  type FailedPayment,
  type Finding,
  type HandlerOptions,
  type OrderTerms,
  type Reversal,
} from '../../src/server.js';
import type { MethodOptions } from '../../src/core/request.js';
import type { VirtualAccount } from '../../src/core/receipt.js';
import type { RequestPayParams } from '../../src/core/wire.js';
import { createApi } from '../../src/sandbox/http/rest/api.js';
import { testChannels } from '../../src/sandbox/gateway/rules/channels.js';
import { keys } from './httpGateway.js';
import { Gateway } from '../../src/sandbox/gateway/gateway.js';
import { RecordStore } from '../../src/sandbox/gateway/records/recordStore.js';
import type { PaymentRecord } from '../../src/sandbox/gateway/records/paymentRecord.js';
import type { Outcome } from '../../src/sandbox/gateway/session/outcome.js';
import type { WebhookOptions } from '../../src/sandbox/gateway/merchant/webhooks.js';

export interface ShopOrder extends OrderTerms {
  userId: string;
  state: 'open' | 'paid';
}

interface Shown {
  state: string;
  note: string;
}

export type ShopOptions = HandlerOptions<Shown | undefined, ShopOrder, Set<string>>;

/** What only the shopper of the order may see. */
export const note = 'canary-note';

/** How a shopper pays, and what a forger writes over what the page asked for. */
export type Paying = MethodOptions & { outcome?: Outcome; forged?: Partial<RequestPayParams> };

/** A shop with one order of 32,000 won, on the sandbox's gateway and its REST routes. */
export function openShop(changed: Partial<ShopOptions> = {}, webhooks: WebhookOptions = {}) {
  const records = new RecordStore({ key: 'shop', storage: null });
  const gateway = new Gateway({
    records,
    now: Date.now,
    window: { seller: '상점', locale: 'ko' },
    merchant: webhooks,
  });
  const api = createApi({ gateway, records });
  const orders = new Map<string, ShopOrder>();
  const settled: string[] = [];
  const reversed: Reversal[] = [];
  const accounts: VirtualAccount[] = [];
  const reviews: { finding: Finding; order: ShopOrder | null }[] = [];
  const issued: { billingKey: BillingKey; customerUid: string; userId: string }[] = [];
  const scheduleFailures: FailedPayment[] = [];
  const asked: string[] = [];
  const calls: string[] = [];
  const claims = new Set<string>();
  const broken = new Set<keyof ShopOptions | keyof ShopOptions['ledger']>();
  const ledger = memoryLedger();
  let inTransaction = 0;
  let restInTransaction = 0;

  const fails = (name: keyof ShopOptions | keyof ShopOptions['ledger']) => {
    if (broken.has(name)) throw new Error('canary: the disk is full');
  };

  /** The gateway, as the server reaches it. */
  const gatewayFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    restInTransaction += inTransaction;
    calls.push(`${request.method} ${new URL(request.url).pathname}`);
    return api.fetch(request);
  };

  const options: ShopOptions = {
    client: createClient({ ...keys, fetch: gatewayFetch, sandbox: true }),
    channels: ['html5_inicis.INIpayTest', 'html5_inicis.INIBillTst', 'html5_inicis.iniescrow0'],
    ledger: {
      claim: async (tx, key) => {
        fails('claim');
        claims.add(key);
        return ledger.claim(tx, key);
      },
      transaction: (merchantUid, work) =>
        ledger.transaction(merchantUid, async (tx) => {
          inTransaction += 1;
          try {
            const result = await work(tx);
            fails('transaction');
            return result;
          } finally {
            inTransaction -= 1;
          }
        }),
    },
    findOrder: async (merchantUid) => {
      fails('findOrder');
      asked.push(merchantUid);
      return orders.get(merchantUid) ?? null;
    },
    authorize: async (request, order) => {
      fails('authorize');
      return request.headers.get('cookie') === `user=${order.userId}`;
    },
    settle: async (_, payment, order) => {
      fails('settle');
      settled.push(payment.impUid);
      orders.set(order.merchantUid, { ...order, state: 'paid' });
    },
    reverse: async (_, reversal) => {
      fails('reverse');
      reversed.push(reversal);
    },
    account: async (_, account) => {
      fails('account');
      accounts.push(account);
    },
    review: async (_, finding, order) => {
      fails('review');
      reviews.push({ finding, order });
    },
    scheduleFailed: async (_, payment) => {
      fails('scheduleFailed');
      scheduleFailures.push(payment);
    },
    issued: async (_, billingKey, customerUid, { userId }) => {
      fails('issued');
      issued.push({ billingKey, customerUid, userId });
    },
    show: async ({ state }) => {
      fails('show');
      return { state, note };
    },
    ...changed,
  };

  /** A browser at the gateway's window: what it asks for is in its own hands. */
  function open(params: RequestPayParams, outcome: Outcome): PaymentRecord {
    const [provider, id] = params.pg?.split('.') ?? [];
    const channel = testChannels.find((one) => one.pg_id === id) ?? {
      pg_provider: provider ?? '',
      pg_id: id ?? '',
      type: 'payment',
    };
    const opened = gateway.sessions.open({ params, channel, mobile: false }, () => {});
    if ('failure' in opened) throw new Error(`refused: ${JSON.stringify(opened.failure)}`);
    opened.session.settle(outcome);
    const payment = records.payments.at(-1);
    if (!payment) throw new Error('no payment');
    return payment;
  }

  /** A browser that pays. */
  function pay(merchantUid: string, amount: number, given: Paying = {}): PaymentRecord {
    const { outcome = 'approve', forged, ...method } = given;
    const order = { merchantUid, name: '원두 1kg', amount };
    const pg = 'html5_inicis.INIpayTest';
    const params = encodePayment({ pg, buyer: { tel: '010-1234-5678' }, order, ...method });
    return open({ ...params, ...forged }, outcome);
  }

  /** A browser that registers a card. */
  function register(customerUid: string, merchantUid: string, outcome: Outcome = 'approve') {
    const order = { merchantUid, name: '정기구독' };
    const pg = 'html5_inicis.INIBillTst';
    return open(encodeBillingKey({ pg, customerUid, order }), outcome);
  }

  function addOrder(merchantUid: string, terms: Partial<ShopOrder> = {}): void {
    orders.set(merchantUid, { merchantUid, amount: 32000, userId: 'kim', state: 'open', ...terms });
  }

  addOrder('order_1');
  return {
    handlers: createHandlers(options),
    client: options.client,
    gateway,
    records,
    gatewayFetch,
    orders,
    addOrder,
    pay,
    register,
    settled,
    reversed,
    accounts,
    reviews,
    issued,
    scheduleFailures,
    asked,
    calls,
    claims,
    broken,
    restInTransaction: () => restInTransaction,
  };
}
