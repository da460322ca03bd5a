import * as v from 'valibot';
import { dateOf, unixTime } from './decoders.js';
import { parse } from '../../parse.js';

/** An amount in its parts, in won. */
export interface BalanceParts {
  /** Read from `tax_free`. */
  taxFree: number;
  /** Without its tax. Read from `supply`. */
  supply: number;
  /** The tax on it. Read from `vat`. */
  vat: number;
  /** A service charge. Read from `service`. */
  service: number;
}

/** Rest of a payment, by its means of payment. */
export interface BalanceState {
  /** The part that a cash receipt may be issued for. Read from `cash_receipt`. */
  cashReceipt: BalanceParts;
  /** The chosen method. Read from `primary`. */
  primary: BalanceParts;
  /** Points beside it. Read from `secondary`. */
  secondary: BalanceParts;
  /** A discount. Read from `discount`. */
  discount: BalanceParts;
}

/** Rest of a payment, and its history. */
export interface Balance extends BalanceState {
  /** All of it, in won. Read from `amount`. */
  amount: number;
  /** Each state it was in, with its time. Read from `histories`. */
  history: readonly (BalanceState & { createdAt: Date })[];
}

const parts = v.pipe(
  v.object({ tax_free: v.number(), supply: v.number(), vat: v.number(), service: v.number() }),
  v.transform(({ tax_free: taxFree, ...rest }): BalanceParts => ({ taxFree, ...rest })),
);
const entries = { cash_receipt: parts, primary: parts, secondary: parts, discount: parts };
const wireBalance = v.object({
  amount: v.number(),
  ...entries,
  histories: v.nullish(v.array(v.object({ ...entries, created: unixTime })), () => []),
});

type WireState = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;

/** Decodes the gateway's balance. @throws {PaymentError} `api` if it cannot be read */
export function decodeBalance(response: unknown): Balance {
  const wire = parse(wireBalance, response, { reason: 'api', what: 'the balance' });
  const history = wire.histories.map((one) => ({
    ...stateOf(one),
    createdAt: dateOf(one.created),
  }));
  return { amount: wire.amount, ...stateOf(wire), history };
}

const stateOf = ({ cash_receipt: cashReceipt, primary, secondary, discount }: WireState) => ({
  cashReceipt,
  primary,
  secondary,
  discount,
});
