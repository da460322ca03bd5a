import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

interface GatewayOptions {
  /** 0 for one that is free. */
  port: string;
  /** Where the shop hears of payments. */
  webhook: string;
}

/** Starts `npx react-inicis sandbox`: a process of its own, as the real one is somewhere else. */
export async function startGateway({ port, webhook }: GatewayOptions) {
  const kit = dirname(createRequire(import.meta.url).resolve('react-inicis/package.json'));
  const command = [join(kit, 'dist/sandbox/cli.js'), 'sandbox'];
  const child = spawn(process.execPath, [...command, '--port', port, '--webhook', webhook], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  process.once('exit', () => child.kill());
  for await (const script of createInterface(child.stdout)) {
    return {
      /** The address that it prints when it listens. */
      script,
      address: new URL(script).origin,
      close: async () => {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error('The gateway did not start. Is its port taken? GATEWAY_PORT names another.');
}
