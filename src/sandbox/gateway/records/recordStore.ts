import type { WireSchedule } from '../../../core/wire.js';
import type { CustomerRecord } from './customerRecord.js';
import type { OrderFields, PaymentRecord, Terms } from './paymentRecord.js';

/** A registered card. Its number is kept masked, so what it will do later is noted beside it. */
export interface BillingKey {
  customer: CustomerRecord;
  /** Why every later charge is declined; `null` for a card that pays. */
  declines: string | null;
}

/** An amount that the merchant's server registered before the window. */
export interface PreparedAmount {
  merchant_uid: string;
  amount: number;
  currency: string;
}

/** A charge that waits for its time, or what became of it. */
export interface Scheduled {
  answer: WireSchedule;
  order: OrderFields & { customer_uid: string };
}

interface Records {
  payments: readonly PaymentRecord[];
  billingKeys: readonly BillingKey[];
  prepared: readonly PreparedAmount[];
  schedules: readonly Scheduled[];
  /** What was asked for with a payment, by its number. */
  terms: Readonly<Record<string, Terms>>;
  /** How far the clock was put forward, in milliseconds. */
  ahead: number;
}

/** Where records outlive the page; the part of `Storage` that is used. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface LedgerOptions {
  /** The clock, in milliseconds. */
  now: () => number;
  /** The name under which the records are kept. */
  key: string;
  keeper?: Keeper | null;
}

const empty: Records = {
  payments: [],
  billingKeys: [],
  prepared: [],
  schedules: [],
  terms: {},
  ahead: 0,
};

/** What the gateway knows. Kept in session storage, so that the page after a redirect finds it. */
export class Ledger {
  readonly #now: () => number;
  readonly #key: string;
  readonly #keeper: Keeper | null;
  #records: Records;

  constructor({ now, key, keeper = sessionKeeper() }: LedgerOptions) {
    this.#now = now;
    this.#key = key;
    this.#keeper = keeper;
    this.#records = this.#read() ?? empty;
  }

  /** The time, in unix milliseconds. */
  get milliseconds(): number {
    return Math.floor(this.#now() + this.#records.ahead);
  }

  /** The time, in unix seconds. */
  get seconds(): number {
    return Math.floor(this.milliseconds / 1000);
  }

  /** Puts the clock forward; it never goes back. */
  forwardTo(milliseconds: number): void {
    const ahead = Math.max(this.#records.ahead, milliseconds - Math.floor(this.#now()));
    this.#write({ ...this.#records, ahead });
  }

  /** Newest last. */
  get payments(): readonly PaymentRecord[] {
    return this.#records.payments;
  }

  /** A payment number that no payment has. */
  newImpUid(): string {
    for (let digits = this.milliseconds; ; digits += 1) {
      const impUid = `imp_${String(digits % 1e12).padStart(12, '0')}`;
      if (!this.payments.some(({ imp_uid }) => imp_uid === impUid)) return impUid;
    }
  }

  /** Adds a payment, or replaces what was known of it. */
  save(payment: PaymentRecord): void {
    const payments = this.payments.some(({ imp_uid }) => imp_uid === payment.imp_uid)
      ? this.payments.map((known) => (known.imp_uid === payment.imp_uid ? payment : known))
      : [...this.payments, payment];
    this.#write({ ...this.#records, payments });
  }

  payment(impUid: string): PaymentRecord | undefined {
    return this.payments.find(({ imp_uid }) => imp_uid === impUid);
  }

  /** The newest payment of an order number, in any status or in this one. */
  find(merchantUid: string, status?: string): PaymentRecord | undefined {
    return this.payments.findLast(
      (one) => one.merchant_uid === merchantUid && (!status || one.status === status),
    );
  }

  /** What was asked for with a payment beside what its record says. */
  termsOf(impUid: string): Terms {
    return this.#records.terms[impUid] ?? {};
  }

  /** Keeps the part of an order that no answer repeats. */
  keepTerms(impUid: string, { tax_free, vat_amount, notice_url }: Terms): void {
    const terms = { ...this.#records.terms, [impUid]: { tax_free, vat_amount, notice_url } };
    this.#write({ ...this.#records, terms });
  }

  /** Replaces a card registered under the same name, as the gateway does. */
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

  /** Every registered card, newest last. */
  get billingKeys(): readonly BillingKey[] {
    return this.#records.billingKeys;
  }

  removeBillingKey(customerUid: string): void {
    const billingKeys = this.billingKeys.filter(
      ({ customer }) => customer.customer_uid !== customerUid,
    );
    this.#write({ ...this.#records, billingKeys });
  }

  /** In the order in which they were made. */
  get schedules(): readonly Scheduled[] {
    return this.#records.schedules;
  }

  schedule(merchantUid: string): Scheduled | undefined {
    return this.schedules.find(({ answer }) => answer.merchant_uid === merchantUid);
  }

  /** Adds a scheduled charge, or replaces what was known of it. */
  saveSchedule(scheduled: Scheduled): void {
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

  /** Forgets everything, here and in storage. */
  reset(): void {
    this.#records = empty;
    try {
      this.#keeper?.removeItem(this.#key);
    } catch {
      // A storage that cannot be written holds nothing of ours.
    }
  }

  #read(): Records | null {
    try {
      const kept: unknown = JSON.parse(this.#keeper?.getItem(this.#key) ?? 'null');
      return isRecords(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  #write(records: Records): void {
    this.#records = records;
    try {
      this.#keeper?.setItem(this.#key, JSON.stringify(records));
    } catch {
      // Full or blocked: this page goes on from memory, only a redirect will not find the records.
    }
  }
}

const isRecords = (kept: unknown): kept is Records =>
  typeof kept === 'object' &&
  kept !== null &&
  'payments' in kept &&
  'billingKeys' in kept &&
  'prepared' in kept &&
  'schedules' in kept &&
  'terms' in kept &&
  'ahead' in kept &&
  typeof kept.terms === 'object' &&
  typeof kept.ahead === 'number' &&
  [kept.payments, kept.billingKeys, kept.prepared, kept.schedules].every(Array.isArray);

/** Session storage where there is a page that allows it: merely naming it throws where it is blocked. */
function sessionKeeper(): Keeper | null {
  try {
    return typeof document === 'undefined' ? null : sessionStorage;
  } catch {
    return null;
  }
}
