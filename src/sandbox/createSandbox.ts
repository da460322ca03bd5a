import type { Locale } from '../core/locale.js';
import type { Channel, Imp, RequestPayParams, WirePayment } from '../core/wire.js';
import { createApi, type Credentials } from './http/rest/api.js';
import { ChannelList } from './script/channelList.js';
import { chooseChannel, testChannels } from './gateway/rules/channels.js';
import type { ConfirmOptions } from './gateway/merchant/confirmation.js';
import { Gateway } from './gateway/gateway.js';
import { Faults, type ApiFault } from './http/rest/faults.js';
import { createRoutes } from './http/routes.js';
import { VendorScript } from './script/vendorScript.js';
import { RecordStore } from './gateway/records/recordStore.js';
import type { CardQuota } from './gateway/rules/months.js';
import { InPageService } from './script/inPageService.js';
import type { ScriptFaults } from './script/scriptFaults.js';
import type { Outcome, WindowEnd } from './gateway/session/outcome.js';
import type { Shopper, ShownWindow } from './gateway/session/windowSession.js';
import type { SentWebhook, WebhookOptions } from './gateway/merchant/webhooks.js';

/** Everything outside the sandbox. All of it may be left out. */
export interface SandboxOptions {
  /**
   * The clock, in milliseconds like `Date.now`.
   * @default Date.now
   */
  now?: (() => number) | undefined;
  /**
   * A shopper of your own: answers each window, which is then not shown. What `next` has queued
   * goes first.
   */
  prompt?: ((window: ShownWindow) => WindowEnd | Promise<WindowEnd>) | undefined;
  /**
   * Where a phone's browser goes at the end of a payment.
   * @default location.assign
   */
  navigate?: ((url: string) => void) | undefined;
  /**
   * The account's channels; the first is the one that opens when a `pg` is not known.
   * @default KG Inicis' test merchants INIpayTest, INIBillTst and iniescrow0
   */
  channels?: readonly Channel[] | undefined;
  /** The only account that exists. By default every account does. */
  userCode?: string | undefined;
  /** The only REST key and secret that open the API. By default all do that are not empty. */
  credentials?: Credentials | undefined;
  /** Who is paid, as the window shows it. */
  seller?: string | undefined;
  /**
   * The language of a window whose parameters name none.
   * @default ko
   */
  locale?: Locale | undefined;
  /**
   * How the window reads `display.card_quota`, where the vendor's pages contradict each other:
   * `list` offers these months, `bound` every month up to the highest of them. Try both before
   * you rely on either.
   * @default list
   */
  cardQuota?: CardQuota | undefined;
  /**
   * Your server's webhook: `handlers.webhook` in the same process, or a request sent on. Told of
   * payments, accounts, deposits, scheduled charges, and cancellations in the console; once each.
   */
  notify?: WebhookOptions['notify'];
  /**
   * Your server, asked before a payment that names a `confirmUrl` is approved: `handlers.confirm` in
   * the same process, or a request sent on. Any answer but 200 within 10 seconds declines the
   * payment. Without it no payment is asked about, as without the vendor's support.
   */
  confirm?: ConfirmOptions['confirm'];
  /** Where and how webhooks are sent, and whether again after a failure. */
  webhook?: Omit<WebhookOptions, 'notify'> | undefined;
}

/** A gateway without a network: what the browser loads and what the server calls, sharing records. */
export interface Sandbox {
  /** The script, for the provider. The same one each time, until `reset`. */
  loadImp: () => Promise<Imp>;
  /** The REST API, for `createClient`; and the rest of the vendor's service, for a server. */
  fetch: typeof fetch;
  /** Answers the next window before it is shown. Several answer one window each, in order. */
  next: (outcome: WindowEnd) => void;
  /** What is wrong with the script and what it loads, from now on. Nothing, after `reset`. */
  readonly faults: ScriptFaults;
  /**
   * A whole payment without a window and without a page, for the tests of a server: what a browser
   * asked for, and how its shopper ended it. Resolves with what the browser is told.
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
   * Sends the money to the virtual account of an order. Resolves when the webhook was answered.
   *
   * @throws {Error} where no account of this order waits for money.
   */
  deposit: (merchantUid: string) => Promise<void>;
  /**
   * Gives money back as a person does in the vendor's console: all that is left, or a part, in
   * won. Resolves when the webhook was answered.
   *
   * @throws {Error} in the gateway's words where it is refused.
   */
  cancel: (merchantUid: string, request?: { amount?: number; reason?: string }) => Promise<void>;
  /**
   * Puts the clock forward, in milliseconds. Scheduled charges and webhooks that are sent again
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
  /** What is inside the open window, for Testing Library's `within`; `null` while none is open. */
  window: () => HTMLElement | null;
  /** Closes the window, takes the script out of the page and forgets every record. */
  reset: () => void;
}

// Each sandbox of a page keeps its records apart; after a redirect the same order finds them again.
let created = 0;

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
  created += 1;
  const records = new RecordStore({ key: `react-inicis.sandbox.${created}` });
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
    const routes = createRoutes({ gateway, list, faults, shopper, channels, rest });
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

/** A script that loads as the faults have it. */
async function loadImp(imp: Imp, fault: ScriptFaults['script']): Promise<Imp> {
  if (fault === 'silent') return new Promise(() => {});
  if (typeof fault === 'string') throw new Error(`the script did not load: ${fault}`);
  if (fault) await new Promise((done) => setTimeout(done, fault.delay));
  return imp;
}
