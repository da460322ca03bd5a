import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../../node_modules/.cache/race');

/** Makes `shop.ts` a file that Node starts in no time. */
export async function buildShop(): Promise<void> {
  await build({
    configFile: false,
    root: here('../..'),
    logLevel: 'error',
    resolve: { alias: { 'react-inicis/server': here('../../src/server.ts') } },
    build: { ssr: here('serverProcess.ts'), outDir, emptyOutDir: true, target: 'node20' },
  });
}

const running = new Set<ChildProcess>();

/** Ends every process that still runs, also after a test that failed. */
export async function killShops(): Promise<void> {
  await Promise.all([...running].map(kill));
}

/** Ends a process as a power cut would: nothing is tidied up. */
async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export interface ShopProcess {
  post: (path: string, body?: object, type?: 'json' | 'form') => Promise<Response>;
  /** Resolves when the process has come to where it was to stop. */
  stopped: Promise<void>;
  kill: () => Promise<void>;
}

interface Places {
  database: string;
  gateway: string;
  mail: string;
  stopAt?: string;
  /** How long who takes a letter has it, in milliseconds. */
  lease: number;
}

/** Starts a process of the shop; resolves when it listens. */
export async function startShop(places: Places): Promise<ShopProcess> {
  const { database: DATABASE, gateway: GATEWAY, mail: MAIL, stopAt, lease } = places;
  const child = fork(`${outDir}/serverProcess.js`, {
    env: { ...process.env, DATABASE, GATEWAY, MAIL, LEASE: `${lease}`, STOP_AT: stopAt ?? '' },
    execArgv: [],
    serialization: 'json',
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const port = await heard(child, 'port');
  const stopped = heard(child, 'at').then(() => undefined);
  // A process that is killed without stopping has nothing to say.
  stopped.catch(() => undefined);
  return {
    stopped,
    post: (path, body = {}, type = 'json') =>
      fetch(`http://127.0.0.1:${port}/${path}`, {
        method: 'POST',
        headers: { 'content-type': contentTypes[type] },
        body: type === 'json' ? JSON.stringify(body) : new URLSearchParams({ ...body }).toString(),
      }),
    kill: () => kill(child),
  };
}

const contentTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

/** The next message of a process that says this. */
function heard(child: ChildProcess, what: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && what in message) resolve(Reflect.get(message, what));
    });
    child.once('exit', (code, signal) => reject(new Error(`the shop ended: ${code ?? signal}`)));
  });
}
