import { timeouts } from '../../timeouts.js';
import type { Clock } from '../records/clock.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import type { RecordStore } from '../records/recordStore.js';
import { createMerchantRequest, type BodyFormat, type MerchantServer } from './merchantRequest.js';

/** The receiver of webhooks, and the way they are sent. */
export interface WebhookOptions {
  /** The merchant's server: `handlers.webhook` of your own, or a `fetch`. */
  notify?: MerchantServer | undefined;
  /**
   * The address of every webhook, unless the payment has a `notice_url`.
   * @default https://shop.example/api/inicis/webhook
   */
  url?: string | undefined;
  /**
   * The format of the body, as the vendor's console offers.
   * @default json
   */
  format?: BodyFormat | undefined;
  /**
   * The number of times that a webhook is sent again, a minute apart, after a 5xx answer or none:
   * 0 to 5.
   * @default 0
   */
  retries?: number | undefined;
}

/** A webhook that was sent, and its answer. */
export interface SentWebhook {
  url: string;
  body: Readonly<Record<string, string>>;
  /** The status of the answer; `null` where none came. */
  status: number | null;
}

interface Delivery {
  url: string;
  body: Readonly<Record<string, string>>;
  /** The number of times that it may still be sent again. */
  retries: number;
  /** The time at which it is sent again, in unix milliseconds. */
  due: number;
}

/** Sends webhooks to the merchant's server: each once, unless retries were asked for. */
export class Webhooks {
  readonly #records: RecordStore;
  readonly #clock: Clock;
  readonly #options: WebhookOptions;
  #sent: readonly SentWebhook[] = [];
  #waiting: readonly Delivery[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(records: RecordStore, clock: Clock, options: WebhookOptions = {}) {
    this.#records = records;
    this.#clock = clock;
    this.#options = options;
  }

  /** Newest last. */
  get sent(): readonly SentWebhook[] {
    return this.#sent;
  }

  /** Sends the status of a payment to each of its addresses; never throws. */
  async send(
    { imp_uid, merchant_uid, status }: PaymentRecord,
    cancellation_id?: string,
  ): Promise<void> {
    const { url = 'https://shop.example/api/inicis/webhook', retries = 0 } = this.#options;
    const { notice_url: named } = this.#records.orderExtras(imp_uid);
    const body = { imp_uid, merchant_uid, status, ...(cancellation_id && { cancellation_id }) };
    const due = this.#clock.milliseconds;
    const urls = named?.length ? [named].flat() : [url];
    await Promise.all(urls.map((to) => this.#deliver({ url: to, body, retries, due })));
  }

  /** The time of the next retry, in unix milliseconds. */
  get nextDue(): number {
    return Math.min(...this.#waiting.map(({ due }) => due));
  }

  /** Sends again what is due. */
  async sendDue(): Promise<void> {
    const now = this.#clock.milliseconds;
    const due = this.#waiting.filter((one) => one.due <= now);
    this.#waiting = this.#waiting.filter((one) => one.due > now);
    await Promise.all(due.map((one) => this.#deliver(one)));
  }

  /** Resolves when every webhook that is on its way has its answer. */
  async allAnswered(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #deliver(delivery: Delivery): Promise<void> {
    const running = this.#attempt(delivery).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const { url, body, retries } = delivery;
    const { notify } = this.#options;
    if (!notify) return;
    // An invalid address counts as a server that does not answer.
    const status = await statusOf(notify, () =>
      createMerchantRequest(url, body, this.#options.format),
    );
    this.#sent = [...this.#sent, { url, body, status }];
    if (retries > 0 && (status === null || status >= 500))
      this.#waiting = [
        ...this.#waiting,
        {
          ...delivery,
          retries: retries - 1,
          due: this.#clock.milliseconds + timeouts.webhookRetry,
        },
      ];
  }
}

async function statusOf(notify: MerchantServer, request: () => Request): Promise<number | null> {
  try {
    const { status, body } = await notify(request());
    // A connection is free for the next request only when the answer was read or cancelled.
    await body?.cancel();
    return status;
  } catch {
    return null;
  }
}
