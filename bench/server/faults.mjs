// Runs each client against one fault at a time, over real HTTP. Prints the outcome, the number of
// requests, the time, and the error that the caller gets.
//   npm run build && node bench/server/faults.mjs
//   node bench/server/faults.mjs reset hang          these faults only
import { inspect } from 'node:util';
import { loadClients } from './clients.mjs';
import { startGateway } from './startGateway.mjs';

const canaries = ['canary-secret-5f1d', 'sandbox-token'];
/** Time after which a client counts as not answering, in milliseconds. */
const timeout = 15_000;

/** The faults. With `warm`, the client has its token before the fault. */
const faults = [
  { name: '500 once', fault: { answer: 500 } },
  { name: '503 HTML', fault: { answer: 503 } },
  { name: 'reset', fault: { answer: 'reset' } },
  { name: 'truncated', fault: { answer: 'truncated' } },
  { name: 'hang', fault: { answer: 'hang' } },
  { name: '200 HTML', fault: { answer: 'html' } },
  { name: 'code 1', fault: { answer: 'refused' } },
  { name: 'null', fault: { answer: 'null' } },
  { name: '404', unknown: true },
  { name: 'getToken 500', fault: { answer: 500, path: '/users/getToken' } },
  { name: 'token revoked', warm: true, revoked: true },
  { name: '429', fault: { answer: 429, retryAfter: 1 } },
];

/**
 * Returns the error in one line, with a warning if the error or its properties contain a secret.
 */
function describeError(error) {
  const whole = inspect(error, { depth: 6, showHidden: true, maxStringLength: Infinity });
  const leaks = canaries.some((canary) => whole.includes(canary));
  const reason = error.reason ? `${error.reason}: ` : '';
  return `${leaks ? '⚠ LEAKS ' : ''}${reason}${String(error.message).slice(0, 60)}`;
}

async function measure({ name, create }, { fault, unknown, warm, revoked }, gateway) {
  const [receipt, other] = await gateway.call('createPayments', 2);
  const verify = create(gateway.baseUrl);
  if (warm) await verify(other);
  if (revoked) await gateway.call('revoke');
  if (fault) await gateway.call('fail', fault);
  await gateway.call('clearRequests');
  const startedAt = performance.now();
  let timer;
  const timedOut = new Promise((resolve) => {
    timer = setTimeout(resolve, timeout, 'timed out');
  });
  const work = verify(unknown ? { ...receipt, impUid: 'imp_000000000000' } : receipt);
  const result = await Promise.race([
    work.then(
      () => 'resolved',
      (error) => describeError(error),
    ),
    timedOut,
  ]);
  clearTimeout(timer);
  const requests = await gateway.call('requests');
  return {
    client: name,
    outcome: result === 'resolved' ? 'resolved' : result === 'timed out' ? '—' : 'rejected',
    requests: requests.length,
    ms: Math.round(performance.now() - startedAt),
    'error of the caller': result === 'resolved' ? '' : result,
  };
}

const clients = await loadClients();
const gateway = await startGateway();
const only = process.argv.slice(2);
for (const fault of faults.filter(({ name }) => only.length === 0 || only.includes(name))) {
  console.log(`\n${fault.name}`);
  const rows = [];
  for (const client of clients) rows.push(await measure(client, fault, gateway));
  console.table(rows);
}
gateway.stop();
process.exit();
