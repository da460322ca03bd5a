import type { WireSchedule } from '../../../core/wire.js';
import type { Refusal } from '../cancellation.js';
import { alreadyPaid, type ChargeOrder, type Charges } from './charges.js';
import type { Ledger, Scheduled } from '../records/recordStore.js';
import { orderNumber, type PaymentRecord } from '../records/paymentRecord.js';

/** One charge to come: `schedule_at` in unix seconds. */
export interface ScheduleOrder extends ChargeOrder {
  schedule_at: number;
}

const nothingToRevoke: Refusal = {
  refusal: '취소할 예약결제 기록이 존재하지 않습니다.',
  code: 1,
};

/** Charges that the gateway makes by its clock. */
export class Schedules {
  readonly #ledger: Ledger;
  readonly #charges: Charges;

  constructor(ledger: Ledger, charges: Charges) {
    this.#ledger = ledger;
    this.#charges = charges;
  }

  /** Takes all of the orders, or none. */
  add(customer_uid: string, orders: readonly ScheduleOrder[]): WireSchedule[] | Refusal {
    if (!this.#ledger.billingKey(customer_uid))
      return { refusal: '등록된 고객정보가 없습니다.', code: 1 };
    for (const order of orders) {
      const known = this.#ledger.schedule(orderNumber(order));
      if (known || this.#charges.isPaid(order))
        return { refusal: `이미 사용된 merchant_uid입니다. (${order.merchant_uid})`, code: 1 };
      if (order.schedule_at <= this.#ledger.seconds)
        return { refusal: '예약시각(schedule_at)은 현재 이후여야 합니다.', code: 1 };
    }
    return orders.map((order) => {
      const answer = scheduled({ ...order, customer_uid });
      this.#ledger.saveSchedule({ answer, order: { ...order, customer_uid } });
      return answer;
    });
  }

  /** Revokes what still waits: of these order numbers, or all of the customer's. */
  revoke(customer_uid: string, merchantUids?: readonly string[]): WireSchedule[] | Refusal {
    const waiting = this.#ledger.schedules.filter(
      ({ answer }) =>
        answer.customer_uid === customer_uid &&
        answer.schedule_status === 'scheduled' &&
        (!merchantUids || merchantUids.includes(answer.merchant_uid)),
    );
    if (waiting.length === 0) return nothingToRevoke;
    const revoked = { schedule_status: 'revoked', revoked_at: this.#ledger.seconds } as const;
    return waiting.map((one) => this.#save(one, revoked));
  }

  /** Another time for a charge that waits. */
  move(known: Scheduled, schedule_at: number): WireSchedule | Refusal {
    if (known.answer.schedule_status !== 'scheduled')
      return { refusal: '예약 상태인 결제건만 예약시각을 변경할 수 있습니다.' };
    return this.#save(known, { schedule_at });
  }

  /** A time for another try of a charge that failed. */
  again(known: Scheduled, schedule_at: number): WireSchedule | Refusal {
    if (known.answer.payment_status !== 'failed')
      return { refusal: '결제에 실패한 예약건이 아닙니다.' };
    return this.#save(known, { schedule_at, schedule_status: 'scheduled', payment_status: null });
  }

  /** Another try of a charge that failed, at once. */
  retry(known: Scheduled): PaymentRecord | Refusal {
    if (known.answer.payment_status !== 'failed')
      return {
        refusal: known.answer.payment_status ? alreadyPaid : '결제에 실패한 예약건이 아닙니다.',
      };
    return this.#execute(known);
  }

  /** When the next charge is due, in unix milliseconds. */
  get nextDue(): number {
    return Math.min(...this.#waiting().map(({ answer }) => answer.schedule_at * 1000));
  }

  /** Charges what is due, the earliest first. */
  runDue(): void {
    const due = this.#waiting().filter(({ answer }) => answer.schedule_at <= this.#ledger.seconds);
    due.sort((one, other) => one.answer.schedule_at - other.answer.schedule_at);
    for (const one of due) this.#execute(one);
  }

  #waiting(): Scheduled[] {
    return this.#ledger.schedules.filter(({ answer }) => answer.schedule_status === 'scheduled');
  }

  #execute(known: Scheduled): PaymentRecord | Refusal {
    const charged = this.#charges.again(known.order, 'payment.scheduled');
    const executed = { schedule_status: 'executed', executed_at: this.#ledger.seconds } as const;
    if ('refusal' in charged) {
      this.#save(known, { ...executed, payment_status: 'failed', fail_reason: charged.refusal });
      return charged;
    }
    const { imp_uid, status, fail_reason } = charged;
    const payment_status = status === 'paid' ? 'paid' : 'failed';
    this.#save(known, { ...executed, imp_uid, payment_status, fail_reason });
    return charged;
  }

  #save(known: Scheduled, change: Partial<WireSchedule>): WireSchedule {
    const answer = { ...known.answer, ...change };
    this.#ledger.saveSchedule({ ...known, answer });
    return answer;
  }
}

const scheduled = (order: ScheduleOrder & { customer_uid: string }): WireSchedule => ({
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
