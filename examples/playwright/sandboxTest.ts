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
    async ({ browserName: _ }, use) => {
      const shop = await startShop();
      const command = ['react-inicis', 'sandbox', '--port', '0', '--webhook', shop.address];
      const child = spawn('npx', command, {
        stdio: ['ignore', 'pipe', 'inherit'],
        // npx starts the sandbox in further processes. `-pid` ends them all.
        detached: true,
      });
      const [script] = await once(createInterface(child.stdout), 'line');
      shop.script = script;
      await use({ address: shop.address, sandbox: sandboxAt(new URL(script).origin) });
      if (child.pid) process.kill(-child.pid);
      shop.close();
    },
    { scope: 'worker' },
  ],
});
