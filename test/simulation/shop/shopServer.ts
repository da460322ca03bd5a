import { createClient, createHandlers, reconcile, type ServerHandlers } from 'react-inicis/server';
import type { ShopDatabase, ShopOrder } from './shopDatabase.js';

/** Surroundings of the server. */
export interface ServerSurroundings {
  database: ShopDatabase;
  /** Reaches the gateway's REST API. */
  fetchRest: typeof fetch;
  /** Called for each call of `onPaid` that was committed. */
  onRecorded: (impUid: string, order: ShopOrder) => void;
}

/** Process of the server. A deploy kills it and starts another one. */
interface ServerProcess {
  isAlive: boolean;
  handlers: ServerHandlers;
  kill: () => void;
  killed: Promise<never>;
}

const day = 86_400_000;

/** Server of the shop: orders, and the kit's handlers with a database in memory. */
export class ShopServer {
  readonly #surroundings: ServerSurroundings;
  #process: ServerProcess;
  isUp = true;
  /** True where the shopper's session has ended: no order may be shown. */
  isSessionOver = false;

  constructor(surroundings: ServerSurroundings) {
    this.#surroundings = surroundings;
    this.#process = this.#start();
  }

  get handlers(): ServerHandlers {
    return this.#process.handlers;
  }

  /** Answers a request. Rejects where the server is down, or is killed before the answer. */
  async answer(path: string, body: string): Promise<Response> {
    if (!this.isUp) throw new TypeError('connection refused');
    const { handlers, killed } = this.#process;
    const headers = { 'content-type': 'application/json', cookie: 'session=1' };
    const url = `https://shop.example${path}`;
    const request = new Request(url, { method: 'POST', headers, body });
    return Promise.race([handlers.fetch(request), killed]);
  }

  stop(): void {
    this.isUp = false;
    this.#process.kill();
  }

  start(): void {
    if (this.isUp) return;
    this.#process = this.#start();
    this.isUp = true;
  }

  /** Runs `reconcile` over the longest time in which a deposit can arrive. */
  async reconcile() {
    const now = Date.now();
    return reconcile(this.handlers, { from: new Date(now - 31 * day), to: new Date(now) });
  }

  #start(): ServerProcess {
    const { promise: killed, reject } = withReject();
    const process: ServerProcess = {
      isAlive: true,
      killed,
      kill: () => {
        process.isAlive = false;
        reject(new TypeError('connection reset'));
      },
      handlers: createShopHandlers(this.#surroundings, this, { isAlive: () => process.isAlive }),
    };
    return process;
  }
}

function withReject() {
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<never>((_, fail) => (reject = fail));
  promise.catch(() => {});
  return { promise, reject: (reason: Error) => reject(reason) };
}

function createShopHandlers(
  { database, fetchRest, onRecorded }: ServerSurroundings,
  server: { readonly isSessionOver: boolean },
  process: { isAlive: () => boolean },
): ServerHandlers {
  const life = {
    get isAlive() {
      return process.isAlive();
    },
  };
  const { orders, payments, reviews, accounts, cards } = database;
  const client = createClient({
    key: 'key',
    secret: 'secret',
    sandbox: true,
    fetch: async (input, init) => {
      const response = await fetchRest(input, init);
      return life.isAlive ? response : new Promise(() => {});
    },
  });
  return createHandlers<{ merchantUid: string }, ShopOrder, Set<string>>({
    client,
    acceptedPgs: ['html5_inicis'],
    ledger: database.ledgerOf(life),
    findOrder: async (merchantUid) => orders.get(merchantUid) ?? null,
    authorize: async () => !server.isSessionOver,
    show: async ({ merchantUid }) => ({ merchantUid }),
    onPaid: async (tx, { impUid, amount }, order) =>
      database.write(tx, () => {
        const { merchantUid } = order;
        payments.set(impUid, { impUid, merchantUid, amount, refunded: 0 });
        onRecorded(impUid, order);
      }),
    onRefunded: async (tx, { impUid, amount }) =>
      database.write(tx, () => {
        const payment = payments.get(impUid);
        if (payment) payment.refunded += amount;
      }),
    onAwaitingDeposit: async (tx, { number }) => database.write(tx, () => accounts.add(number)),
    onReview: async (tx, { kind, payment, held }) =>
      database.write(tx, () => {
        const { impUid, merchantUid } = payment;
        reviews.set(impUid, { merchantUid, kind, held });
      }),
    onBillingKeyIssued: async (tx, _, customerUid) =>
      database.write(tx, () => cards.add(customerUid)),
  });
}
