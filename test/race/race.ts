import { closeBooks } from './books.js';
import { startExternalServices, type ExternalServices } from './externalServices.js';
import { startServerProcess, type ServerProcess } from './startServerProcess.js';
import type { ShopDatabase } from './shopDatabase.js';

interface Race {
  orders: number;
  /** Number of requests and webhooks about one order that arrive together. */
  messages: number;
  processes: number;
}

const amount = 32_000;
const ordersAtOnce = 10;

/**
 * Pays and refunds many orders concurrently, and sends their requests and webhooks to several
 * processes of one server. Some orders are underpaid, some are paid twice, and some are refunded:
 * partially, in full, or both. Afterwards all processes send the mails of the outbox concurrently.
 */
export async function race(database: ShopDatabase, { orders, messages, processes }: Race) {
  const services = await startExternalServices(database);
  // The lease is long, because no process is killed here: a slow mail must not be sent again.
  const options = { ...services.addresses, lease: 600_000 };
  const servers = await Promise.all(
    Array.from({ length: processes }, () => startServerProcess(options)),
  );
  const statuses: Record<number, number> = {};
  let sent = 0;
  let repeated = 0;
  const post = async (...args: Parameters<ServerProcess['post']>) => {
    const server = servers[sent++ % processes];
    let answer = await server?.post(...args);
    // On a slow machine a report can wait for its order until the timeout. Browsers and the gateway
    // repeat it then.
    for (; answer?.status === 503; repeated += 1) answer = await server?.post(...args);
    const { status } = answer ?? { status: 0 };
    statuses[status] = (statuses[status] ?? 0) + 1;
  };

  const began = performance.now();
  const waiting = Array.from({ length: orders }, (_, index) => index);
  const work = async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      await sendMessages(services, index, messages, post);
    }
  };
  await Promise.all(Array.from({ length: ordersAtOnce }, work));
  await Promise.all(servers.map((one) => one.post('drain')));
  const seconds = (performance.now() - began) / 1000;

  const books = await closeBooks(database, services);
  services.close();
  return { ...books, messages: sent, repeated, statuses, seconds };
}

type Post = (...args: Parameters<ServerProcess['post']>) => Promise<void>;

async function sendMessages(
  services: ExternalServices,
  index: number,
  messages: number,
  post: Post,
) {
  const merchantUid = `order_${index}`;
  const paid = { 4: [amount, amount], 9: [amount - 100] }[index % 10] ?? [amount];
  const impUids = await services.pay(merchantUid, amount, paid);
  const numbersOf = (imp_uid: string) => ({ imp_uid, merchant_uid: merchantUid });
  const cancellations = [[], [2000], [undefined], [2000, undefined]][index % 4] ?? [];

  // Every fifth order is refunded before its first message, the others after a few messages.
  const cancelsAfter = index % 5 === 0 ? -1 : (index * 7) % 10;
  const cancel = async () => {
    for (const part of cancellations) {
      await services.sandbox.cancel(merchantUid, part === undefined ? {} : { amount: part });
      const { imp_uid = '', cancel_history = [] } =
        services.sandbox.payments.findLast(({ merchant_uid }) => merchant_uid === merchantUid) ??
        {};
      const { cancellation_id = '' } = cancel_history.at(-1) ?? {};
      await post('webhook', { ...numbersOf(imp_uid), status: 'cancelled', cancellation_id });
    }
  };
  const sending = Array.from({ length: messages - cancellations.length }, async (_, at) => {
    const format = at % 4 === 1 ? 'json' : 'form';
    const impUid = impUids[(at >> 1) % impUids.length] ?? '';
    await (at % 2 === 0
      ? post('complete', { impUid, merchantUid })
      : post('webhook', { ...numbersOf(impUid), status: 'paid' }, format));
    if (at === cancelsAfter) await cancel();
  });
  if (cancelsAfter < 0) sending.push(cancel());
  await Promise.all(sending);
}
