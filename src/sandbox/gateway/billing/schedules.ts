import type { Clock } from '../records/clock.js';
import { alreadyPaidMessage, type GatewayError } from '../records/gatewayError.js';
import { keptData, orderNumber } from '../records/orderFields.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import type { ScheduledCharge, ScheduleRecord } from '../records/records.js';
import type { RecordStore } from '../records/recordStore.js';
import type { ApiCard } from './apiCard.js';
import type { ChargeOrder, Charges } from './charges.js';

/** An order that is charged at `schedule_at`, in unix seconds. */
export interface ScheduleOrder extends ChargeOrder {
  schedule_at: number;
}

/** The card of a new customer. An amount above 0 checks that the card can be charged. */
export type ScheduleCard = ApiCard & {
  customer_id?: string | undefined;
  checking_amount?: number | undefined;
};

/** The scheduled charges to revoke: order numbers, a billing key, or both. */
interface Revocation {
  customer_uid?: string | undefined;
  merchantUids?: readonly string[] | undefined;
}

const nothingToRevoke: GatewayError = {
  error: '취소할 예약결제 기록이 존재하지 않습니다.',
  code: 1,
};

/** Scheduled charges: the gateway makes them when its clock reaches their time. */
export class Schedules {
  readonly #records: RecordStore;
  readonly #clock: Clock;
  readonly #charges: Charges;

  constructor(records: RecordStore, clock: Clock, charges: Charges) {
    this.#records = records;
    this.#clock = clock;
    this.#charges = charges;
  }

  /**
   * Schedules the orders. If one of them is refused, no order is scheduled. The card of a new
   * customer is registered first; the card of a known customer is not replaced.
   */
  add(
    customer_uid: string,
    orders: readonly ScheduleOrder[],
    card?: ScheduleCard,
  ): ScheduleRecord[] | GatewayError {
    const refused = this.#orderError(orders) ?? this.#register(customer_uid, card);
    if (refused) return refused;
    const { customer_id = null } = this.#records.billingKey(customer_uid)?.customer ?? {};
    return orders.map((order) => {
      const answer = newSchedule({ ...order, customer_uid, customer_id });
      this.#records.saveSchedule({ answer, order: { ...order, customer_uid } });
      return answer;
    });
  }

  #orderError(orders: readonly ScheduleOrder[]): GatewayError | null {
    const numbers = new Set<string>();
    for (const order of orders) {
      const number = orderNumber(order);
      if (this.#records.schedule(number) || this.#records.isPaid(order) || numbers.has(number))
        return { error: `이미 사용된 merchant_uid입니다. (${order.merchant_uid})`, code: 1 };
      numbers.add(number);
      const error = this.#charges.orderError(order);
      const refused = this.#timeError(order) ?? (error ? { error } : null);
      if (refused) return refused;
    }
    return null;
  }

  #timeError({ schedule_at }: Pick<ScheduleOrder, 'schedule_at'>): GatewayError | null {
    if (schedule_at > this.#clock.seconds) return null;
    return { error: '예약시각(schedule_at)은 현재 이후여야 합니다.', code: 1 };
  }

  /** Registers the card of a new customer, and checks the card with `checking_amount`. */
  #register(customer_uid: string, card: ScheduleCard | undefined): GatewayError | null {
    if (this.#records.billingKey(customer_uid)) return null;
    if (!card) return { error: '등록된 고객정보가 없습니다.', code: 1 };
    const holder = { ...card, updated: this.#clock.seconds };
    const registered = this.#charges.registerCard(customer_uid, holder);
    if ('error' in registered) return registered;
    const declines = card.checking_amount && this.#records.billingKey(customer_uid)?.declines;
    return declines
      ? { error: `카드 확인 결제(checking_amount)에 실패하였습니다. ${declines}` }
      : null;
  }

  /**
   * Revokes the scheduled charges with these order numbers, of one billing key or of any. Without
   * order numbers, it revokes all scheduled charges of the billing key.
   */
  revoke({ customer_uid, merchantUids }: Revocation): ScheduleRecord[] | GatewayError {
    const isNamed = ({ answer }: ScheduledCharge) =>
      merchantUids?.includes(answer.merchant_uid) ?? customer_uid !== undefined;
    const known =
      customer_uid === undefined
        ? (merchantUids ?? []).flatMap((uid) => this.#records.schedule(uid) ?? [])
        : this.#records.schedulesOf(customer_uid);
    const pending = known.filter(
      (one) => isNamed(one) && one.answer.schedule_status === 'scheduled',
    );
    if (pending.length === 0) return nothingToRevoke;
    const revoked = { schedule_status: 'revoked', revoked_at: this.#clock.seconds } as const;
    return pending.map((one) => this.#save(one, revoked));
  }

  /** Changes the time of a scheduled charge that has not run yet. */
  changeTime(known: ScheduledCharge, schedule_at: number): ScheduleRecord | GatewayError {
    if (known.answer.schedule_status !== 'scheduled')
      return { error: '예약 상태인 결제건만 예약시각을 변경할 수 있습니다.' };
    return this.#timeError({ schedule_at }) ?? this.#save(known, { schedule_at });
  }

  /** Schedules a failed charge again. */
  reschedule(known: ScheduledCharge, schedule_at: number): ScheduleRecord | GatewayError {
    if (known.answer.payment_status !== 'failed')
      return { error: '결제에 실패한 예약건이 아닙니다.' };
    const refused = this.#timeError({ schedule_at });
    if (refused) return refused;
    return this.#save(known, {
      schedule_at,
      schedule_status: 'scheduled',
      payment_status: null,
      fail_reason: null,
    });
  }

  /** Retries a failed charge at once. */
  retry(known: ScheduledCharge): PaymentRecord | GatewayError {
    if (known.answer.payment_status !== 'failed')
      return {
        error: known.answer.payment_status
          ? alreadyPaidMessage
          : '결제에 실패한 예약건이 아닙니다.',
      };
    return this.run(known);
  }

  /** The time of the next charge, in unix milliseconds; `Infinity` without a scheduled charge. */
  get nextDue(): number {
    return this.#records.dueSchedules.next;
  }

  /** Makes the charges that are due, earliest first. */
  runDue(): void {
    const next = () => this.#records.dueSchedules.first(this.#clock.milliseconds);
    for (let due = next(); due; due = next()) this.run(due);
  }

  /** Makes a scheduled charge now. */
  run(known: ScheduledCharge): PaymentRecord | GatewayError {
    const charged = this.#charges.chargeBillingKey(known.order, 'payment.scheduled');
    const executed = { schedule_status: 'executed', executed_at: this.#clock.seconds } as const;
    if ('error' in charged) {
      this.#save(known, { ...executed, payment_status: 'failed', fail_reason: charged.error });
      return charged;
    }
    const { imp_uid, pg_provider, pg_id, status, fail_reason } = charged;
    const payment_status = status === 'paid' ? 'paid' : 'failed';
    this.#save(known, { ...executed, imp_uid, pg_provider, pg_id, payment_status, fail_reason });
    return charged;
  }

  #save(known: ScheduledCharge, change: Partial<ScheduleRecord>): ScheduleRecord {
    const answer = { ...known.answer, ...change };
    this.#records.saveSchedule({ ...known, answer });
    return answer;
  }
}

const newSchedule = (
  order: ScheduleOrder & { customer_uid: string; customer_id: string | null },
): ScheduleRecord => ({
  customer_uid: order.customer_uid,
  customer_id: order.customer_id,
  merchant_uid: orderNumber(order),
  imp_uid: null,
  name: order.name ?? null,
  amount: order.amount,
  currency: 'KRW',
  schedule_at: order.schedule_at,
  executed_at: 0,
  revoked_at: 0,
  schedule_status: 'scheduled',
  payment_status: null,
  fail_reason: null,
  pg_provider: null,
  pg_id: null,
  buyer_name: order.buyer_name ?? null,
  buyer_email: order.buyer_email ?? null,
  buyer_tel: order.buyer_tel ?? null,
  buyer_addr: order.buyer_addr ?? null,
  buyer_postcode: order.buyer_postcode ?? null,
  custom_data: keptData(order.custom_data),
  promotion_id: null,
});
