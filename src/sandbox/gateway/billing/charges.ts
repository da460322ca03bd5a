import { cardRefusal, readCard, type ApiCard } from './apiCard.js';
import type { Refusal } from '../cancellation.js';
import {
  customerOf,
  holderOf,
  unknownCustomer,
  type CustomerRecord,
  type Holder,
} from '../records/customerRecord.js';
import type { Ledger } from '../records/recordStore.js';
import {
  begun,
  failed,
  orderNumber,
  paid,
  type OrderFields,
  type PaymentRecord,
} from '../records/paymentRecord.js';
import type { Webhooks } from '../merchant/webhooks.js';

/** An order that is charged without a window. */
export interface ChargeOrder extends OrderFields {
  customer_uid?: string | undefined;
  card_quota?: number | undefined;
}

/** Who a card is registered for. */
export type Registration = ApiCard & Holder;

export const alreadyPaid = '이미 결제가 이루어진 거래건입니다.';

type Usage = PaymentRecord['customer_uid_usage'];
type Card = Pick<ReturnType<typeof readCard>, 'declines'> & Parameters<typeof customerOf>[0];

/** What the gateway charges by REST, without a shopper. A decline is a payment too, `failed`. */
export class Charges {
  readonly #ledger: Ledger;
  readonly #webhooks: Webhooks;

  constructor(ledger: Ledger, webhooks: Webhooks) {
    this.#ledger = ledger;
    this.#webhooks = webhooks;
  }

  /** Whether the order number has a payment. */
  isPaid(order: OrderFields): boolean {
    return this.#ledger.find(orderNumber(order), 'paid') !== undefined;
  }

  /** Charges a registered card. */
  again(
    order: ChargeOrder & { customer_uid: string },
    usage: Usage = 'payment',
  ): PaymentRecord | Refusal {
    const { customer_uid } = order;
    const key = this.#ledger.billingKey(customer_uid);
    if (!key) return { refusal: unknownCustomer(customer_uid) };
    if (this.isPaid(order)) return { refusal: alreadyPaid };
    return this.#charge(order, { ...key.customer, declines: key.declines }, usage);
  }

  /** Charges a card by its number; under a `customer_uid` it is registered as well. */
  onetime(order: ChargeOrder & ApiCard): PaymentRecord | Refusal {
    const refusal = cardRefusal(order, '카드정보 인증에 실패하였습니다.');
    if (refusal) return { refusal };
    if (this.isPaid(order)) return { refusal: alreadyPaid };
    const { customer_uid } = order;
    const card = readCard(order);
    const payment = this.#charge(order, card, customer_uid ? 'payment' : null);
    if (customer_uid) this.#keep(card, customer_uid, holderOf(payment));
    return payment;
  }

  /** Registers a card by its number, in place of one of the same name. Nothing is charged. */
  register(customer_uid: string, registration: Registration): CustomerRecord | Refusal {
    const words = '카드정보 인증 및 빌키 발급에 실패하였습니다.';
    const refusal = cardRefusal(registration, words);
    return refusal ? { refusal } : this.#keep(readCard(registration), customer_uid, registration);
  }

  #charge(order: ChargeOrder, card: Card, usage: Usage): PaymentRecord {
    const { declines, card_code, card_name, card_number, pg_provider, pg_id } = card;
    const { seconds: now } = this.#ledger;
    const beginning = { imp_uid: this.#ledger.newImpUid(), started_at: now, pg_provider, pg_id };
    const { customer_uid } = order;
    const payment = {
      ...begun(order, { ...beginning, channel: 'api', customer_uid, customer_uid_usage: usage }),
      card_code,
      card_name,
      card_number,
      // Months are offered from 50,000 won.
      card_quota: order.amount >= 50_000 ? (order.card_quota ?? 0) : 0,
    };
    const charged = declines ? failed(payment, declines, now) : paid(payment, 'INIAPICARD', now);
    this.#ledger.save(charged);
    this.#ledger.keepTerms(charged.imp_uid, order);
    // Of a decline the caller hears by the answer; a scheduled charge has no caller.
    if (!declines || usage === 'payment.scheduled') void this.#webhooks.send(charged);
    return charged;
  }

  #keep(card: Card, customer_uid: string, holder: Holder) {
    const customer = customerOf(card, customer_uid, holder);
    this.#ledger.saveBillingKey({ customer, declines: card.declines });
    return customer;
  }
}
