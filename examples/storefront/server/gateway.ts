import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

interface GatewayOptions {
  /** Port of the gateway. 0 selects a free one. */
  port: string;
  /** URL of the shop that receives webhooks. */
  webhook: string;
}

/**
 * Starts `npx react-inicis sandbox` in a separate process, as a real gateway is a separate service.
 */
export async function startGateway({ port, webhook }: GatewayOptions) {
  const packageFolder = dirname(
    createRequire(import.meta.url).resolve('react-inicis/package.json'),
  );
  const command = [join(packageFolder, 'dist/sandbox/cli.js'), 'sandbox'];
  const child = spawn(process.execPath, [...command, '--port', port, '--webhook', webhook], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  process.once('exit', () => child.kill());
  for await (const script of createInterface(child.stdout)) {
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
  throw new Error(
    'The gateway did not start. If its port is in use, set GATEWAY_PORT to another one.',
  );
}
