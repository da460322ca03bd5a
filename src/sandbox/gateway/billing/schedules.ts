import type { WireSchedule } from '../../../core/wire.js';
import type { Clock } from '../records/clock.js';
import { alreadyPaidMessage, type GatewayError } from '../records/gatewayError.js';
import { orderNumber } from '../records/orderFields.js';
import type { PaymentRecord } from '../records/paymentRecord.js';
import type { ScheduledCharge } from '../records/records.js';
import type { RecordStore } from '../records/recordStore.js';
import type { ChargeOrder, Charges } from './charges.js';

/** An order that is charged at `schedule_at`, in unix seconds. */
export interface ScheduleOrder extends ChargeOrder {
  schedule_at: number;
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

  /** Schedules the orders. If one of them is refused, no order is scheduled. */
  add(customer_uid: string, orders: readonly ScheduleOrder[]): WireSchedule[] | GatewayError {
    if (!this.#records.billingKey(customer_uid))
      return { error: '등록된 고객정보가 없습니다.', code: 1 };
    for (const order of orders) {
      const known = this.#records.schedule(orderNumber(order));
      if (known || this.#records.isPaid(order))
        return { error: `이미 사용된 merchant_uid입니다. (${order.merchant_uid})`, code: 1 };
      if (order.schedule_at <= this.#clock.seconds)
        return { error: '예약시각(schedule_at)은 현재 이후여야 합니다.', code: 1 };
    }
    return orders.map((order) => {
      const answer = newSchedule({ ...order, customer_uid });
      this.#records.saveSchedule({ answer, order: { ...order, customer_uid } });
      return answer;
    });
  }

  /**
   * Revokes the scheduled charges of a billing key: those with these order numbers, or all of them.
   */
  revoke(customer_uid: string, merchantUids?: readonly string[]): WireSchedule[] | GatewayError {
    const pending = this.#records.schedules.filter(
      ({ answer }) =>
        answer.customer_uid === customer_uid &&
        answer.schedule_status === 'scheduled' &&
        (!merchantUids || merchantUids.includes(answer.merchant_uid)),
    );
    if (pending.length === 0) return nothingToRevoke;
    const revoked = { schedule_status: 'revoked', revoked_at: this.#clock.seconds } as const;
    return pending.map((one) => this.#save(one, revoked));
  }

  /** Changes the time of a scheduled charge that has not run yet. */
  changeTime(known: ScheduledCharge, schedule_at: number): WireSchedule | GatewayError {
    if (known.answer.schedule_status !== 'scheduled')
      return { error: '예약 상태인 결제건만 예약시각을 변경할 수 있습니다.' };
    return this.#save(known, { schedule_at });
  }

  /** Schedules a failed charge again. */
  reschedule(known: ScheduledCharge, schedule_at: number): WireSchedule | GatewayError {
    if (known.answer.payment_status !== 'failed')
      return { error: '결제에 실패한 예약건이 아닙니다.' };
    return this.#save(known, { schedule_at, schedule_status: 'scheduled', payment_status: null });
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
    return Math.min(...this.#pending().map(({ answer }) => answer.schedule_at * 1000));
  }

  /** Makes the charges that are due, earliest first. */
  runDue(): void {
    const due = this.#pending().filter(({ answer }) => answer.schedule_at <= this.#clock.seconds);
    due.sort((one, other) => one.answer.schedule_at - other.answer.schedule_at);
    for (const one of due) this.run(one);
  }

  #pending(): ScheduledCharge[] {
    return this.#records.schedules.filter(({ answer }) => answer.schedule_status === 'scheduled');
  }

  /** Makes a scheduled charge now. */
  run(known: ScheduledCharge): PaymentRecord | GatewayError {
    const charged = this.#charges.chargeBillingKey(known.order, 'payment.scheduled');
    const executed = { schedule_status: 'executed', executed_at: this.#clock.seconds } as const;
    if ('error' in charged) {
      this.#save(known, { ...executed, payment_status: 'failed', fail_reason: charged.error });
      return charged;
    }
    const { imp_uid, status, fail_reason } = charged;
    const payment_status = status === 'paid' ? 'paid' : 'failed';
    this.#save(known, { ...executed, imp_uid, payment_status, fail_reason });
    return charged;
  }

  #save(known: ScheduledCharge, change: Partial<WireSchedule>): WireSchedule {
    const answer = { ...known.answer, ...change };
    this.#records.saveSchedule({ ...known, answer });
    return answer;
  }
}

const newSchedule = (order: ScheduleOrder & { customer_uid: string }): WireSchedule => ({
  customer_uid: order.customer_uid,
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
});
