import type { RequestPayParams } from 'react-inicis';
import { createSandbox, type Outcome } from 'react-inicis/sandbox';
import type { FrameReply } from './page/pageHost.js';
import { sleep } from './clock.js';
import { withOddity, type Oddity } from './oddities.js';
import type { Counts } from './counts.js';
import type { Random } from './random.js';

/** A window at the gateway, or the answer to a request for which none opens. */
type OpenedWindow = { id: string; impUid: string } | { failure: Readonly<Record<string, unknown>> };

interface WindowResult {
  answer: Readonly<Record<string, unknown>>;
  returnUrl: string;
}

/** Faults of the REST API, from now on. */
interface RestFaults {
  isDown: boolean;
  /** Longest delay of an answer, in milliseconds. */
  delay: number;
  /** Form of the payments in its answers that the schema does not describe. */
  oddity: Oddity | null;
}

/** The shop's server, as the gateway reaches it. */
interface Merchant {
  notify: (request: Request) => Promise<Response>;
  confirm: (request: Request) => Promise<Response>;
}

const service = 'https://service.iamport.kr';

/** The gateway: the sandbox, with a REST API that can be down, slow, or late to know a payment. */
export class SimulatedGateway {
  readonly sandbox;
  readonly rest: RestFaults = { isDown: false, delay: 0, oddity: null };
  /** Payments that an answer has shown in an odd form. */
  readonly shownOddly = new Set<string>();
  /** Times until which REST does not know a payment by its number, in unix milliseconds. */
  readonly #unknownUntil = new Map<string, number>();
  readonly #random: Random;
  readonly #counts: Counts;

  constructor(random: Random, counts: Counts, merchant: Merchant) {
    this.#random = random;
    this.#counts = counts;
    this.sandbox = createSandbox({
      ...merchant,
      channels: [{ pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' }],
    });
  }

  /** Opens a window for a request of the vendor's script. */
  async open(params: RequestPayParams, mobile: boolean): Promise<OpenedWindow> {
    const channel = { pgProvider: 'html5_inicis', pgId: 'INIpayTest' };
    const opened = await this.#post('/sandbox/windows', { params, mobile, ...channel });
    if ('failure' in opened) return opened;
    const payment = this.sandbox.payments.findLast(
      (one) => one.merchant_uid === params.merchant_uid,
    );
    return { id: opened.id, impUid: payment?.imp_uid ?? '' };
  }

  /** Ends a window. */
  settle(id: string, outcome: Outcome): Promise<WindowResult> {
    return this.#post(`/sandbox/windows/${id}`, outcome);
  }

  /** Answers the REST API's 404 for a payment for some time: it is known to the window already. */
  hide(impUid: string, milliseconds: number): void {
    this.#unknownUntil.set(impUid, Date.now() + milliseconds);
  }

  /** Returns true while REST does not know the payment. */
  isHidden(impUid: string): boolean {
    return Date.now() < (this.#unknownUntil.get(impUid) ?? 0);
  }

  /** Returns the amount that the gateway holds of a payment, in won. */
  held(impUid: string): number {
    const payment = this.sandbox.payments.find((one) => one.imp_uid === impUid);
    if (!payment || payment.customer_uid_usage === 'issue' || payment.paid_at === 0) return 0;
    return payment.amount - payment.cancel_amount;
  }

  readonly fetchRest: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    await sleep(this.#random.between(2, 40) + this.#random.between(0, this.rest.delay));
    request.signal.throwIfAborted();
    if (this.rest.isDown) throw new TypeError('connect ETIMEDOUT');
    const [, impUid] = /\/payments\/(imp_\d+)/.exec(request.url) ?? [];
    const isHidden = impUid !== undefined && this.isHidden(impUid);
    const known = isHidden ? new Request(request.url.replace(impUid, 'imp_0'), request) : request;
    const response = await this.sandbox.fetch(known);
    const { oddity } = this.rest;
    return oddity && request.url.includes('/payments') ? this.#distort(response, oddity) : response;
  };

  async #distort(response: Response, oddity: Oddity): Promise<Response> {
    const body = await response.json();
    const distorted = withOddity(body, oddity, (impUid) => {
      this.shownOddly.add(impUid);
      this.#counts.add(`odd answer: ${oddity}`, impUid);
    });
    return Response.json(distorted, { status: response.status });
  }

  async #post(path: string, body: object | string) {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const response = await this.sandbox.fetch(service + path, init);
    return response.json();
  }
}

/** Returns the message of a window that has ended, for the script of a PC. */
export const doneReply = ({ answer }: WindowResult): FrameReply => ({
  action: 'done',
  data: answer,
});
