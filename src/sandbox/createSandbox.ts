import type { Imp, RequestPayParams, WirePayment } from '../core/wire.js';
import type { SentWebhook } from './gateway/merchant/webhooks.js';
import { RecordStore } from './gateway/records/recordStore.js';
import type { Outcome, WindowEnd } from './gateway/session/outcome.js';
import type { ApiFault } from './http/rest/faults.js';
import type { SandboxOptions } from './sandboxOptions.js';
import { createParts } from './sandboxParts.js';
import type { ScriptFaults } from './script/scriptFaults.js';

/** A gateway without a network: the script for the browser and the REST API for the server, with the same records. */
export interface Sandbox {
  /** Loads the script, for the provider. The same one each time, until `reset`. */
  loadImp: () => Promise<Imp>;
  /** Calls the REST API, for `createClient`, and the rest of the vendor's service, for a server. */
  fetch: typeof fetch;
  /** Answers the next window before it is shown. Several answer one window each, in order. */
  next: (outcome: WindowEnd) => void;
  /** Faults of the script and of everything that it loads, from now on. `reset` clears them. */
  readonly faults: ScriptFaults;
  /**
   * Makes a whole payment without a window and without a page, for the tests of a server: from the
   * parameters of a browser, and the outcome of its window. Resolves with the callback's answer.
   *
   * @example
   * await sandbox.pay(encodePayment({ pg: 'html5_inicis', order, buyer }));
   */
  pay: (params: RequestPayParams, outcome?: Outcome) => Promise<Readonly<Record<string, unknown>>>;
  /** The parameters of every request as they arrived, newest last. */
  readonly requests: readonly RequestPayParams[];
  /** Every payment as REST answers it, newest last. */
  readonly payments: readonly WirePayment[];
  /** Every webhook that was sent, with the status that came back, newest last. */
  readonly webhooks: readonly SentWebhook[];
  /**
   * Pays the virtual account of an order. Resolves when the webhook was answered.
   *
   * @throws {Error} where this order has no account that awaits a deposit.
   */
  deposit: (merchantUid: string) => Promise<void>;
  /**
   * Gives money back as a person does in the vendor's console: all that is left, or a part, in
   * won. Resolves when the webhook was answered.
   *
   * @throws {Error} with the gateway's message where it is refused.
   */
  cancel: (merchantUid: string, request?: { amount?: number; reason?: string }) => Promise<void>;
  /**
   * Moves the clock forward, in milliseconds. Scheduled charges and webhooks that are sent again
   * happen on the way, each at its time; resolves when all were answered. With 0, what is due now.
   */
  advance: (milliseconds: number) => Promise<void>;
  /**
   * Makes answers of the REST API go wrong, or slow: the next ones, in the order of the calls.
   *
   * @example
   * sandbox.fail({ answer: 'reset', path: '/subscribe/payments' });
   * await client.billing.charge(customerUid, order); // charged, and found by its order number
   */
  fail: (fault: ApiFault) => void;
  /** The content of the open window, for Testing Library's `within`; `null` while none is open. */
  window: () => HTMLElement | null;
  /** Closes the window, removes the script from the page and deletes every record. */
  reset: () => void;
}

// Each sandbox of a page has its own records. After a redirect the page creates its sandboxes in the
// same order, so that the same number finds the same records.
let count = 0;

/**
 * A KG Inicis of your own, for tests, demos and stories: no contract, no network, no money. In a
 * page the records live in session storage, so that the page after a redirect finds the payment;
 * start a test with `reset`.
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
  const records = new RecordStore({ key: `react-inicis.sandbox.${count}` });
  const faults: ScriptFaults = {};
  const start = () => createParts({ options, records, faults });
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
    advance: (milliseconds) => parts.gateway.advance(milliseconds),
    fail: (fault) => parts.rest.add(fault),
    window: () => parts.page.window,
    reset: () => {
      faults.script = faults.list = faults.frame = undefined;
      parts.script.unload();
      records.reset();
      parts = start();
    },
  };
}

/** Loads the script, with its fault. */
async function loadImp(imp: Imp, fault: ScriptFaults['script']): Promise<Imp> {
  if (fault === 'silent') return new Promise(() => {});
  if (typeof fault === 'string') throw new Error(`the script did not load: ${fault}`);
  if (fault) await new Promise((done) => setTimeout(done, fault.delay));
  return imp;
}
