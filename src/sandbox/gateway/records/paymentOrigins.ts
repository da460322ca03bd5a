import type { Clock } from './clock.js';
import type { PaymentOrigin, PaymentRecord } from './paymentRecord.js';
import type { RecordStore } from './recordStore.js';

interface PaymentOriginsOptions {
  records: RecordStore;
  clock: Clock;
  /** True if the channels are live channels. */
  live?: boolean | undefined;
}

/** Numbers and times of payments that start. */
export class PaymentOrigins {
  /** True if the payments are test payments. */
  readonly sandbox: boolean;
  readonly #records: RecordStore;
  readonly #clock: Clock;

  constructor({ records, clock, live = false }: PaymentOriginsOptions) {
    this.#records = records;
    this.#clock = clock;
    this.sandbox = !live;
  }

  /** Returns the origin of a payment that starts now. */
  create(
    { pg_provider, pg_id }: Pick<PaymentRecord, 'pg_provider' | 'pg_id'>,
    channel: PaymentRecord['channel'],
  ): PaymentOrigin {
    return {
      imp_uid: this.#records.newImpUid(this.#clock.milliseconds),
      started_at: this.#clock.seconds,
      sandbox: this.sandbox,
      pg_provider,
      pg_id,
      channel,
      customer_uid_usage: null,
    };
  }
}
