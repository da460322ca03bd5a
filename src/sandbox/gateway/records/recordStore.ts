import type { CashReceipt } from './cashReceipt.js';
import { orderNumber, type OrderExtras, type OrderFields } from './orderFields.js';
import type { PaymentRecord } from './paymentRecord.js';
import {
  emptyRecords,
  type BillingKey,
  type PreparedAmount,
  type Records,
  type ScheduledCharge,
} from './records.js';
import {
  pageSessionStorage,
  readRecords,
  removeRecords,
  writeRecords,
  type RecordStorage,
} from './recordStorage.js';

interface RecordStoreOptions {
  /** Key of the records in the storage. */
  key: string;
  /**
   * @default the session storage of the page, because the page after a redirect needs the records
   */
  storage?: RecordStorage | null;
}

/** The records of the gateway. */
export class RecordStore {
  readonly #key: string;
  readonly #storage: RecordStorage | null;
  readonly #listeners: ((kind: 'payments', key: string) => void)[] = [];
  #records: Records;

  constructor({ key, storage = pageSessionStorage() }: RecordStoreOptions) {
    this.#key = key;
    this.#storage = storage;
    this.#records = readRecords(storage, key);
  }

  /** Calls a listener after each later change of a record. `reset` does not call it. */
  onChange(listener: (kind: 'payments', key: string) => void): void {
    this.#listeners.push(listener);
  }

  /** The time by which the clock was moved forward, in milliseconds. */
  get clockOffset(): number {
    return this.#records.clockOffset;
  }

  set clockOffset(clockOffset: number) {
    this.#write({ ...this.#records, clockOffset });
  }

  /** Every payment, newest last. */
  get payments(): readonly PaymentRecord[] {
    return this.#records.payments;
  }

  /** Returns an unused payment number (`imp_uid`), made from the time in milliseconds. */
  newImpUid(milliseconds: number): string {
    for (let digits = milliseconds; ; digits += 1) {
      const impUid = `imp_${String(digits % 1e12).padStart(12, '0')}`;
      if (!this.payments.some(({ imp_uid }) => imp_uid === impUid)) return impUid;
    }
  }

  /** Adds a payment, or replaces its earlier record. */
  save(payment: PaymentRecord): void {
    const payments = this.payments.some(({ imp_uid }) => imp_uid === payment.imp_uid)
      ? this.payments.map((known) => (known.imp_uid === payment.imp_uid ? payment : known))
      : [...this.payments, payment];
    this.#write({ ...this.#records, payments });
    for (const listener of this.#listeners) listener('payments', payment.imp_uid);
  }

  payment(impUid: string): PaymentRecord | undefined {
    return this.payments.find(({ imp_uid }) => imp_uid === impUid);
  }

  /**
   * Returns the newest payment of an order number. With `status`, only payments in this status
   * count.
   */
  find(merchantUid: string, status?: string): PaymentRecord | undefined {
    return this.payments.findLast(
      (one) => one.merchant_uid === merchantUid && (!status || one.status === status),
    );
  }

  /** Returns true if the order number has a paid payment. */
  isPaid(order: OrderFields): boolean {
    return this.find(orderNumber(order), 'paid') !== undefined;
  }

  orderExtras(impUid: string): OrderExtras {
    return this.#records.orderExtras[impUid] ?? {};
  }

  /** Stores the fields of an order that no response contains. */
  saveOrderExtras(impUid: string, { tax_free, vat_amount, notice_url }: OrderExtras): void {
    this.changeExtras(impUid, { tax_free, vat_amount, notice_url });
  }

  /** Changes some of the facts about a payment that its response does not contain. */
  changeExtras(impUid: string, change: OrderExtras): void {
    const extras = { ...this.orderExtras(impUid), ...change };
    this.#write({
      ...this.#records,
      orderExtras: { ...this.#records.orderExtras, [impUid]: extras },
    });
  }

  /** Returns the cash receipt of an order that was not paid through the gateway. */
  externalReceipt(merchantUid: string): CashReceipt | undefined {
    return this.#records.externalReceipts[merchantUid];
  }

  saveExternalReceipt(merchantUid: string, receipt: CashReceipt): void {
    this.#write({
      ...this.#records,
      externalReceipts: { ...this.#records.externalReceipts, [merchantUid]: receipt },
    });
  }

  /** Stores a billing key. It replaces one with the same `customer_uid`, as at the real gateway. */
  saveBillingKey(key: BillingKey): void {
    const { customer_uid: uid } = key.customer;
    const others = this.#records.billingKeys.filter(
      ({ customer }) => customer.customer_uid !== uid,
    );
    this.#write({ ...this.#records, billingKeys: [...others, key] });
  }

  billingKey(customerUid: string): BillingKey | undefined {
    return this.#records.billingKeys.find(({ customer }) => customer.customer_uid === customerUid);
  }

  /** Every billing key, newest last. */
  get billingKeys(): readonly BillingKey[] {
    return this.#records.billingKeys;
  }

  removeBillingKey(customerUid: string): void {
    const billingKeys = this.billingKeys.filter(
      ({ customer }) => customer.customer_uid !== customerUid,
    );
    this.#write({ ...this.#records, billingKeys });
  }

  /** Every scheduled charge, newest last. */
  get schedules(): readonly ScheduledCharge[] {
    return this.#records.schedules;
  }

  schedule(merchantUid: string): ScheduledCharge | undefined {
    return this.schedules.find(({ answer }) => answer.merchant_uid === merchantUid);
  }

  /** Adds a scheduled charge, or replaces its earlier record. */
  saveSchedule(scheduled: ScheduledCharge): void {
    const { merchant_uid: uid } = scheduled.answer;
    const schedules = this.schedule(uid)
      ? this.schedules.map((known) => (known.answer.merchant_uid === uid ? scheduled : known))
      : [...this.schedules, scheduled];
    this.#write({ ...this.#records, schedules });
  }

  prepare(amount: PreparedAmount): void {
    const others = this.#records.prepared.filter((one) => one.merchant_uid !== amount.merchant_uid);
    this.#write({ ...this.#records, prepared: [...others, amount] });
  }

  prepared(merchantUid: string): PreparedAmount | undefined {
    return this.#records.prepared.find(({ merchant_uid }) => merchant_uid === merchantUid);
  }

  /** Deletes every record, in memory and in the storage. */
  reset(): void {
    this.#records = emptyRecords;
    removeRecords(this.#storage, this.#key);
  }

  #write(records: Records): void {
    this.#records = records;
    writeRecords(this.#storage, this.#key, records);
  }
}
