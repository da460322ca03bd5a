import type { Webhooks } from './merchant/webhooks.js';
import type { Clock } from './records/clock.js';
import {
  canFollow,
  escrowStatuses,
  type Delivery,
  type EscrowChange,
  type EscrowRecord,
} from './records/escrowRecord.js';
import { unknownPayment, type GatewayError } from './records/gatewayError.js';
import type { PaymentRecord } from './records/paymentRecord.js';
import type { RecordStore } from './records/recordStore.js';

const conflict = (error: string): GatewayError => ({ error, status: 409 });

/** Escrow payments after their approval: the delivery, and the decision of the shopper. */
export class Escrow {
  readonly #records: RecordStore;
  readonly #clock: Clock;
  readonly #webhooks: Webhooks;

  constructor(records: RecordStore, clock: Clock, webhooks: Webhooks) {
    this.#records = records;
    this.#clock = clock;
    this.#webhooks = webhooks;
  }

  /** Returns the registered delivery of a payment. */
  delivery(impUid: string): Delivery | GatewayError {
    if (!this.#records.payment(impUid)) return unknownPayment;
    return this.#state(impUid).delivery ?? conflict('등록된 배송정보가 존재하지 않습니다.');
  }

  /** Registers the delivery of an escrow payment, and sends the webhook. */
  register(impUid: string, delivery: Omit<Delivery, 'applied_at'>): Delivery | GatewayError {
    const payment = this.#records.payment(impUid);
    if (!payment) return unknownPayment;
    if (this.#state(impUid).delivery) return conflict('이미 배송정보가 등록된 거래입니다.');
    if (!canChange(payment) || !canFollow(this.#state(impUid), 'deliveryRegistered'))
      return conflict(
        '배송정보를 등록할 수 없는 거래입니다. (결제완료된 에스크로 거래가 아닙니다)',
      );
    const registered = { ...delivery, applied_at: this.#clock.seconds };
    this.#save(impUid, { delivery: registered });
    void this.#change(payment, 'deliveryRegistered');
    return registered;
  }

  /** Changes the delivery until the shopper has decided. */
  update(impUid: string, delivery: Omit<Delivery, 'applied_at'>): Delivery | GatewayError {
    if (!this.#records.payment(impUid)) return unknownPayment;
    if (this.#state(impUid).change !== 'deliveryRegistered')
      return conflict('배송정보를 수정할 수 없는 거래입니다.');
    const updated = { ...delivery, applied_at: this.#clock.seconds };
    this.#save(impUid, { delivery: updated });
    return updated;
  }

  /** Changes an escrow payment, and sends the webhook. Resolves when the webhook was answered. */
  async change(
    payment: PaymentRecord,
    change: EscrowChange,
    deniedReason?: string,
  ): Promise<GatewayError | null> {
    const { merchant_uid, imp_uid } = payment;
    if (!canChange(payment) && change !== 'cancelled')
      return { error: `${merchant_uid} is not a paid escrow payment` };
    const { change: state = 'paid' } = this.#state(imp_uid);
    if (!canFollow(this.#state(imp_uid), change))
      return { error: `${change} cannot follow ${state} (${merchant_uid})` };
    await this.#change(payment, change, deniedReason);
    return null;
  }

  /** Returns true if KG Inicis refuses a refund, because the shopper has received the goods. */
  blocksRefund({ imp_uid, escrow }: PaymentRecord): boolean {
    return escrow === true && !canFollow(this.#state(imp_uid), 'cancelled');
  }

  #change(payment: PaymentRecord, change: EscrowChange, deniedReason?: string): Promise<void> {
    this.#save(payment.imp_uid, { change });
    return this.#webhooks.sendEscrowChange(payment, {
      escrow_status: escrowStatuses[change],
      changed_at: this.#clock.seconds,
      denied_reason: change === 'purchaseRefused' ? (deniedReason ?? '단순 변심') : null,
    });
  }

  #state(impUid: string): EscrowRecord {
    return this.#records.orderExtras(impUid).escrowState ?? {};
  }

  #save(impUid: string, change: EscrowRecord): void {
    this.#records.changeExtras(impUid, { escrowState: { ...this.#state(impUid), ...change } });
  }
}

/** Returns true for an escrow payment that is paid, and not refunded in full. */
const canChange = ({ escrow, paid_at, amount, cancel_amount }: PaymentRecord) =>
  escrow === true && paid_at > 0 && cancel_amount < amount;
