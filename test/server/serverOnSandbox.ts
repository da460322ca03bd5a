import {
  createClient,
  createHandlers,
  memoryLedger,
  type BillingKey,
  type FailedPayment,
  type HandlerOptions,
  type OrderTerms,
  type Refund,
  type ReviewItem,
} from '../../src/server.js';
import type { VirtualAccount } from '../../src/core/receipt.js';
import type { WebhookOptions } from '../../src/sandbox/gateway/merchant/webhooks.js';
import { keys } from './keys.js';
import { createSandboxGateway } from './sandboxGateway.js';

export interface ShopOrder extends OrderTerms {
  userId: string;
  state: 'open' | 'paid';
}

interface ShownOrder {
  state: string;
  note: string;
}

export type ServerOptions = HandlerOptions<ShownOrder | undefined, ShopOrder, Set<string>>;

/** Name of a function of the server that a test can make fail. */
type FunctionName = keyof ServerOptions | keyof ServerOptions['ledger'];

/** Text of an order that no other shopper may see. */
export const note = 'canary-note';

/** Creates handlers with one order of 32,000 won, on the sandbox's gateway and its REST routes. */
export function createServerOnSandbox(
  changed: Partial<ServerOptions> = {},
  webhooks: WebhookOptions = {},
) {
  const { api, ...gateway } = createSandboxGateway(webhooks);
  const orders = new Map<string, ShopOrder>();
  const paid: string[] = [];
  const refunds: Refund[] = [];
  const accounts: VirtualAccount[] = [];
  const reviews: { item: ReviewItem; order: ShopOrder | null }[] = [];
  const billingKeys: { billingKey: BillingKey; customerUid: string; userId: string }[] = [];
  const failedCharges: FailedPayment[] = [];
  const ordersRead: string[] = [];
  const restCalls: string[] = [];
  const claims = new Set<string>();
  const failing = new Set<FunctionName>();
  const ledger = memoryLedger();
  let inTransaction = 0;
  let restInTransaction = 0;

  const throwIfFailing = (name: FunctionName) => {
    if (failing.has(name)) throw new Error('canary: the disk is full');
  };

  /** Calls the gateway's REST routes, and records the calls. */
  const gatewayFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    restInTransaction += inTransaction;
    restCalls.push(`${request.method} ${new URL(request.url).pathname}`);
    return api.fetch(request);
  };

  const options: ServerOptions = {
    client: createClient({ ...keys, fetch: gatewayFetch, sandbox: true }),
    acceptedPgs: ['html5_inicis.INIpayTest', 'html5_inicis.INIBillTst', 'html5_inicis.iniescrow0'],
    ledger: {
      claim: async (tx, key) => {
        throwIfFailing('claim');
        claims.add(key);
        return ledger.claim(tx, key);
      },
      has: async (key) => {
        throwIfFailing('has');
        return ledger.has(key);
      },
      transaction: (merchantUid, work) =>
        ledger.transaction(merchantUid, async (tx) => {
          inTransaction += 1;
          try {
            const result = await work(tx);
            throwIfFailing('transaction');
            return result;
          } finally {
            inTransaction -= 1;
          }
        }),
    },
    findOrder: async (merchantUid) => {
      throwIfFailing('findOrder');
      ordersRead.push(merchantUid);
      return orders.get(merchantUid) ?? null;
    },
    authorize: async (request, order) => {
      throwIfFailing('authorize');
      return request.headers.get('cookie') === `user=${order.userId}`;
    },
    onPaid: async (_, payment, order) => {
      throwIfFailing('onPaid');
      paid.push(payment.impUid);
      orders.set(order.merchantUid, { ...order, state: 'paid' });
    },
    onRefunded: async (_, refund) => {
      throwIfFailing('onRefunded');
      refunds.push(refund);
    },
    onAwaitingDeposit: async (_, account) => {
      throwIfFailing('onAwaitingDeposit');
      accounts.push(account);
    },
    onReview: async (_, item, order) => {
      throwIfFailing('onReview');
      reviews.push({ item, order });
    },
    onScheduledChargeFailed: async (_, payment) => {
      throwIfFailing('onScheduledChargeFailed');
      failedCharges.push(payment);
    },
    onBillingKeyIssued: async (_, billingKey, customerUid, { userId }) => {
      throwIfFailing('onBillingKeyIssued');
      billingKeys.push({ billingKey, customerUid, userId });
    },
    show: async ({ state }) => {
      throwIfFailing('show');
      return { state, note };
    },
    ...changed,
  };

  function addOrder(merchantUid: string, terms: Partial<ShopOrder> = {}): void {
    orders.set(merchantUid, { merchantUid, amount: 32000, userId: 'kim', state: 'open', ...terms });
  }

  addOrder('order_1');
  return {
    ...gateway,
    handlers: createHandlers(options),
    client: options.client,
    options,
    gatewayFetch,
    orders,
    addOrder,
    paid,
    refunds,
    accounts,
    reviews,
    billingKeys,
    failedCharges,
    ordersRead,
    restCalls,
    claims,
    failing,
    restInTransaction: () => restInTransaction,
  };
}
