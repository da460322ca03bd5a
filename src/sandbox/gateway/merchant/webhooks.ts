import { timeouts } from '../../timeouts.js';
import type { Clock } from '../records/clock.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import type { RecordStore } from '../records/recordStore.js';
import { createMerchantRequest, type BodyFormat, type MerchantServer } from './merchantRequest.js';

/** Receiver of webhooks, and settings for sending them. */
export interface WebhookOptions {
  /** The merchant's server: `handlers.webhook`, or `fetch`. */
  notify?: MerchantServer | undefined;
  /**
   * URL of the webhooks. A payment with a `notice_url` uses that URL instead.
   * @default https://shop.example/api/inicis/webhook
   */
  url?: string | null | undefined;
  /**
   * Format of the request body. The PortOne console has the same choices.
   * @default json
   */
  format?: BodyFormat | undefined;
  /**
   * Maximum number of retries after a 5xx answer or no answer, one minute apart. The gateway allows
   * 0 to 5.
   * @default 0
   */
  retries?: number | undefined;
}

/** A sent webhook and the status of its response. */
export interface SentWebhook {
  /** URL that the webhook was sent to. */
  url: string;
  /**
   * Fields of the body: `imp_uid`, `merchant_uid`, `status`, `cancellation_id` of a refund, and
   * `event` and `extra` of an escrow change.
   */
  body: WebhookBody;
  /** HTTP status of the response; `null` if there was no response. */
  status: number | null;
}

/** Details of an escrow change: its number, its time in unix seconds, and the reason of a refusal. */
interface EscrowNotice {
  escrow_status: string;
  changed_at: number;
  denied_reason: string | null;
}

/** Body of a webhook. */
export type WebhookBody = Readonly<Record<string, string | EscrowNotice>>;

/** Settings of the webhooks that can be changed at any time. `url: null` sends none. */
export interface WebhookSettings {
  url: string | null;
  format: BodyFormat;
  retries: number;
}

/** A webhook that is sent by hand, with its own address and format. */
export interface ManualWebhook {
  url: string;
  body: WebhookBody;
  format: BodyFormat;
}

interface Delivery {
  url: string;
  body: WebhookBody;
  /** The format of the body, if it is not the one of the settings. */
  format?: BodyFormat;
  /** The number of retries that are left. */
  retries: number;
  /** The time of the next attempt, in unix milliseconds. */
  due: number;
}

/** Sends webhooks to the merchant's server. Each is sent once, unless `retries` is set. */
export class Webhooks {
  readonly #records: RecordStore;
  readonly #clock: Clock;
  #options: WebhookOptions;
  #sent: readonly SentWebhook[] = [];
  #retries: readonly Delivery[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(records: RecordStore, clock: Clock, options: WebhookOptions = {}) {
    this.#records = records;
    this.#clock = clock;
    this.#options = options;
  }

  get settings(): WebhookSettings {
    const { url = null, format = 'json', retries = 0 } = this.#options;
    return { url, format, retries };
  }

  set settings(settings: WebhookSettings) {
    this.#options = { ...this.#options, ...settings };
  }

  /** Every webhook that was sent, newest last. */
  get sent(): readonly SentWebhook[] {
    return this.#sent;
  }

  /** Sends the status of a payment to each of its webhook URLs. Never rejects. */
  async send(
    { imp_uid, merchant_uid, status }: PaymentRecord,
    cancellation_id?: string,
  ): Promise<void> {
    const id = cancellation_id && { cancellation_id };
    await this.#sendBody(imp_uid, { imp_uid, merchant_uid, status, ...id });
  }

  /** Sends a change of an escrow payment to each webhook URL of the payment. Never rejects. */
  async sendEscrowChange(
    { imp_uid, merchant_uid, status }: PaymentRecord,
    extra: EscrowNotice,
  ): Promise<void> {
    const event = 'Inicis.Escrow.Changed';
    await this.#sendBody(imp_uid, { event, imp_uid, merchant_uid, status, extra });
  }

  /** Sends a webhook once. Never rejects. */
  sendOnce({ url, body, format }: ManualWebhook): Promise<void> {
    return this.#deliver({ url, body, format, retries: 0, due: this.#clock.milliseconds });
  }

  async #sendBody(imp_uid: string, body: WebhookBody): Promise<void> {
    const { url = 'https://shop.example/api/inicis/webhook', retries = 0 } = this.#options;
    const { notice_url: noticeUrls } = this.#records.orderExtras(imp_uid);
    const due = this.#clock.milliseconds;
    const urls = noticeUrls?.length ? [noticeUrls].flat() : [url ?? []].flat();
    await Promise.all(urls.map((to) => this.#deliver({ url: to, body, retries, due })));
  }

  /** The time of the next retry, in unix milliseconds; `Infinity` if no retry is left. */
  get nextDue(): number {
    return Math.min(...this.#retries.map(({ due }) => due));
  }

  /** Retries the webhooks that are due. */
  async sendDue(): Promise<void> {
    const now = this.#clock.milliseconds;
    const due = this.#retries.filter((one) => one.due <= now);
    this.#retries = this.#retries.filter((one) => one.due > now);
    await Promise.all(due.map((one) => this.#deliver(one)));
  }

  /** Resolves when no webhook request is running. */
  async allAnswered(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #deliver(delivery: Delivery): Promise<void> {
    const running = this.#attempt(delivery).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  async #attempt(delivery: Delivery): Promise<void> {
    const { url, body, retries, format = this.#options.format } = delivery;
    const { notify } = this.#options;
    if (!notify) return;
    // The request is created inside `statusOf`, so that an invalid URL counts as no answer.
    const status = await statusOf(notify, () => createMerchantRequest(url, body, format));
    this.#sent = [...this.#sent, { url, body, status }];
    if (retries > 0 && (status === null || status >= 500))
      this.#retries = [
        ...this.#retries,
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
    // The connection can be used for the next request only after the body was read or cancelled.
    await body?.cancel();
    return status;
  } catch {
    return null;
  }
}
