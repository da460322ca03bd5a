import type { Ledger } from '../records/recordStore.js';
import type { PaymentRecord } from '../records/paymentRecord.js';

/** Who hears webhooks, and how they are sent. */
export interface WebhookOptions {
  /** The merchant's server: `handlers.webhook` of your own, or a `fetch`. */
  notify?: ((request: Request) => Response | Promise<Response>) | undefined;
  /**
   * Where they are sent unless a payment names a `notice_url` of its own.
   * @default https://shop.example/api/inicis/webhook
   */
  url?: string | undefined;
  /**
   * How the body is written, as the vendor's console offers.
   * @default json
   */
  format?: 'json' | 'form' | undefined;
  /**
   * How often one is sent again, a minute apart, after a 5xx answer or none: 0 to 5.
   * @default 0
   */
  retries?: number | undefined;
}

/** A webhook that was sent, and what came back. */
export interface SentWebhook {
  url: string;
  body: Readonly<Record<string, string>>;
  /** The status of the answer; `null` where none came. */
  status: number | null;
}

interface Delivery {
  url: string;
  body: Readonly<Record<string, string>>;
  /** How often it may still be sent again. */
  retries: number;
  /** When it is sent again, in unix milliseconds. */
  due: number;
}

const minute = 60_000;

/** Tells the merchant's server what happened: once, unless retries were asked for. */
export class Webhooks {
  readonly #ledger: Ledger;
  readonly #options: WebhookOptions;
  #sent: readonly SentWebhook[] = [];
  #waiting: readonly Delivery[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(ledger: Ledger, options: WebhookOptions = {}) {
    this.#ledger = ledger;
    this.#options = options;
  }

  /** Newest last. */
  get sent(): readonly SentWebhook[] {
    return this.#sent;
  }

  /** Sends what a payment has become, to every address that wants to hear it; never throws. */
  async send(
    { imp_uid, merchant_uid, status }: PaymentRecord,
    cancellation_id?: string,
  ): Promise<void> {
    const { url = 'https://shop.example/api/inicis/webhook', retries = 0 } = this.#options;
    const named = this.#ledger.termsOf(imp_uid).notice_url;
    const body = { imp_uid, merchant_uid, status, ...(cancellation_id && { cancellation_id }) };
    const due = this.#ledger.milliseconds;
    const urls = named?.length ? [named].flat() : [url];
    await Promise.all(urls.map((to) => this.#deliver({ url: to, body, retries, due })));
  }

  /** When the next one is due to be sent again, in unix milliseconds. */
  get nextDue(): number {
    return Math.min(...this.#waiting.map(({ due }) => due));
  }

  /** Sends again what is due. */
  async sendDue(): Promise<void> {
    const now = this.#ledger.milliseconds;
    const due = this.#waiting.filter((one) => one.due <= now);
    this.#waiting = this.#waiting.filter((one) => one.due > now);
    await Promise.all(due.map((one) => this.#deliver(one)));
  }

  /** Resolves when every webhook that was begun has its answer. */
  async answered(): Promise<void> {
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
    // An address that is none is one where nobody answers.
    const status = await answerOf(notify, () => requestOf(url, body, this.#options.format));
    this.#sent = [...this.#sent, { url, body, status }];
    if (retries > 0 && (status === null || status >= 500))
      this.#waiting = [
        ...this.#waiting,
        { ...delivery, retries: retries - 1, due: this.#ledger.milliseconds + minute },
      ];
  }
}

async function answerOf(
  notify: NonNullable<WebhookOptions['notify']>,
  request: () => Request,
): Promise<number | null> {
  try {
    const { status, body } = await notify(request());
    // A connection is free for the next one only when the answer was read or given up.
    await body?.cancel();
    return status;
  } catch {
    return null;
  }
}

/** What the gateway sends to the merchant’s server. */
export function requestOf(
  url: string,
  body: Readonly<Record<string, string>>,
  format: WebhookOptions['format'] = 'json',
): Request {
  const isForm = format === 'form';
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  return new Request(url, {
    method: 'POST',
    headers: { 'content-type': `${type}; charset=utf-8` },
    body: isForm ? new URLSearchParams(body).toString() : JSON.stringify(body),
  });
}
