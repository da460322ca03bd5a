import type { PayMethod } from '../../core/codes.js';
import type { Pg } from '../../core/request.js';
import type { Payment } from '../client/decode/payment.js';

/** What a payment must be, from your own record of the order: never from the browser. */
export interface OrderTerms {
  /** Your order number. */
  merchantUid: string;
  /** What is owed, in won. */
  amount: number;
  /**
   * The parts of `amount` that are free of tax, and that are tax, in won. For your own cancellations:
   * the gateway's payment does not carry them, so they are not compared.
   */
  taxFree?: number | undefined;
  vat?: number | undefined;
  /** How it must have been paid, where only one way will do. */
  method?: PayMethod | undefined;
  /**
   * The most months that you accept; 0 is a lump sum only. Whether you paid for the interest the
   * gateway's payment does not say: this is what bounds it.
   */
  maxInstallment?: number | undefined;
  /** Whether it must be in escrow (`true`) or must not (`false`); either where left out. */
  escrow?: boolean | undefined;
}

/**
 * Who may have taken the payment: `html5_inicis.{merchant id}`, or `html5_inicis` for all of your
 * merchant ids there. A shopper can open the window with any channel of your account.
 */
export type Channels = readonly Pg[];

/** What is accepted besides the order's own terms. */
export interface Accepted {
  channels: Channels;
  /** Whether payments of a test channel count. */
  sandbox: boolean;
}

/** What a payment has, where the order wants something else. */
export interface Difference {
  field: string;
  is: string | number | boolean | null;
  wanted: string | number | boolean | null;
}

interface Term extends Difference {
  kept: boolean;
}

/** The first of the terms that the payment does not keep. */
export function differenceOf(
  payment: Payment,
  { amount, method, maxInstallment, escrow }: OrderTerms,
  accepted: Accepted,
): Difference | undefined {
  const { customerUidUsage } = payment;
  const months = payment.months ?? 0;
  const terms: Term[] = [
    { field: 'amount', is: payment.amount, wanted: amount, kept: payment.amount === amount },
    { field: 'currency', is: payment.currency, wanted: 'KRW', kept: payment.currency === 'KRW' },
    {
      field: 'cancelAmount',
      is: payment.cancelAmount,
      wanted: 0,
      kept: payment.cancelAmount === 0,
    },
    {
      field: 'customerUidUsage',
      is: customerUidUsage,
      wanted: 'a charge',
      kept: customerUidUsage !== 'issue',
    },
    ...takers(payment, accepted),
    {
      field: 'method',
      is: payment.method,
      wanted: method ?? 'any',
      kept: method === undefined || payment.method === method,
    },
    {
      field: 'months',
      is: months,
      wanted: `at most ${maxInstallment}`,
      kept: maxInstallment === undefined || months <= maxInstallment,
    },
    {
      field: 'escrow',
      is: payment.escrow,
      wanted: escrow ?? 'any',
      kept: escrow === undefined || payment.escrow === escrow,
    },
  ];
  return terms.find(({ kept }) => !kept);
}

/** Whether one of your channels took it, and for real. */
export function takers(
  { sandbox, pgProvider, pgId }: Payment,
  { channels, sandbox: accepted }: Accepted,
): Term[] {
  const channel = `${pgProvider}.${pgId}`;
  return [
    { field: 'sandbox', is: sandbox, wanted: false, kept: accepted || !sandbox },
    {
      field: 'channel',
      is: channel,
      wanted: channels.join(' or '),
      kept: channels.some((pg) => pg === channel || pg === pgProvider),
    },
  ];
}
