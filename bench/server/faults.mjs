// One fault at a time, over real HTTP: what each client makes of it, with how many requests, in how
// long, and what its caller sees. `npm run build && node bench/server/faults.mjs`, or with the names
// of some.
import { inspect } from 'node:util';
import { contestants } from './contestants.mjs';
import { startGateway } from './startGateway.mjs';

const canaries = ['canary-secret-5f1d', 'sandbox-token'];
const patience = 15_000;

/** What happens; `warm` says that the client has its token already. */
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

/** What the caller sees, cut to a line; and whether it, or anything it holds, shows a secret. */
function seen(error) {
  const whole = inspect(error, { depth: 6, showHidden: true, maxStringLength: Infinity });
  const leaks = canaries.some((canary) => whole.includes(canary));
  const reason = error.reason ? `${error.reason}: ` : '';
  return `${leaks ? '⚠ LEAKS ' : ''}${reason}${String(error.message).slice(0, 60)}`;
}

async function meet({ name, create }, { fault, unknown, warm, revoked }, gateway) {
  const [receipt, other] = await gateway.call('begin', 2);
  const verify = create(gateway.baseUrl);
  if (warm) await verify(other);
  if (revoked) await gateway.call('revoke');
  if (fault) await gateway.call('fail', fault);
  await gateway.call('forget');
  const begun = performance.now();
  let timer;
  const silence = new Promise((resolve) => {
    timer = setTimeout(resolve, patience, 'nothing yet');
  });
  const work = verify(unknown ? { ...receipt, impUid: 'imp_000000000000' } : receipt);
  const result = await Promise.race([
    work.then(
      () => 'resolved',
      (error) => seen(error),
    ),
    silence,
  ]);
  clearTimeout(timer);
  const requests = await gateway.call('requests');
  return {
    client: name,
    outcome: result === 'resolved' ? 'resolved' : result === 'nothing yet' ? '—' : 'rejected',
    requests: requests.length,
    ms: Math.round(performance.now() - begun),
    'what the caller sees': result === 'resolved' ? '' : result,
  };
}

const all = await contestants();
const gateway = await startGateway();
const only = process.argv.slice(2);
for (const fault of faults.filter(({ name }) => only.length === 0 || only.includes(name))) {
  console.log(`\n${fault.name}`);
  const rows = [];
  for (const contestant of all) rows.push(await meet(contestant, fault, gateway));
  console.table(rows);
}
gateway.stop();
process.exit();
