import {
  newCashReceipt,
  validReceipt,
  type CashReceipt,
  type CashReceiptRequest,
} from './records/cashReceipt.js';
import type { Clock } from './records/clock.js';
import type { GatewayError } from './records/gatewayError.js';
import type { PaymentRecord } from './records/paymentRecord.js';
import type { RecordStore } from './records/recordStore.js';

const alreadyIssued: GatewayError = { error: '이미 현금영수증이 발행된 건입니다.', status: 400 };
const notIssued: GatewayError = { error: '현금영수증이 발행된 내역이 없습니다.', status: 400 };
const badRequest = (error: string): GatewayError => ({ error, status: 400 });

/** Cash receipts (현금영수증) of payments, and of orders that were paid elsewhere. */
export class Receipts {
  readonly #records: RecordStore;
  readonly #clock: Clock;

  constructor(records: RecordStore, clock: Clock) {
    this.#records = records;
    this.#clock = clock;
  }

  /** Returns the cash receipt of a payment, also after its cancellation. */
  find(impUid: string): CashReceipt | undefined {
    return this.#records.orderExtras(impUid).cashReceipt;
  }

  /** Issues a cash receipt for the amount of a payment that was not refunded. */
  issue(impUid: string, request: Omit<CashReceiptRequest, 'amount'>): CashReceipt | GatewayError {
    const payment = this.#records.payment(impUid);
    if (!payment) return badRequest('존재하지 않는 결제정보입니다.');
    const error = this.#issueError(payment);
    if (error) return error;
    const amount = payment.amount - payment.cancel_amount;
    if ((request.tax_free ?? 0) > amount)
      return badRequest('면세금액(tax_free)이 발행금액보다 큽니다.');
    const cashReceipt = newCashReceipt(impUid, { ...request, amount }, this.#clock.seconds);
    this.#records.changeExtras(impUid, { cashReceipt });
    return cashReceipt;
  }

  /** Cancels the cash receipt of a payment. */
  cancel(impUid: string): CashReceipt | GatewayError {
    const valid = validReceipt(this.find(impUid));
    if (!valid) return notIssued;
    const cashReceipt = { ...valid, cancelled_at: this.#clock.seconds };
    this.#records.changeExtras(impUid, { cashReceipt });
    return cashReceipt;
  }

  /** Issues the cash receipt that the shopper chose in the window of a virtual account. */
  issueAfterDeposit({ imp_uid }: PaymentRecord): boolean {
    const { receiptType: type, tax_free, vat_amount } = this.#records.orderExtras(imp_uid);
    if (type === undefined) return false;
    return !('error' in this.issue(imp_uid, { type, tax_free, vat_amount }));
  }

  /** Issues a cash receipt for an order that was not paid through the gateway. */
  issueExternal(merchantUid: string, request: CashReceiptRequest): CashReceipt | GatewayError {
    if (validReceipt(this.#records.externalReceipt(merchantUid))) return alreadyIssued;
    if ((request.tax_free ?? 0) > request.amount)
      return badRequest('면세금액(tax_free)이 발행금액(amount)보다 큽니다.');
    const receipt = newCashReceipt(merchantUid, request, this.#clock.seconds);
    this.#records.saveExternalReceipt(merchantUid, receipt);
    return receipt;
  }

  /** Cancels the cash receipt of an order that was not paid through the gateway. */
  cancelExternal(merchantUid: string): CashReceipt | GatewayError {
    const valid = validReceipt(this.#records.externalReceipt(merchantUid));
    if (!valid) return { ...notIssued, status: 404 };
    const receipt = { ...valid, cancelled_at: this.#clock.seconds };
    this.#records.saveExternalReceipt(merchantUid, receipt);
    return receipt;
  }

  #issueError(payment: PaymentRecord): GatewayError | null {
    const { imp_uid, pay_method, paid_at, amount, cancel_amount } = payment;
    if (pay_method !== 'vbank' && pay_method !== 'trans')
      return badRequest('가상계좌(vbank), 계좌이체(trans) 결제만 현금영수증을 발행할 수 있습니다.');
    if (paid_at === 0 || amount === cancel_amount)
      return badRequest('결제완료(paid) 상태가 아니어서 현금영수증을 발행할 수 없습니다.');
    return validReceipt(this.find(imp_uid)) ? alreadyIssued : null;
  }
}
