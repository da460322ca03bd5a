import { timeouts } from '../../timeouts.js';
import type { Clock } from '../records/clock.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import type { WebhookDelivery, WebhookSettings } from '../records/records.js';
import type { RecordStore } from '../records/recordStore.js';
import type { EscrowNotice, WebhookBody } from '../records/webhookBody.js';
import { createMerchantRequest, type BodyFormat, type MerchantServer } from './merchantRequest.js';

/** Receiver of webhooks, and settings for sending them. */
export interface WebhookOptions {
  /** The merchant's server: `handlers.webhook`, or `fetch`. */
  notify?: MerchantServer | undefined;
  /**
   * URL of the webhooks. A payment with a `notice_url` uses that URL instead. With `null`, only
   * payments with a `notice_url` send webhooks.
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

/** An attempt to send a webhook. */
export interface WebhookAttempt extends SentWebhook {
  /** The reason if there was no response, for example `ECONNREFUSED`; otherwise `null`. */
  error: string | null;
  /** Delay until the next attempt, in milliseconds; `null` if this attempt was the last one. */
  nextAfter: number | null;
}

/** Settings of the served sandbox. */
export interface DeliverySettings {
  /** Set to `true` to abort attempts after the timeouts of the real gateway. */
  hasTimeouts?: boolean | undefined;
  /** Called after each attempt. */
  onAttempt?: ((attempt: WebhookAttempt) => void) | undefined;
}

/** A webhook that is sent by hand, with its own address and format. */
export interface ManualWebhook {
  url: string;
  body: WebhookBody;
  format: BodyFormat;
}

/** Sends webhooks to the merchant's server. Each is sent once, unless `retries` is set. */
export class Webhooks {
  readonly #records: RecordStore;
  readonly #clock: Clock;
  readonly #options: WebhookOptions & DeliverySettings;
  /** The settings with which the sandbox was started. */
  readonly #started: WebhookSettings;
  readonly #sent: SentWebhook[] = [];
  readonly #running = new Set<Promise<void>>();
  #count = 0;
  #isStopped = false;

  constructor(records: RecordStore, clock: Clock, options: WebhookOptions & DeliverySettings = {}) {
    this.#records = records;
    this.#clock = clock;
    this.#options = options;
    const {
      url = 'https://shop.example/api/inicis/webhook',
      format = 'json',
      retries = 0,
    } = options;
    this.#started = { url, format, retries };
  }

  /**
   * The current settings. Changed settings are stored. They apply until the sandbox is started with
   * other settings than before.
   */
  get settings(): WebhookSettings {
    const stored = this.#records.webhookSettings.get('');
    return stored && isSame(stored.started, this.#started) ? stored.changed : this.#started;
  }

  set settings(changed: WebhookSettings) {
    this.#records.webhookSettings.set('', { changed, started: this.#started });
  }

  /** Every webhook that was sent, newest last. */
  get sent(): readonly SentWebhook[] {
    return [...this.#sent];
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

  /** Sends a webhook once, without retries. Never rejects. */
  sendOnce(webhook: ManualWebhook): Promise<void> {
    return this.#start(webhook);
  }

  /** The time of the next retry, in unix milliseconds; `Infinity` if no retry is left. */
  get nextDue(): number {
    return this.#records.dueDeliveries.next;
  }

  /** Retries the webhooks that are due. */
  async sendDue(): Promise<void> {
    const next = () => this.#records.dueDeliveries.first(this.#clock.milliseconds);
    const started: Promise<void>[] = [];
    for (let due = next(); due; due = next()) started.push(this.#deliver(due));
    await Promise.all(started);
  }

  /**
   * Makes the attempts due that the end of the previous process has cut. The merchant's server may
   * receive such a webhook twice.
   */
  resume(): void {
    for (const delivery of this.#records.deliveries)
      if (delivery.isSending) this.#records.saveDelivery({ ...delivery, isSending: false });
  }

  /** Ignores the results of running attempts from now on. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves when no webhook request is running. */
  async allAnswered(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #sendBody(imp_uid: string, body: WebhookBody): Promise<void> {
    const { url } = this.settings;
    const { notice_url: noticeUrls } = this.#records.orderExtras(imp_uid);
    const urls = noticeUrls?.length ? [noticeUrls].flat() : [url ?? []].flat();
    await Promise.all(urls.map((to) => this.#start({ url: to, body })));
  }

  #start(webhook: Pick<WebhookDelivery, 'url' | 'body' | 'format'>): Promise<void> {
    this.#count += 1;
    const due = this.#clock.milliseconds;
    const id = `${due}-${this.#count}`;
    return this.#deliver({ ...webhook, id, attempts: 0, isSending: false, due });
  }

  #deliver(delivery: WebhookDelivery): Promise<void> {
    if (!this.#options.notify) {
      this.#records.removeDelivery(delivery.id);
      return Promise.resolve();
    }
    const { notify } = this.#options;
    const attempt = { ...delivery, attempts: delivery.attempts + 1, isSending: true };
    this.#records.saveDelivery(attempt);
    const running = this.#attempt(attempt, notify).finally(() => this.#running.delete(running));
    this.#running.add(running);
    return running;
  }

  async #attempt(delivery: WebhookDelivery, notify: MerchantServer): Promise<void> {
    const { settings } = this;
    const { id, url, body, attempts, format = settings.format } = delivery;
    const { hasTimeouts, onAttempt } = this.#options;
    const retries = delivery.format ? 0 : settings.retries;
    const limit = attempts === 1 ? timeouts.webhook : timeouts.webhookRetryAnswer;
    const signal = hasTimeouts ? AbortSignal.timeout(limit) : undefined;
    // The request is created inside `answerOf`, so that an invalid URL counts as no answer.
    const request = () => createMerchantRequest(url, body, format, signal);
    const { status, error } = await answerOf(notify, request);
    if (this.#isStopped) return;
    this.#sent.push({ url, body, status });
    const isRetried = attempts <= retries && (status === null || status >= 500);
    const due = this.#clock.milliseconds + timeouts.webhookRetry;
    if (isRetried) this.#records.saveDelivery({ ...delivery, isSending: false, due });
    else this.#records.removeDelivery(id);
    onAttempt?.({ url, body, status, error, nextAfter: isRetried ? timeouts.webhookRetry : null });
  }
}

const isSame = (one: WebhookSettings, other: WebhookSettings) =>
  one.url === other.url && one.format === other.format && one.retries === other.retries;

async function answerOf(notify: MerchantServer, request: () => Request) {
  try {
    const { status, body } = await notify(request());
    // The connection can be used for the next request only after the body was read or cancelled.
    await body?.cancel();
    return { status, error: null };
  } catch (error) {
    return { status: null, error: reasonOf(error) };
  }
}

/** Returns the shortest clear reason of an error of `fetch`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause.name === 'TimeoutError' ? 'timeout' : cause.message;
}
