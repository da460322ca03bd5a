import type { RequestPayParams, WirePayment } from '../../core/wire.js';
import type { SentWebhook } from '../gateway/merchant/webhooks.js';
import type { EscrowChange } from '../gateway/records/escrowRecord.js';
import type { Outcome, WindowEnd } from '../gateway/session/outcome.js';
import type {
  PayAnswer,
  PaymentList,
  RequestList,
  WebhookList,
} from '../http/admin/adminAnswers.js';
import type { ApiFault } from '../http/rest/faults.js';
import type { ScriptFaults } from '../script/scriptFaults.js';
import { createAdminRequest } from './adminRequest.js';

/**
 * A sandbox that runs in another process. It has the members of `Sandbox` except `loadImp` and
 * `window`. Each member returns a promise, which rejects if the sandbox refuses the request.
 */
export interface RemoteSandbox {
  /** Sends requests to the REST API of the sandbox, at any host. Pass it to `createClient`. */
  fetch: typeof fetch;
  /** Sets the outcome of the next payment window, which is then not shown. */
  next: (outcome: WindowEnd) => Promise<void>;
  /** Returns the faults of the script, the channel list and the frames. */
  faults: () => Promise<ScriptFaults>;
  /**
   * Sets the faults of the script, the channel list and the frames. Faults that are not named are
   * removed, so `setFaults({})` removes all of them.
   *
   * @example
   * await sandboxAt('http://localhost:4110').setFaults({ frame: 'refused' });
   */
  setFaults: (faults: ScriptFaults) => Promise<void>;
  /** Makes a payment without a window. Resolves with the argument of the browser's callback. */
  pay: (params: RequestPayParams, outcome?: Outcome) => Promise<Readonly<Record<string, unknown>>>;
  /** Returns the parameters of every payment request that arrived, newest last. */
  requests: () => Promise<readonly RequestPayParams[]>;
  /** Returns every payment in the format of the REST API, newest last. */
  payments: () => Promise<readonly WirePayment[]>;
  /** Returns every webhook that was sent, with the status of its response, newest last. */
  webhooks: () => Promise<readonly SentWebhook[]>;
  /**
   * Deposits the amount of an order to its virtual account. Resolves when your server has answered
   * the webhook.
   */
  deposit: (merchantUid: string) => Promise<void>;
  /**
   * Refunds a payment, as the merchant can do in the PortOne console. `amount` is in won; without
   * it, everything that is left is refunded. Resolves when your server has answered the webhook.
   */
  cancel: (merchantUid: string, request?: { amount?: number; reason?: string }) => Promise<void>;
  /**
   * Changes an escrow payment, as the shopper or KG Inicis does. `reason` is the shopper's reason for
   * a refusal. Resolves when your server has answered the webhook.
   */
  changeEscrow: (merchantUid: string, change: EscrowChange, reason?: string) => Promise<void>;
  /**
   * Moves the clock of the sandbox forward, in milliseconds. Scheduled charges and webhook retries
   * that become due run. Resolves when your server has answered all webhooks.
   */
  advance: (milliseconds: number) => Promise<void>;
  /** Adds a fault to the next responses of the REST API: an error, a lost response or a delay. */
  fail: (fault: ApiFault) => Promise<void>;
  /** Deletes all records and faults. */
  reset: () => Promise<void>;
}

/**
 * Returns a sandbox that runs in another process, for example one that was started with
 * `npx react-inicis sandbox`. Use it in end-to-end tests. `url` is the address of the sandbox.
 *
 * @example
 * const sandbox = sandboxAt('http://localhost:4110');
 * await sandbox.reset();
 * await sandbox.next('decline');
 */
export function sandboxAt(url: string): RemoteSandbox {
  const send = createAdminRequest(url);
  const path = (action: string, merchantUid: string) =>
    `/${action}/${encodeURIComponent(merchantUid)}`;
  const post = async (to: string, body?: object) => {
    await send('POST', to, body);
  };
  return {
    fetch: (input, init) => {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(new URL(pathname + search, url), request));
    },
    next: (outcome) => post('/next', { outcome }),
    faults: () => send('GET', '/faults'),
    setFaults: async (faults) => {
      await send('PUT', '/faults', faults);
    },
    pay: async (params, outcome) =>
      (await send<PayAnswer>('POST', '/pay', { params, outcome })).answer,
    requests: async () => (await send<RequestList>('GET', '/requests')).requests,
    payments: async () => (await send<PaymentList>('GET', '/payments')).payments,
    webhooks: async () => (await send<WebhookList>('GET', '/webhooks')).webhooks,
    deposit: (merchantUid) => post(path('deposit', merchantUid)),
    cancel: (merchantUid, request) => post(path('cancel', merchantUid), request),
    changeEscrow: (merchantUid, change, reason) => {
      const query = reason === undefined ? '' : `?${new URLSearchParams({ reason })}`;
      return post(`${path('escrow', merchantUid)}/${change}${query}`);
    },
    advance: (milliseconds) => post('/advance', { milliseconds }),
    fail: (fault) => post('/fail', fault),
    reset: () => post('/reset'),
  };
}
