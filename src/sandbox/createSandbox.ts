import type { Imp, RequestPayParams, WirePayment } from '../core/wire.js';
import type { SentWebhook } from './gateway/merchant/webhooks.js';
import { Clock } from './gateway/records/clock.js';
import { EventLog } from './gateway/records/eventLog.js';
import { logPayments } from './gateway/records/paymentEvents.js';
import type { EscrowChange } from './gateway/records/escrowRecord.js';
import { RecordStore } from './gateway/records/recordStore.js';
import type { Outcome, WindowEnd } from './gateway/session/outcome.js';
import type { ApiFault } from './http/rest/faults.js';
import type { SandboxOptions } from './sandboxOptions.js';
import { createParts, type SandboxPartsOptions } from './sandboxParts.js';
import type { ScriptFaults } from './script/scriptFaults.js';

/**
 * A simulated gateway that needs no network. It has PortOne's script for the browser and the REST
 * API for the server, and both use the same records.
 */
export interface Sandbox {
  /**
   * Returns the script, for the `loadImp` prop of the provider. Every call returns the same script.
   *
   * @throws {Error} if `faults.script` is `missing`, `error`, `html`, `reset` or `empty`.
   */
  loadImp: () => Promise<Imp>;
  /**
   * Answers requests to the REST API and to PortOne's other URLs. Pass it to `createClient`.
   */
  fetch: typeof fetch;
  /**
   * Sets the outcome of the next payment window, which is then not shown. Outcomes are queued: each
   * call sets the outcome of one window.
   */
  next: (outcome: WindowEnd) => void;
  /**
   * Faults of the script, the channel list and the frames. A fault stays until you change it;
   * `reset` removes all of them.
   */
  readonly faults: ScriptFaults;
  /**
   * Makes a payment without a window and without a page, for tests of a server. `params` is what a
   * browser would send, and `outcome` is the outcome of its window, `approve` by default. Resolves
   * with the argument that the browser's callback would receive.
   *
   * @throws {Error} if the store account has no channel.
   *
   * @example
   * await sandbox.pay(encodePayment({ pg: 'html5_inicis', order, buyer }));
   */
  pay: (params: RequestPayParams, outcome?: Outcome) => Promise<Readonly<Record<string, unknown>>>;
  /** The parameters of every payment request that arrived, newest last. */
  readonly requests: readonly RequestPayParams[];
  /** Every payment in the format of the REST API, newest last. */
  readonly payments: readonly WirePayment[];
  /** Every webhook that was sent, with the status of its response, newest last. */
  readonly webhooks: readonly SentWebhook[];
  /**
   * Deposits the amount of an order to its virtual account. Resolves when your server has answered
   * the webhook.
   *
   * @throws {Error} if no virtual account of this order awaits a deposit, or if it is past its due
   * date.
   */
  deposit: (merchantUid: string) => Promise<void>;
  /**
   * Refunds a payment, as the merchant can do in the PortOne console. `amount` is in won; without
   * it, everything that is left is refunded. Resolves when your server has answered the webhook.
   *
   * @throws {Error} if the gateway refuses the refund; the error has the gateway's message.
   */
  cancel: (merchantUid: string, request?: { amount?: number; reason?: string }) => Promise<void>;
  /**
   * Changes an escrow payment after its delivery was registered with
   * `POST /escrows/logis/{imp_uid}`, as the shopper or KG Inicis does. `reason` is the shopper's
   * reason for `purchaseRefused`. `cancelled` refunds everything; it needs a payment without a
   * delivery, or a refused purchase. Resolves when your server has answered the webhook
   * `Inicis.Escrow.Changed`.
   *
   * @throws {Error} if the order has no paid escrow payment, or if the change cannot follow its
   * state.
   * @example
   * await sandbox.changeEscrow('order_1', 'purchaseConfirmed');
   */
  changeEscrow: (merchantUid: string, change: EscrowChange, reason?: string) => Promise<void>;
  /**
   * Moves the clock of the sandbox forward, in milliseconds. Scheduled charges and webhook retries
   * that become due run in order, each at its own time. With 0, only those that are due now run.
   * Resolves when your server has answered all webhooks.
   */
  advance: (milliseconds: number) => Promise<void>;
  /**
   * Adds a fault to the next responses of the REST API: an error, a lost response or a delay.
   * Several faults apply in the order of the calls.
   *
   * @example
   * sandbox.fail({ answer: 'reset', path: '/subscribe/payments' });
   * await client.billing.charge(customerUid, order); // charged, and found by its order number
   */
  fail: (fault: ApiFault) => void;
  /**
   * Returns the content of the open window, for Testing Library's `within`. `null` if none is open.
   */
  window: () => HTMLElement | null;
  /** Closes the window, removes the script from the page, and deletes all records and faults. */
  reset: () => void;
}

// The number of sandboxes on this page. Each sandbox stores its records under its number, so that
// sandboxes do not share records. After a redirect the page creates its sandboxes in the same
// order, so each sandbox gets the same number and finds its records again.
let count = 0;

/**
 * Creates a simulated KG Inicis for tests, demos and stories. It needs no contract and no network,
 * and moves no money. In a browser the records are stored in session storage, because the page
 * after a redirect must find the payment. Call `reset` at the start of each test.
 *
 * @example
 * const sandbox = createSandbox();
 * const client = createClient({ key: 'any', secret: 'any', fetch: sandbox.fetch, sandbox: true });
 * render(
 *   <InicisProvider userCode="imp00000000" pg="html5_inicis" loadImp={sandbox.loadImp}>
 *     <App />
 *   </InicisProvider>,
 * );
 * sandbox.next('approve');
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  count += 1;
  return assembleSandbox({
    options,
    records: new RecordStore({ key: `react-inicis.sandbox.${count}` }),
  });
}

/** Creates a sandbox with these records. With `served`, it runs by the real clock. */
export function assembleSandbox(
  assembled: Pick<SandboxPartsOptions, 'options' | 'records' | 'served'>,
): Sandbox {
  const { records } = assembled;
  const faults: ScriptFaults = {};
  const events = createEvents(assembled);
  const reset = () => {
    faults.script = faults.list = faults.frame = undefined;
    parts.script.unload();
    parts.stop();
    records.reset();
    events.clear();
    parts = start();
  };
  const start = () => createParts({ ...assembled, faults, events, reset });
  let parts = start();
  return {
    faults,
    loadImp: () => loadImp(parts.script, faults.script),
    fetch: (input, init) => parts.fetch(input, init),
    next: (outcome) => parts.outcomes.push(outcome),
    pay: (params, outcome) => parts.pay(params, outcome),
    get requests() {
      return parts.gateway.sessions.requests;
    },
    get payments() {
      return records.payments;
    },
    get webhooks() {
      return parts.gateway.webhooks.sent;
    },
    deposit: (merchantUid) => parts.gateway.deposit(merchantUid),
    cancel: (merchantUid, request) => parts.gateway.cancelInConsole(merchantUid, request),
    changeEscrow: (...change) => parts.gateway.changeEscrow(...change),
    advance: (milliseconds) => parts.gateway.advance(milliseconds),
    fail: (fault) => parts.rest.add(fault),
    window: () => parts.page.window,
    reset,
  };
}

/** Creates the log of the events, with an event for each new state of a payment. */
function createEvents({ options, records }: Pick<SandboxPartsOptions, 'options' | 'records'>) {
  const clock = new Clock(options.now ?? (() => Date.now()), records);
  const events = new EventLog(() => clock.milliseconds);
  logPayments(records, events);
  return events;
}

/** Returns the script, or simulates its fault. */
async function loadImp(imp: Imp, fault: ScriptFaults['script']): Promise<Imp> {
  if (fault === 'silent') return new Promise(() => {});
  if (typeof fault === 'string')
    throw new Error(`the script did not load (simulated fault: ${fault})`);
  if (fault) await new Promise((done) => setTimeout(done, fault.delay));
  return imp;
}
