#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { createSandbox } from './createSandbox.js';
import { readBundles } from './http/readBundles.js';
import { serveSandbox } from './http/serve.js';

const usage = `react-inicis sandbox [--port 4110] [--webhook URL]

Serves a simulated KG Inicis on this machine. Needs no contract and no network; nothing is charged.
  /v1/iamport.js   the script, instead of https://cdn.iamport.kr/v1/iamport.js
  /                the REST API, instead of https://api.iamport.kr
  --port           the port of the server, 4110 by default
  --webhook        the URL of your server that receives webhooks
  --help           prints this text

A payment with a confirmUrl is approved only if your server answers 200 at that URL.

Events outside the payment window (ORDER is an order number):
  POST /sandbox/deposit/ORDER         the deposit to a virtual account arrives
  POST /sandbox/cancel/ORDER?amount=  a refund: of this amount in won, or of everything that is left
`;

async function run() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4110' },
      webhook: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || positionals.join() !== 'sandbox') {
    process.stdout.write(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  // `import.meta.url` is not used inside `new URL(…)`, because bundlers copy such files as assets.
  const { url: here } = import.meta;
  const bundles = await readBundles(new URL('./browser/', here));
  const { webhook: url } = values;
  const send = (request: Request) => fetch(request);
  const sandbox = createSandbox({
    confirm: send,
    ...(url && { webhook: { url }, notify: send }),
  });
  const { port } = await serveSandbox({ ...bundles, sandbox, port: Number(values.port) });
  process.stdout.write(`http://localhost:${port}/v1/iamport.js\n`);
}

await run();
