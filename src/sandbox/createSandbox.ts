import type { Imp, RequestPayParams, WirePayment } from '../core/wire.js';
import { Gateway } from './gateway/gateway.js';
import type { SentWebhook } from './gateway/merchant/webhooks.js';
import { RecordStore } from './gateway/records/recordStore.js';
import { chooseChannel, testChannels } from './gateway/rules/channels.js';
import type { Outcome, WindowEnd } from './gateway/session/outcome.js';
import type { Shopper } from './gateway/session/windowSession.js';
import { createApi } from './http/rest/api.js';
import { Faults, type ApiFault } from './http/rest/faults.js';
import { createVendorRoutes } from './http/vendorRoutes.js';
import type { SandboxOptions } from './sandboxOptions.js';
import { ChannelList } from './script/channelList.js';
import { InPageService } from './script/inPageService.js';
import type { ScriptFaults } from './script/scriptFaults.js';
import { VendorScript } from './script/vendorScript.js';

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
  const { prompt, channels = testChannels, userCode, credentials, locale = 'ko' } = options;
  const { cardQuota = 'list' } = options;
  const { seller = locale === 'ko' ? '테스트 상점' : 'Test shop' } = options;
  const { now = () => Date.now(), navigate = (url) => location.assign(url) } = options;
  count += 1;
  const records = new RecordStore({ key: `react-inicis.sandbox.${count}` });
  const faults: ScriptFaults = {};
  const list = new ChannelList({ channels, userCode, faults });
  const { notify, confirm, webhook } = options;

  const start = () => {
    const outcomes: WindowEnd[] = [];
    const gateway = new Gateway({
      records,
      now,
      window: { seller, locale, cardQuota },
      merchant: { ...webhook, notify, confirm },
    });
    const shopper: Shopper = (window) => outcomes.shift() ?? prompt?.(window);
    const { clock, sessions } = gateway;
    const page = new InPageService({ sessions, list, faults, shopper, navigate });
    const api = createApi({ gateway, records, credentials });
    const rest = new Faults((request) => api.fetch(request));
    const routes = createVendorRoutes({ gateway, list, faults, shopper, channels, rest });
    return {
      outcomes,
      gateway,
      page,
      script: new VendorScript(page, () => clock.milliseconds),
      rest,
      routes,
    };
  };
  let running = start();

  return {
    faults,
    loadImp: () => loadImp(running.script, faults.script),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return running.routes.fetch(request);
    },
    next: (outcome) => running.outcomes.push(outcome),
    pay: async (params, outcome = 'approve') => {
      const channel = chooseChannel(channels, params);
      if (!channel) throw new Error('pay: the account has no channel');
      return running.gateway.sessions.pay({ params, channel, mobile: false }, outcome);
    },
    get requests() {
      return running.gateway.sessions.requests;
    },
    get payments() {
      return records.payments;
    },
    get webhooks() {
      return running.gateway.webhooks.sent;
    },
    deposit: (merchantUid) => running.gateway.deposit(merchantUid),
    cancel: (merchantUid, request) => running.gateway.cancelInConsole(merchantUid, request),
    advance: (milliseconds) => running.gateway.advance(milliseconds),
    fail: (fault) => running.rest.add(fault),
    window: () => running.page.window,
    reset: () => {
      faults.script = faults.list = faults.frame = undefined;
      running.script.unload();
      records.reset();
      running = start();
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
