import { createClient } from '@libsql/client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../examples/storefront/dist/main.js', import.meta.url));

/** Addresses of a storefront that runs in another process. */
export interface Storefront {
  /** Address of the shop, with a slash at the end. */
  address: string;
  gateway: string;
  /** URL of the database. */
  database: string;
}

/** Starts the built storefront as `npm start` does, on free ports, with its gateway. */
export async function runStorefront(database: string, env: Record<string, string> = {}) {
  const ports = { PORT: '0', GATEWAY_PORT: '0' };
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...ports, DATABASE_URL: database, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const found = /(?:shop|sandbox) +(http:\S+)$/;
  const addresses: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    addresses.push(...(found.exec(line)?.slice(1) ?? []));
    if (addresses.length === 2) break;
  }
  const [address, gateway] = addresses;
  if (!address || !gateway) throw new Error('the storefront did not start');
  // Discards further output, because the process would block when the pipe is full.
  child.stdout.resume();
  const storefront: Storefront = { address: `${address}/`, gateway, database };
  return {
    storefront,
    /** Ends the storefront. Resolves with its exit code. */
    stop: async (signal: 'SIGINT' | 'SIGKILL' = 'SIGINT') => {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

/** Reads rows of a database, as another program does. */
export async function rowsOf({ database }: Storefront, query: string, ...args: string[]) {
  const client = createClient({ url: database });
  const { rows } = await client.execute({ sql: query, args });
  client.close();
  return rows;
}
