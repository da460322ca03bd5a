import type { Answered } from '../network.js';
import type { ShopOrder } from '../shop/shopDatabase.js';
import type { HistoryRecord } from './record.js';

type Receipt = Answered['receipt'];

/** Checks of the server: the books, and its answers. */
export class ShopChecks {
  /** Orders whose payment the server called hidden or unverified. */
  readonly unclear = new Set<string>();
  /** Orders that were asked about in a way that the server could not read. */
  readonly refused = new Set<string>();
  readonly #record: HistoryRecord;
  readonly #recordedOrders = new Set<string>();
  readonly #recordedBefore = new WeakSet<Receipt>();
  readonly #announced = new Set<string>();
  readonly #completed = new Set<string>();

  constructor(record: HistoryRecord) {
    this.#record = record;
  }

  onWebhook(impUid: string): void {
    const { counts } = this.#record;
    if (!this.#completed.has(impUid)) counts.add('order: webhook before complete');
    this.#announced.add(impUid);
  }

  onAsked(receipt: Receipt): void {
    const payment = this.#recordedPayment(receipt);
    if (payment && payment.refunded === 0) this.#recordedBefore.add(receipt);
  }

  /** A recorded payment is answered as paid, whatever the order says today. */
  onAnswered({ receipt, status, body, path }: Answered): void {
    const payment = this.#recordedPayment(receipt);
    if (status === 404 || status === 409) this.unclear.add(receipt.merchantUid);
    if (status === 200 && 'paid' in body && payment) {
      const { counts } = this.#record;
      if (!this.#announced.has(payment.impUid)) counts.add('order: complete before webhook');
      this.#completed.add(payment.impUid);
      return;
    }
    const { gateway } = this.#record;
    if (payment && gateway.shownOddly.has(payment.impUid)) return;
    const isWhole = payment?.refunded === 0 && gateway.held(payment.impUid) === payment.amount;
    const isRefusal = status === 409 || status === 402 || (status === 404 && isUnpaid(body));
    if (path.endsWith('complete') && this.#recordedBefore.has(receipt) && isWhole && isRefusal)
      this.#fail(`a recorded payment is answered ${status} ${JSON.stringify(body)}`);
  }

  /** A payment is recorded once for each order: only one that is open, and only its amount. */
  onRecorded(impUid: string, { merchantUid, amount, closed }: ShopOrder): void {
    const { sandbox } = this.#record.gateway;
    if (this.#recordedOrders.has(merchantUid))
      this.#fail(`onPaid of ${merchantUid} was called twice`);
    this.#recordedOrders.add(merchantUid);
    if (closed) this.#fail(`onPaid was called for the closed order ${merchantUid}`);
    const payment = sandbox.payments.find((one) => one.imp_uid === impUid);
    if (payment?.amount !== Number(amount))
      this.#fail(`${payment?.amount} won were recorded for an order of ${amount}`);
    if (payment?.paid_at === 0) this.#fail(`${impUid} was recorded and is not paid`);
    const isLate = payment?.vbank_date && Date.now() > payment.vbank_date * 1000;
    if (isLate) this.#record.counts.add('deposit recorded after its due date');
  }

  /** Checks the books as far as they can be checked at any time. */
  checkNow(): void {
    const { database, gateway } = this.#record;
    for (const { impUid, amount, refunded } of database.payments.values()) {
      if (amount - refunded < gateway.held(impUid))
        this.#fail(`${refunded} won of ${impUid} were recorded as refunded: too much`);
      const review = database.reviews.get(impUid);
      // Refunds that cannot be read: the item says how much of the payment should be left.
      const isAboutRefunds = review?.kind === 'cancelled' && gateway.shownOddly.has(impUid);
      if (refunded < amount && review && review.held > 0 && !isAboutRefunds)
        this.#fail(`${impUid} is recorded as paid and in review`);
    }
  }

  /** Checks, when everything works again and `reconcile` has run, that each won is accounted for. */
  checkBooks(): void {
    const { database, gateway, counts } = this.#record;
    for (const { imp_uid: impUid, paid_at, customer_uid_usage } of gateway.sandbox.payments) {
      if (paid_at === 0 || customer_uid_usage === 'issue') continue;
      const held = gateway.held(impUid);
      const payment = database.payments.get(impUid);
      const review = database.reviews.get(impUid);
      const recorded = payment ? payment.amount - payment.refunded : (review?.held ?? 0);
      if (recorded !== held)
        this.#fail(`${held} won of ${impUid} are held, and ${recorded} are in the books`);
      if (payment) counts.add('payment recorded');
      if (review) counts.add(`review: ${review.kind}`);
      if (!payment && !review) counts.add('payment refunded before it was recorded');
    }
  }

  #fail(violation: string) {
    this.#record.violations.push(violation);
  }

  #recordedPayment({ impUid, merchantUid }: Receipt) {
    const payment = this.#record.database.paymentOf(merchantUid);
    return payment && (impUid === null || impUid === payment.impUid) ? payment : undefined;
  }
}

const isUnpaid = ({ error }: { error?: { reason?: string } }) => error?.reason === 'unpaid';
