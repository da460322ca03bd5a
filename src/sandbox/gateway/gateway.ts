import { Charges } from './billing/charges.js';
import { Schedules } from './billing/schedules.js';
import { cancelPayment, type CancelRequest } from './cancellation.js';
import type { ConfirmOptions } from './merchant/confirmation.js';
import { Webhooks, type WebhookOptions } from './merchant/webhooks.js';
import { Clock } from './records/clock.js';
import type { GatewayError } from './records/gatewayError.js';
import { markDeposited } from './records/paymentChanges.js';
import type { PaymentRecord } from './records/paymentRecord.js';
import type { RecordStore } from './records/recordStore.js';
import { WindowSessions, type WindowDefaults } from './session/windowSessions.js';

interface GatewayOptions {
  records: RecordStore;
  /** Returns the real time, in unix milliseconds. */
  now: () => number;
  /** The parts of every payment window that are the sandbox's choice. */
  window: WindowDefaults;
  /** The merchant's server. */
  merchant?: WebhookOptions & ConfirmOptions;
}

/** A payment, by the gateway's number, which wins, or by the order's. */
interface PaymentReference {
  imp_uid?: string | undefined;
  merchant_uid?: string | undefined;
}

/** The gateway: one set of records, and everything that changes them. */
export class Gateway {
  readonly clock: Clock;
  readonly webhooks: Webhooks;
  readonly charges: Charges;
  readonly schedules: Schedules;
  readonly sessions: WindowSessions;
  readonly #records: RecordStore;

  constructor({ records, now, window, merchant = {} }: GatewayOptions) {
    this.#records = records;
    const clock = new Clock(now, records);
    const webhooks = new Webhooks(records, clock, merchant);
    this.clock = clock;
    this.webhooks = webhooks;
    this.charges = new Charges(records, clock, webhooks);
    this.schedules = new Schedules(records, clock, this.charges);
    const { confirm } = merchant;
    this.sessions = new WindowSessions({ records, clock, webhooks, defaults: window, confirm });
  }

  /** Gives money back. No webhook is sent, unless the caller asks for one. */
  cancel(
    { imp_uid, merchant_uid = '' }: PaymentReference,
    request: CancelRequest,
  ): PaymentRecord | GatewayError {
    const payment = imp_uid ? this.#records.payment(imp_uid) : this.#cancellable(merchant_uid);
    const extras = this.#records.orderExtras(payment?.imp_uid ?? '');
    const result = cancelPayment(payment, request, { extras, now: this.clock.seconds });
    if (!('error' in result)) this.#records.save(result);
    return result;
  }

  /** Gives money back as a person does in the vendor's console, and sends the webhook. */
  async cancelInConsole(merchant_uid: string, request: CancelRequest = {}): Promise<void> {
    const result = this.cancel({ merchant_uid }, { reason: '콘솔에서 취소', ...request });
    if ('error' in result) throw new Error(`cancel: ${result.error}`);
    await this.sendCancellationWebhook(result);
  }

  /** Sends the webhook of a payment's latest cancellation. */
  sendCancellationWebhook(payment: PaymentRecord): Promise<void> {
    return this.webhooks.send(payment, payment.cancel_history.at(-1)?.cancellation_id);
  }

  /** Pays the virtual account of an order, and sends the webhook. */
  async deposit(merchantUid: string): Promise<void> {
    const payment = this.#records.find(merchantUid, 'ready');
    if (!payment?.vbank_num) throw new Error(`deposit: no account waits for ${merchantUid}`);
    const now = this.clock.seconds;
    if (payment.vbank_date < now)
      throw new Error(`deposit: the account of ${merchantUid} is closed, its time is over`);
    const paid = markDeposited(payment, now);
    this.#records.save(paid);
    await this.webhooks.send(paid);
  }

  /** Moves the clock forward. What falls due on the way happens at its time, and in its order. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.clock.milliseconds + milliseconds;
    for (;;) {
      await this.webhooks.allAnswered();
      const due = Math.min(this.schedules.nextDue, this.webhooks.nextDue);
      if (due > end) break;
      this.clock.advanceTo(due);
      this.schedules.runDue();
      await this.webhooks.sendDue();
    }
    this.clock.advanceTo(end);
  }

  /** Of the payments of an order, the one that can be cancelled. */
  #cancellable(merchantUid: string): PaymentRecord | undefined {
    const find = (status?: string) => this.#records.find(merchantUid, status);
    return find('paid') ?? find('cancelled') ?? find();
  }
}
