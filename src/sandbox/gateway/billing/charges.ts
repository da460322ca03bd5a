import { installmentMinimum } from '../../../core/installments.js';
import type { Webhooks } from '../merchant/webhooks.js';
import type { Clock } from '../records/clock.js';
import {
  cardHolderOf,
  newCustomer,
  unknownCustomerMessage,
  type CardHolder,
  type CustomerRecord,
} from '../records/customerRecord.js';
import { alreadyPaidMessage, type GatewayError } from '../records/gatewayError.js';
import type { OrderFields } from '../records/orderFields.js';
import { markFailed, markPaid } from '../records/paymentChanges.js';
import type { PaymentOrigins } from '../records/paymentOrigins.js';
import { newPayment, type PaymentRecord } from '../records/paymentRecord.js';
import type { RecordStore } from '../records/recordStore.js';
import { registrationFailed } from '../rules/failureReasons.js';
import { chargeError } from '../rules/orderError.js';
import { cardError, readCard, type ApiCard } from './apiCard.js';

/** An order that is charged without a window. */
export interface ChargeOrder extends OrderFields {
  customer_uid?: string | undefined;
  card_quota?: number | undefined;
}

/** A card and its holder. */
export type CardRegistration = ApiCard & CardHolder;

type Usage = PaymentRecord['customer_uid_usage'];
type Card = Pick<ReturnType<typeof readCard>, 'declines'> & Parameters<typeof newCustomer>[0];

interface ChargesOptions {
  records: RecordStore;
  clock: Clock;
  webhooks: Webhooks;
  origins: PaymentOrigins;
}

/**
 * Charges by REST, without a payment window. A declined charge creates a payment with the status
 * `failed`.
 */
export class Charges {
  readonly #records: RecordStore;
  readonly #clock: Clock;
  readonly #webhooks: Webhooks;
  readonly #origins: PaymentOrigins;

  constructor({ records, clock, webhooks, origins }: ChargesOptions) {
    this.#records = records;
    this.#clock = clock;
    this.#webhooks = webhooks;
    this.#origins = origins;
  }

  /** Charges a registered card. */
  chargeBillingKey(
    order: ChargeOrder & { customer_uid: string },
    usage: Usage = 'payment',
  ): PaymentRecord | GatewayError {
    const { customer_uid } = order;
    const key = this.#records.billingKey(customer_uid);
    if (!key) return { error: unknownCustomerMessage(customer_uid) };
    const error = this.orderError(order);
    if (error) return { error };
    return this.#charge(order, { ...key.customer, declines: key.declines }, usage);
  }

  /** Charges a card by its number. With a `customer_uid`, the card is also registered. */
  chargeCard(order: ChargeOrder & ApiCard): PaymentRecord | GatewayError {
    const { customer_uid, amount } = order;
    const isRegistration = amount === 0 && customer_uid !== undefined;
    const error =
      cardError(order, '카드정보 인증에 실패하였습니다.', this.#clock.seconds) ??
      (isRegistration ? null : this.orderError(order));
    if (error) return { error };
    const card = this.#readCard(order);
    const payment = this.#charge(order, card, customer_uid ? 'payment' : null);
    if (customer_uid) this.#saveBillingKey(card, customer_uid, cardHolderOf(payment));
    return payment;
  }

  /**
   * Registers a card by its number, without a charge. It replaces a card with the same
   * `customer_uid`.
   */
  registerCard(
    customer_uid: string,
    registration: CardRegistration,
  ): CustomerRecord | GatewayError {
    const error = cardError(registration, registrationFailed.message, this.#clock.seconds);
    if (error) return { error };
    return this.#saveBillingKey(this.#readCard(registration), customer_uid, registration);
  }

  /** Returns the error of an order that cannot be charged; `null` if it can. */
  orderError(order: ChargeOrder): string | null {
    return this.#records.isPaid(order) ? alreadyPaidMessage : chargeError(order);
  }

  #charge(order: ChargeOrder, card: Card, usage: Usage): PaymentRecord {
    const { declines, card_code, card_name, card_number } = card;
    const { seconds: now } = this.#clock;
    const { customer_uid } = order;
    const origin = {
      ...this.#origins.create(card, 'api'),
      customer_uid,
      customer_uid_usage: usage,
    };
    const payment = {
      ...newPayment(order, origin),
      card_code,
      card_name,
      card_number,
      card_quota: order.amount >= installmentMinimum ? (order.card_quota ?? 0) : 0,
    };
    const charged = declines
      ? markFailed(payment, declines, now)
      : markPaid(payment, 'INIAPICARD', now);
    this.#records.save(charged);
    this.#records.saveOrderExtras(charged.imp_uid, order);
    // A declined charge needs no webhook, because the caller gets the response. A scheduled charge
    // has no caller, so its webhook is always sent.
    if (!declines || usage === 'payment.scheduled') void this.#webhooks.send(charged);
    return charged;
  }

  #readCard(card: ApiCard): Card {
    return { ...readCard(card), sandbox: this.#origins.sandbox };
  }

  #saveBillingKey(card: Card, customer_uid: string, holder: CardHolder) {
    const customer = newCustomer(card, customer_uid, holder);
    this.#records.saveBillingKey({ customer, declines: card.declines });
    return customer;
  }
}
