import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { sandboxAt, type RemoteSandbox } from 'react-inicis/sandbox';
import { startShop } from './startShop';

interface Shop {
  sandbox: RemoteSandbox;
  address: string;
}

/** A test with a shop, and with one sandbox for each worker at a free port. */
export const test = base.extend<object, { shop: Shop }>({
  shop: [
    async ({ browserName: _ }, provide) => {
      const shop = await startShop();
      const command = ['react-inicis', 'sandbox', '--port', '0', '--webhook', shop.address];
      const child = spawn('npx', command, {
        stdio: ['ignore', 'pipe', 'inherit'],
        // npx starts the sandbox in further processes. `-pid` ends them all.
        detached: true,
      });
      try {
        const limit = { signal: AbortSignal.timeout(20_000) };
        const [script] = await once(createInterface(child.stdout), 'line', limit);
        shop.script = script;
        await provide({ address: shop.address, sandbox: sandboxAt(new URL(script).origin) });
      } finally {
        shop.close();
        const isRunning = child.exitCode === null && child.signalCode === null;
        if (child.pid && isRunning) process.kill(-child.pid);
      }
    },
    { scope: 'worker' },
  ],
});
