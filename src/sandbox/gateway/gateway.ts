import { Charges } from './billing/charges.js';
import { Schedules } from './billing/schedules.js';
import { balanceState } from './balance.js';
import { cancelPayment, type CancelRequest } from './cancellation.js';
import type { ConfirmOptions } from './merchant/confirmation.js';
import { Webhooks, type DeliverySettings, type WebhookOptions } from './merchant/webhooks.js';
import { Receipts } from './receipts.js';
import { Escrow } from './escrow.js';
import { Clock } from './records/clock.js';
import { EventLog } from './records/eventLog.js';
import type { GatewayError } from './records/gatewayError.js';
import { markDeposited } from './records/paymentChanges.js';
import { PaymentOrigins } from './records/paymentOrigins.js';
import type { PaymentRecord } from './records/paymentRecord.js';
import type { RecordStore } from './records/recordStore.js';
import type { EscrowChange } from './records/escrowRecord.js';
import { VirtualAccounts } from './virtualAccounts.js';
import { WindowSessions, type WindowDefaults } from './session/windowSessions.js';

interface GatewayOptions {
  records: RecordStore;
  /** Returns the real time, in unix milliseconds. */
  now: () => number;
  /** Parts of each payment window that come from the options of the sandbox. */
  window: WindowDefaults;
  /** The merchant's server. */
  merchant?: WebhookOptions & ConfirmOptions & DeliverySettings;
  /** True if the channels are live channels. */
  live?: boolean | undefined;
  /**
   * Log of the events.
   * @default an empty log
   */
  events?: EventLog | undefined;
}

/**
 * A reference to a payment, by payment number or by order number. `imp_uid` is used if both are
 * set.
 */
interface PaymentReference {
  imp_uid?: string | undefined;
  merchant_uid?: string | undefined;
}

/** The gateway: its records and all operations that change them. */
export class Gateway {
  readonly clock: Clock;
  readonly events: EventLog;
  /** True if the channels are test channels. */
  readonly sandbox: boolean;
  readonly webhooks: Webhooks;
  readonly charges: Charges;
  readonly schedules: Schedules;
  readonly sessions: WindowSessions;
  readonly receipts: Receipts;
  readonly escrow: Escrow;
  readonly virtualAccounts: VirtualAccounts;
  readonly #records: RecordStore;

  constructor({ records, now, window, merchant = {}, live, events }: GatewayOptions) {
    this.#records = records;
    const clock = new Clock(now, records);
    const webhooks = new Webhooks(records, clock, merchant);
    this.clock = clock;
    this.events = events ?? new EventLog(() => clock.milliseconds);
    this.webhooks = webhooks;
    const origins = new PaymentOrigins({ records, clock, live });
    this.sandbox = origins.sandbox;
    this.charges = new Charges({ records, clock, webhooks, origins });
    this.schedules = new Schedules(records, clock, this.charges);
    this.receipts = new Receipts(records, clock);
    this.escrow = new Escrow(records, clock, webhooks);
    this.virtualAccounts = new VirtualAccounts({ records, clock, webhooks, origins });
    const { confirm } = merchant;
    this.sessions = new WindowSessions({
      records,
      clock,
      webhooks,
      origins,
      defaults: window,
      confirm,
      events: this.events,
    });
  }

  /**
   * Refunds a payment. Callers that need the webhook of the refund call `sendCancellationWebhook`.
   */
  cancel(reference: PaymentReference, request: CancelRequest): PaymentRecord | GatewayError {
    const result = this.#refund(reference, request);
    if (!('error' in result)) void this.#sendEscrowCancellation(result);
    return result;
  }

  /**
   * Changes an escrow payment as the shopper or KG Inicis does, and sends the webhook. `cancelled`
   * refunds everything, as in the console. `reason` is the shopper's reason for a refusal.
   */
  async changeEscrow(merchant_uid: string, change: EscrowChange, reason?: string): Promise<void> {
    if (change === 'cancelled') return this.cancelInConsole(merchant_uid);
    const payment = this.#cancellable(merchant_uid);
    if (!payment) throw new Error(`escrow: ${merchant_uid} is not a paid escrow payment`);
    const refused = await this.escrow.change(payment, change, reason);
    if (refused) throw new Error(`escrow: ${refused.error}`);
  }

  /** Refunds a payment as in the PortOne console, and sends the webhook. */
  async cancelInConsole(merchant_uid: string, request: CancelRequest = {}): Promise<void> {
    const result = this.#refund({ merchant_uid }, { reason: '콘솔에서 취소', ...request });
    if ('error' in result) throw new Error(`cancel: ${result.error}`);
    await Promise.all([this.sendCancellationWebhook(result), this.#sendEscrowCancellation(result)]);
  }

  /** Makes a scheduled charge now. Resolves when the webhook was answered. */
  async runSchedule(merchantUid: string): Promise<void> {
    const scheduled = this.#records.schedule(merchantUid);
    if (scheduled?.answer.schedule_status !== 'scheduled')
      throw new Error(`schedule: ${merchantUid} has no pending charge`);
    this.schedules.run(scheduled);
    await this.webhooks.allAnswered();
  }

  /** Sends the webhook of the latest refund of a payment. */
  sendCancellationWebhook(payment: PaymentRecord): Promise<void> {
    return this.webhooks.send(payment, payment.cancel_history.at(-1)?.cancellation_id);
  }

  /** Deposits the amount to the virtual account of an order, and sends the webhook. */
  async deposit(merchantUid: string): Promise<void> {
    const payment = this.#records.find(merchantUid, 'ready');
    if (!payment?.vbank_num)
      throw new Error(`deposit: no virtual account of ${merchantUid} awaits a deposit`);
    const now = this.clock.seconds;
    if (payment.vbank_date < now)
      throw new Error(`deposit: the virtual account of ${merchantUid} is past its due date`);
    const paid = markDeposited(payment, now);
    this.#records.save(paid);
    this.#records.save({ ...paid, cash_receipt_issued: this.receipts.issueAfterDeposit(paid) });
    await this.webhooks.send(paid);
  }

  /** The time of the next scheduled charge or webhook retry, in unix milliseconds. */
  get nextDue(): number {
    return Math.min(this.schedules.nextDue, this.webhooks.nextDue);
  }

  /** Starts the scheduled charges and webhook retries that are due. */
  runDue(): void {
    this.schedules.runDue();
    void this.webhooks.sendDue();
  }

  /**
   * Moves the clock forward. Scheduled charges and webhook retries that become due run in order,
   * each at its own time.
   */
  async advance(milliseconds: number): Promise<void> {
    const end = this.clock.milliseconds + milliseconds;
    for (;;) {
      await this.webhooks.allAnswered();
      const due = this.nextDue;
      if (due > end) break;
      this.clock.advanceTo(due);
      this.schedules.runDue();
      await this.webhooks.sendDue();
    }
    this.clock.advanceTo(end);
  }

  #refund(
    { imp_uid, merchant_uid = '' }: PaymentReference,
    request: CancelRequest,
  ): PaymentRecord | GatewayError {
    const payment = imp_uid ? this.#records.payment(imp_uid) : this.#cancellable(merchant_uid);
    const extras = this.#records.orderExtras(payment?.imp_uid ?? '');
    const isBlocked = payment !== undefined && this.escrow.blocksRefund(payment);
    const result = cancelPayment(payment, request, { extras, isBlocked, now: this.clock.seconds });
    if ('error' in result) return result;
    this.#records.save(result);
    const refundedTaxFree = (extras.refundedTaxFree ?? 0) + (request.tax_free ?? 0);
    const refundedVat = (extras.refundedVat ?? 0) + (request.vat_amount ?? 0);
    const before = payment ? [balanceState(payment, extras)] : [];
    const earlierBalances = [...(extras.earlierBalances ?? []), ...before];
    const change = { refundedTaxFree, refundedVat, earlierBalances };
    this.#records.changeExtras(result.imp_uid, change);
    // The tax office must not count a receipt of money that was given back.
    if (result.cancel_amount === result.amount) this.receipts.cancel(result.imp_uid);
    return result;
  }

  /** Sends the escrow webhook of a full refund. */
  async #sendEscrowCancellation(payment: PaymentRecord): Promise<void> {
    if (payment.escrow && payment.cancel_amount === payment.amount)
      await this.escrow.change(payment, 'cancelled');
  }

  /** Returns the payment of an order that can be refunded. */
  #cancellable(merchantUid: string): PaymentRecord | undefined {
    const find = (status?: string) => this.#records.find(merchantUid, status);
    return find('paid') ?? find('cancelled') ?? find();
  }
}
