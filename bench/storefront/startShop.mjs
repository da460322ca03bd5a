import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../examples/storefront/dist/main.js', import.meta.url));

/** Starts the built shop and its gateway, on free ports and with a new database. */
export async function startShop(databaseUrl) {
  const env = { ...process.env, PORT: '0', GATEWAY_PORT: '0', DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const addresses = [];
  for await (const line of createInterface(child.stdout)) {
    addresses.push(...(/ (http:\/\/localhost:\d+)$/.exec(line)?.slice(1) ?? []));
    if (addresses.length === 2) break;
  }
  const [address, gateway] = addresses;
  if (!gateway) throw new Error('the shop did not start');
  // The process would block when the pipe of its log is full.
  child.stdout.resume();
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
  };
  return { address, gateway, pid: child.pid, stop };
}

/** Returns the memory of a process in megabytes (Linux only; elsewhere 0). */
export function memoryOf(pid) {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}

/** Returns the CPU time of a process in milliseconds (Linux only; elsewhere 0). */
export function cpuOf(pid) {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = rest.split(' ').slice(11, 13).map(Number);
    return (user + system) * 10;
  } catch {
    return 0;
  }
}
