import type { CashReceipt } from './cashReceipt.js';
import { DueIndex } from './dueIndex.js';
import { KeyIndex } from './keyIndex.js';
import { orderNumber, type OrderExtras, type OrderFields } from './orderFields.js';
import { statusTime, type PaymentRecord } from './paymentRecord.js';
import type {
  BillingKey,
  ChangedWebhookSettings,
  OpenWindow,
  WebhookDelivery,
  PreparedAmount,
  RecordJournal,
  RecordListener,
  ScheduledCharge,
} from './records.js';
import { pageSessionStorage, storageJournal, type RecordStorage } from './recordStorage.js';
import { createTables, restoreRecord } from './recordTables.js';
import type { Table } from './table.js';
import { TimeIndex } from './timeIndex.js';

interface RecordStoreOptions {
  /** Key of the records in the storage. */
  key: string;
  /**
   * @default the session storage of the page, because the page after a redirect needs the records
   */
  storage?: RecordStorage | null;
  /** Stores the records in place of `storage`. */
  journal?: RecordJournal | undefined;
}

type StoredTable<Row> = Pick<Table<Row>, 'get' | 'set' | 'delete'>;
type DueRecords<Row> = Pick<DueIndex<Row>, 'next' | 'first'>;

/**
 * The records of the gateway. A write takes the same time at any number of records, except in a
 * page, which stores all records again.
 */
export class RecordStore {
  readonly #journal: RecordJournal | null;
  readonly #listeners = new Set<RecordListener>();
  readonly #tables = createTables((kind, key, record) => {
    this.#journal?.write(kind, key, record);
    for (const listener of this.#listeners) listener(kind, key, record);
  });
  readonly #ofOrder = this.#tables.payments.addIndex(
    new KeyIndex((payment: PaymentRecord) => payment.merchant_uid),
  );
  readonly #ofCustomer = this.#tables.payments.addIndex(
    new KeyIndex((payment: PaymentRecord) => payment.customer_uid),
  );
  readonly #byStatusTime = this.#tables.payments.addIndex(new TimeIndex(statusTime));
  readonly #schedulesOfCustomer = this.#tables.schedules.addIndex(
    new KeyIndex(({ answer }: ScheduledCharge) => answer.customer_uid),
  );
  readonly #dueDeliveries = this.#tables.deliveries.addIndex(
    new DueIndex(({ due, isSending }: WebhookDelivery) => (isSending ? null : due)),
  );
  readonly #dueSchedules = this.#tables.schedules.addIndex(
    new DueIndex(({ answer }: ScheduledCharge) =>
      answer.schedule_status === 'scheduled' ? answer.schedule_at * 1000 : null,
    ),
  );
  /** The windows that pages show. */
  readonly windows: StoredTable<OpenWindow> = this.#tables.windows;
  /** The changed webhook settings, with the key `''`. */
  readonly webhookSettings: StoredTable<ChangedWebhookSettings> = this.#tables.webhookSettings;
  #newestImpUid = 0;

  constructor({ key, storage = pageSessionStorage(), journal }: RecordStoreOptions) {
    const stored = storage && storageJournal(storage, key, this.#tables);
    this.#journal = journal ?? stored;
    for (const { kind, key: rowKey, json } of this.#journal?.read() ?? [])
      restoreRecord(this.#tables, kind, rowKey, json);
  }

  /**
   * Calls a listener after each later change of a record. `reset` does not call it. Returns a
   * function that removes the listener.
   */
  onChange(listener: RecordListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The time by which the clock was moved forward, in milliseconds. */
  get clockOffset(): number {
    return this.#tables.settings.get('clockOffset') ?? 0;
  }

  set clockOffset(clockOffset: number) {
    if (clockOffset !== this.clockOffset) this.#tables.settings.set('clockOffset', clockOffset);
  }

  /** Every payment, newest last. */
  get payments(): readonly PaymentRecord[] {
    return this.#tables.payments.list;
  }

  /** Returns an unused payment number (`imp_uid`), made from the time in milliseconds. */
  newImpUid(milliseconds: number): string {
    // The search begins after the newest number, because a search from the time would pass all
    // payments of the same millisecond.
    for (let digits = Math.max(milliseconds, this.#newestImpUid + 1); ; digits += 1) {
      const impUid = `imp_${String(digits % 1e12).padStart(12, '0')}`;
      if (this.#tables.payments.get(impUid)) continue;
      this.#newestImpUid = digits;
      return impUid;
    }
  }

  /** Adds a payment, or replaces its earlier record. */
  save(payment: PaymentRecord): void {
    this.#tables.payments.set(payment.imp_uid, payment);
  }

  payment(impUid: string): PaymentRecord | undefined {
    return this.#tables.payments.get(impUid);
  }

  /** Returns the payments of an order number, newest last. */
  paymentsOf(merchantUid: string): PaymentRecord[] {
    return this.#ofOrder.get(merchantUid);
  }

  /** Returns the payments of a billing key, newest last. */
  paymentsOfCustomer(customerUid: string): PaymentRecord[] {
    return this.#ofCustomer.get(customerUid);
  }

  /** Returns the payments that got their status in a time span, in unix seconds, newest last. */
  paymentsBetween(from: number, to: number): PaymentRecord[] {
    return this.#byStatusTime.between(from, to);
  }

  /**
   * Returns the newest payment of an order number. With `status`, only payments in this status
   * count.
   */
  find(merchantUid: string, status?: string): PaymentRecord | undefined {
    return this.paymentsOf(merchantUid).findLast((one) => !status || one.status === status);
  }

  /** Returns true if the order number has a paid payment. */
  isPaid(order: OrderFields): boolean {
    return this.find(orderNumber(order), 'paid') !== undefined;
  }

  orderExtras(impUid: string): OrderExtras {
    return this.#tables.orderExtras.get(impUid) ?? {};
  }

  /** Stores the fields of an order that no response contains. */
  saveOrderExtras(impUid: string, { tax_free, vat_amount, notice_url }: OrderExtras): void {
    this.changeExtras(impUid, { tax_free, vat_amount, notice_url });
  }

  /** Changes some of the facts about a payment that its response does not contain. */
  changeExtras(impUid: string, change: OrderExtras): void {
    this.#tables.orderExtras.set(impUid, { ...this.orderExtras(impUid), ...change });
  }

  /** Returns the cash receipt of an order that was not paid through the gateway. */
  externalReceipt(merchantUid: string): CashReceipt | undefined {
    return this.#tables.externalReceipts.get(merchantUid);
  }

  saveExternalReceipt(merchantUid: string, receipt: CashReceipt): void {
    this.#tables.externalReceipts.set(merchantUid, receipt);
  }

  /** Stores a billing key. It replaces one with the same `customer_uid`, as at the real gateway. */
  saveBillingKey(key: BillingKey): void {
    const { customer_uid: uid } = key.customer;
    this.#tables.billingKeys.set(uid, key);
  }

  billingKey(customerUid: string): BillingKey | undefined {
    return this.#tables.billingKeys.get(customerUid);
  }

  /** Every billing key, newest last. */
  get billingKeys(): readonly BillingKey[] {
    return this.#tables.billingKeys.list;
  }

  removeBillingKey(customerUid: string): void {
    this.#tables.billingKeys.delete(customerUid);
  }

  /** Every scheduled charge, newest last. */
  get schedules(): readonly ScheduledCharge[] {
    return this.#tables.schedules.list;
  }

  schedule(merchantUid: string): ScheduledCharge | undefined {
    return this.#tables.schedules.get(merchantUid);
  }

  /** Returns the scheduled charges of a billing key, newest last. */
  schedulesOf(customerUid: string): ScheduledCharge[] {
    return this.#schedulesOfCustomer.get(customerUid);
  }

  /** The pending scheduled charges, by their time. */
  get dueSchedules(): DueRecords<ScheduledCharge> {
    return this.#dueSchedules;
  }

  /** Adds a scheduled charge, or replaces its earlier record. */
  saveSchedule(scheduled: ScheduledCharge): void {
    this.#tables.schedules.set(scheduled.answer.merchant_uid, scheduled);
  }

  /** The webhooks that are not finished. */
  get deliveries(): readonly WebhookDelivery[] {
    return this.#tables.deliveries.list;
  }

  /** The webhooks that must be sent later, by their time. */
  get dueDeliveries(): DueRecords<WebhookDelivery> {
    return this.#dueDeliveries;
  }

  saveDelivery(delivery: WebhookDelivery): void {
    this.#tables.deliveries.set(delivery.id, delivery);
  }

  removeDelivery(id: string): void {
    this.#tables.deliveries.delete(id);
  }

  prepare(amount: PreparedAmount): void {
    this.#tables.prepared.set(amount.merchant_uid, amount);
  }

  prepared(merchantUid: string): PreparedAmount | undefined {
    return this.#tables.prepared.get(merchantUid);
  }

  /** Deletes every record, in memory and in the storage. */
  reset(): void {
    for (const table of Object.values(this.#tables)) table.clear();
    this.#newestImpUid = 0;
    this.#journal?.clear();
  }
}
