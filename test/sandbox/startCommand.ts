import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const commandFile = fileURLToPath(new URL('../../dist/sandbox/cli.js', import.meta.url));

/** Starts the built command as a child process. The process is killed at the end of the test. */
export function spawnCommand(args: readonly string[], file = commandFile) {
  if (!existsSync(file)) throw new Error('The command is not built: run `npm run build` first.');
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', NODE_OPTIONS: '' },
  });
  const ended = once(child, 'close');
  const errors: string[] = [];
  const waiting = new Set<() => void>();
  createInterface(child.stderr).on('line', (line) => {
    errors.push(line);
    for (const check of waiting) check();
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    child,
    /** The lines of the standard error output: the log, or the error. */
    errors,
    ended,
    /** Resolves with the first line of the log that matches. */
    line: (pattern: RegExp) =>
      new Promise<string>((resolve) => {
        const check = () => {
          const found = errors.find((line) => pattern.test(line));
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Runs the command until it ends. Resolves with its exit code and its outputs. */
export async function runCommand(args: readonly string[], file?: string) {
  const { child, errors, ended } = spawnCommand(args, file);
  const output: string[] = [];
  createInterface(child.stdout).on('line', (line) => output.push(line));
  await ended;
  return { code: child.exitCode, output, errors };
}

/** Starts `react-inicis sandbox` on a free port. Resolves when it prints its address. */
export async function startCommand(...args: readonly string[]) {
  const command = spawnCommand(['sandbox', '--port', '0', ...args]);
  const { child, errors, ended } = command;
  const lines = createInterface(child.stdout);
  const [script] = await Promise.race([once(lines, 'line'), ended]);
  if (!URL.canParse(String(script))) throw new Error(`not started: ${errors.join('\n')}`);
  const address = new URL(String(script)).origin;
  let authorization = '';
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json', authorization },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const answer: Answer = await response.json();
    return { status: response.status, ...answer };
  };
  return {
    ...command,
    script: String(script),
    address,
    call,
    /** Requests a token, which later calls send. */
    signIn: async () => {
      const { response } = await call('POST', '/users/getToken', { imp_key: 'k', imp_secret: 's' });
      authorization = String(response?.['access_token']);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

interface Answer {
  code: number;
  message: string | null;
  response: Record<string, unknown> | null;
}

/** Sends a request with any `Host`, which `fetch` does not allow. */
export function requestWithHost(
  address: string,
  path: string,
  { method = 'GET', ...headers }: Record<string, string>,
): Promise<{ status: number; headers: Record<string, string | undefined>; text: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const single = Object.entries(response.headers).map(([name, value]) => [
          name,
          String(value),
        ]);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(single), text });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
