import * as v from 'valibot';
import { dateOf, unixTime } from './decoders.js';
import { parse } from '../../parse.js';

/** Parts of an amount, in won. Refunds are subtracted. */
export interface BalanceParts {
  /** Tax-free amount. Read from `tax_free`. */
  taxFree: number;
  /** Taxable amount without its tax. Read from `supply`. */
  supply: number;
  /** Value-added tax. Read from `vat`. */
  vat: number;
  /** Service charge. Read from `service`. */
  service: number;
}

/** Amounts of a payment after its refunds, by means of payment. */
export interface BalanceState {
  /** Amount with an issued cash receipt. Read from `cash_receipt`. */
  cashReceipt: BalanceParts;
  /**
   * Amount paid with the chosen method: card, bank transfer, virtual account or phone bill. Read
   * from `primary`.
   */
  primary: BalanceParts;
  /** Amount paid with points of the card or the PG. Read from `secondary`. */
  secondary: BalanceParts;
  /** Discount of the card company or the PG. Read from `discount`. */
  discount: BalanceParts;
}

/**
 * Balance of a payment: its amounts after refunds, and their history. The meanings are those of the
 * REST API's schema.
 */
export interface Balance extends BalanceState {
  /** Original amount of the payment, in won. Read from `amount`. */
  amount: number;
  /** Earlier states, each with its time. Read from `histories`. */
  history: readonly (BalanceState & { createdAt: Date })[];
}

const won = v.nullish(v.number(), 0);
const parts = v.pipe(
  v.object({ tax_free: v.number(), supply: won, vat: v.number(), service: won }),
  v.transform(({ tax_free: taxFree, ...rest }): BalanceParts => ({ taxFree, ...rest })),
);
/** Parts of a means that was not used. They may be missing: the tax parts are compared all the same. */
const unusedParts = v.nullish(parts, () => ({ tax_free: 0, vat: 0 }));
const entries = {
  cash_receipt: unusedParts,
  primary: parts,
  secondary: unusedParts,
  discount: unusedParts,
};
const wireBalance = v.object({
  amount: v.number(),
  ...entries,
  histories: v.nullish(v.array(v.object({ ...entries, created: unixTime })), () => []),
});

type WireState = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;

/** Decodes a balance of the gateway. @throws {PaymentError} `api` if it cannot be decoded */
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
