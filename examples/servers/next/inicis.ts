import {
  createClient,
  createHandlers,
  memoryLedger,
  type ServerHandlers,
  type OrderTerms,
} from 'react-inicis/server';

// A shop with one order, kept in memory only. See `examples/ledgers` for a database.
const orders = new Map<string, OrderTerms & { paid: number }>([
  ['order_1', { merchantUid: 'order_1', amount: 32_000, paid: 0 }],
]);

function create(): ServerHandlers {
  const { PORTONE_KEY = '', PORTONE_SECRET = '', PORTONE_URL, PORTONE_SANDBOX } = process.env;
  return createHandlers({
    client: createClient({
      key: PORTONE_KEY,
      secret: PORTONE_SECRET,
      baseUrl: PORTONE_URL,
      // Set PORTONE_SANDBOX=true only with a test channel: its payments move no money.
      sandbox: PORTONE_SANDBOX === 'true',
    }),
    acceptedPgs: ['html5_inicis'],
    ledger: memoryLedger(),
    findOrder: async (merchantUid) => orders.get(merchantUid) ?? null,
    authorize: async (request) => request.headers.get('cookie') === 'user=kim',
    onPaid: async (_, { amount }, order) => {
      orders.set(order.merchantUid, { ...order, paid: order.paid + amount });
    },
    onRefunded: async (_, { amount }, order) => {
      orders.set(order.merchantUid, { ...order, paid: order.paid - amount });
    },
    onAwaitingDeposit: async () => {},
    onReview: async () => {},
    show: async ({ paid }) => ({ paid }),
  });
}

let handlers: ServerHandlers | undefined;

/**
 * Returns the handlers. They are created by the first request, because Next.js also runs this
 * module during the build, when there are no keys.
 */
export const inicis = (): ServerHandlers => (handlers ??= create());
