#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createSandbox } from './createSandbox.js';
import { serveSandbox } from './served/serve.js';

const usage = `react-inicis sandbox [--port 4110]

Serves a KG Inicis of your own: no contract, no network, no money.
  /v1/iamport.js   the script, instead of https://cdn.iamport.kr/v1/iamport.js
  /                the REST API, instead of https://api.iamport.kr
`;

async function run() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4110' }, help: { type: 'boolean' } },
  });
  if (values.help || positionals.join() !== 'sandbox') {
    process.stdout.write(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const bundle = (name: string) =>
    readFile(new URL(`./served/${name}.bundle.js`, import.meta.url), 'utf8');
  const [script, page] = await Promise.all([bundle('iamport'), bundle('page')]);
  const { port } = await serveSandbox({
    sandbox: createSandbox(),
    script,
    page,
    port: Number(values.port),
  });
  process.stdout.write(`http://localhost:${port}/v1/iamport.js\n`);
}

await run();
