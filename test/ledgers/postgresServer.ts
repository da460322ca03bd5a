import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const installed = '/usr/lib/postgresql';

/** Returns the folder of Debian's newest PostgreSQL, `null` if none is installed. */
function binaries(): string | null {
  if (!existsSync(installed)) return null;
  const versions = readdirSync(installed).sort((one, other) => Number(other) - Number(one));
  const folders = versions.map((version) => join(installed, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

const bin = binaries();

/** `true` if PostgreSQL is installed; otherwise a warning says so. */
export const hasPostgres = bin !== null;
if (!hasPostgres) {
  console.warn('SKIPPED: no PostgreSQL here. `apt-get install postgresql` brings the tests of it.');
}

// PostgreSQL refuses to run as root, so there it runs as nobody.
const nobody = 65534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** Starts a server in a temporary folder, reached by a socket there: no port, no password. */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  if ('uid' in user) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'shop', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  execFileSync(join(bin ?? '', 'initdb'), init, { ...user, cwd: folder, stdio: 'pipe' });
  // The tests kill processes of ours, not the machine, so `fsync` is not needed.
  const options = ['-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'];
  const server = spawn(join(bin ?? '', 'postgres'), ['-D', data, '-k', folder, ...options], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ready = new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      log += String(chunk);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL ended:\n${log}`)));
  });
  await ready;
  return {
    url: `postgres://shop@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
