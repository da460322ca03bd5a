import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { StartError } from './config.js';

interface GatewayOptions {
  /** Port of the gateway. 0 selects a free one. */
  port: number;
  webhook: string;
  state: string;
  /** Gets its log: one line for each event, such as a webhook. */
  log: (line: string) => void;
}

/** Ends a process when its standard input closes, also if the shop was killed. */
const endsWithShop = 'process.stdin.on("end", () => process.exit()).resume();';

/**
 * Starts `npx react-inicis sandbox` in a separate process, as a real gateway is a separate service.
 *
 * @throws {StartError} if it does not start, with the reason that it prints.
 */
export async function startGateway({ port, webhook, state, log }: GatewayOptions) {
  const manifest = createRequire(import.meta.url).resolve('react-inicis/package.json');
  const preload = `data:text/javascript,${encodeURIComponent(endsWithShop)}`;
  const child = spawn(
    process.execPath,
    ['--import', preload, join(dirname(manifest), 'dist/sandbox/cli.js')].concat(
      ['sandbox', '--port', String(port), '--webhook', webhook, '--retries', '5'],
      ['--state', state],
    ),
    { stdio: 'pipe' },
  );
  const ended = once(child, 'exit');
  const first: string[] = [];
  const lines = createInterface(child.stderr);
  lines.on('line', (line) => first.push(line));
  for await (const script of createInterface(child.stdout)) {
    lines.on('line', log);
    return {
      /** URL of the script, which the process prints when its server is ready. */
      script,
      address: new URL(script).origin,
      close: async () => {
        child.kill();
        await ended;
      },
    };
  }
  await ended;
  throw new StartError(`The gateway cannot start with GATEWAY_PORT=${port}: ${first.join(' ')}`);
}
