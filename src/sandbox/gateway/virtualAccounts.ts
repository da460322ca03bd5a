import type { Webhooks } from './merchant/webhooks.js';
import type { Clock } from './records/clock.js';
import { alreadyPaidMessage, unknownPayment, type GatewayError } from './records/gatewayError.js';
import type { OrderFields } from './records/orderFields.js';
import { markFailed, transactionId } from './records/paymentChanges.js';
import type { PaymentOrigins } from './records/paymentOrigins.js';
import { newPayment, type PaymentRecord } from './records/paymentRecord.js';
import type { RecordStore } from './records/recordStore.js';
import { taxError } from './rules/orderError.js';
import { accountFields, bankOf } from './records/virtualAccount.js';
import type { Channel } from '../../core/wire.js';

/** An order whose virtual account is issued without a window. */
export interface AccountOrder extends OrderFields {
  /** Bank code with three digits. */
  vbank_code: string;
  /** Due date, in unix seconds. */
  vbank_due: number;
  vbank_holder?: string | undefined;
}

interface VirtualAccountsOptions {
  records: RecordStore;
  clock: Clock;
  webhooks: Webhooks;
  origins: PaymentOrigins;
}

/** Virtual accounts (가상계좌) that the merchant's server issues and revokes. */
export class VirtualAccounts {
  readonly #records: RecordStore;
  readonly #clock: Clock;
  readonly #webhooks: Webhooks;
  readonly #origins: PaymentOrigins;

  constructor({ records, clock, webhooks, origins }: VirtualAccountsOptions) {
    this.#records = records;
    this.#clock = clock;
    this.#webhooks = webhooks;
    this.#origins = origins;
  }

  /** Issues a virtual account, and sends the webhook. */
  issue(order: AccountOrder, channel: Channel): PaymentRecord | GatewayError {
    if (this.#records.isPaid(order)) return { error: alreadyPaidMessage };
    const { vbank_code, vbank_due: due, vbank_holder: holder } = order;
    const { seconds: now } = this.#clock;
    const bank = bankOf(vbank_code);
    if (!bank) return { error: `은행코드(vbank_code)가 올바르지 않습니다. (${vbank_code})` };
    if (due <= now) return { error: '입금기한(vbank_due)은 현재 이후여야 합니다.' };
    const invalid = taxError(order);
    if (invalid) return { error: invalid };
    const opened = newPayment(
      { ...order, pay_method: 'vbank' },
      this.#origins.create(channel, 'api'),
    );
    const payment = {
      ...opened,
      ...accountFields(opened, { bank, due, holder }, now),
      pg_tid: transactionId(opened, 'INIAPIVBNK', now),
    };
    this.#records.save(payment);
    this.#records.saveOrderExtras(payment.imp_uid, order);
    void this.#webhooks.send(payment);
    return payment;
  }

  /** Revokes a virtual account that awaits its deposit. Later deposits are refused. */
  revoke(impUid: string): PaymentRecord | GatewayError {
    const payment = this.#records.payment(impUid);
    if (!payment) return unknownPayment;
    if (payment.pay_method !== 'vbank')
      return { error: '가상계좌 결제 건이 아닙니다.', status: 400 };
    if (payment.status !== 'ready' || !payment.vbank_num)
      return { error: '가상계좌가 입금대기(ready) 상태가 아닙니다.', status: 400 };
    const revoked = markFailed(payment, '가상계좌 발급이 취소되었습니다.', this.#clock.seconds);
    this.#records.save(revoked);
    return revoked;
  }
}
