import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('../../node_modules/.cache/race');

/** Bundles `serverProcess.ts` into one file, because Node starts one file quickly. */
export async function buildServerProcess(): Promise<void> {
  await build({
    configFile: false,
    root: here('../..'),
    logLevel: 'error',
    resolve: { alias: { 'react-inicis/server': here('../../src/server.ts') } },
    build: { ssr: here('serverProcess.ts'), outDir, emptyOutDir: true, target: 'node20' },
  });
}

const running = new Set<ChildProcess>();

/** Kills every process that still runs, for example after a failed test. */
export async function killServerProcesses(): Promise<void> {
  await Promise.all([...running].map(kill));
}

/** Kills a process with SIGKILL, so that it cannot run any cleanup. */
async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

export interface ServerProcess {
  post: (path: string, body?: object, type?: 'json' | 'form') => Promise<Response>;
  /** Resolves when the process has reached `stopAt`. */
  stopped: Promise<void>;
  kill: () => Promise<void>;
  /** `false` after the process ended, for any reason. */
  isRunning: () => boolean;
}

interface ProcessOptions {
  database: string;
  gateway: string;
  mail: string;
  stopAt?: string;
  /** Time in milliseconds after which another process may send a mail that this process took. */
  lease: number;
  /** Drops what the process writes to its console: the errors of a database that fails. */
  isQuiet?: boolean;
}

/** Starts a server process, and resolves when it listens. */
export async function startServerProcess(options: ProcessOptions): Promise<ServerProcess> {
  const { database: DATABASE, gateway: GATEWAY, mail: MAIL, stopAt, lease, isQuiet } = options;
  const child = fork(`${outDir}/serverProcess.js`, {
    env: { ...process.env, DATABASE, GATEWAY, MAIL, LEASE: `${lease}`, STOP_AT: stopAt ?? '' },
    execArgv: [],
    ...(isQuiet && { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
    serialization: 'json',
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const port = await messageWith(child, 'port');
  const stopped = messageWith(child, 'stoppedAt').then(() => undefined);
  // A process that is killed before it stops sends no such message.
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
    isRunning: () => running.has(child),
  };
}

const contentTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' };

/** Resolves with the value of this property in the next message that has it. */
function messageWith(child: ChildProcess, property: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && property in message) {
        resolve(Reflect.get(message, property));
      }
    });
    child.once('exit', (code, signal) => reject(new Error(`the server ended: ${code ?? signal}`)));
  });
}
