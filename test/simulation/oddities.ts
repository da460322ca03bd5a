/** Forms of a payment in answers of the REST API that the schema does not describe. */
export const oddities = [
  /** A status that the kit does not know. */
  'unknownStatus',
  /** A use of `customer_uid` that the kit does not know. */
  'unknownUsage',
  /** Only the fields without which a payment cannot be recorded. */
  'fewFields',
  /** Refunds whose entries cannot be read. */
  'unreadableRefunds',
  /** An amount that is no number: the payment cannot be decoded. */
  'unreadableAmount',
  /** A virtual account that is shown as cancelled, and takes a deposit later. */
  'cancelledAccount',
] as const;

export type Oddity = (typeof oddities)[number];

type Wire = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Wire => typeof value === 'object' && value !== null;

/** Changes each payment in an answer of the REST API. */
export function withOddity(
  body: unknown,
  oddity: Oddity,
  onShown: (impUid: string) => void,
): unknown {
  if (Array.isArray(body)) return body.map((entry) => withOddity(entry, oddity, onShown));
  if (!isObject(body)) return body;
  if (typeof body['imp_uid'] !== 'string' || !('status' in body)) {
    const change = ([key, value]: [string, unknown]) => [key, withOddity(value, oddity, onShown)];
    return Object.fromEntries(Object.entries(body).map(change));
  }
  const change = changes[oddity](body);
  if (change) onShown(body['imp_uid']);
  return change ?? body;
}

const isPaid = ({ paid_at }: Wire) => typeof paid_at === 'number' && paid_at > 0;

/** Changes of a payment; `null` where the oddity does not concern it. */
const changes: Record<Oddity, (payment: Wire) => Wire | null> = {
  unknownStatus: (payment) => (isPaid(payment) ? { ...payment, status: 'settling' } : null),
  unknownUsage: (payment) =>
    isPaid(payment) && !payment['customer_uid_usage']
      ? { ...payment, customer_uid_usage: 'voucher' }
      : null,
  fewFields: (payment) => {
    const { imp_uid, merchant_uid, status, amount } = payment;
    return isPaid(payment) ? { imp_uid, merchant_uid, status, amount } : null;
  },
  unreadableRefunds: ({ cancel_history: refunds, ...payment }) =>
    Array.isArray(refunds) && refunds.length > 0
      ? { ...payment, cancel_history: refunds.map(({ amount }) => ({ amount })) }
      : null,
  unreadableAmount: (payment) => ({ ...payment, amount: 'unknown' }),
  cancelledAccount: (payment) =>
    payment['status'] === 'ready' && payment['vbank_num']
      ? { ...payment, status: 'cancelled', paid_at: 0, cancel_amount: 0 }
      : null,
};
