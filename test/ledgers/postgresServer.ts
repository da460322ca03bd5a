import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

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
  const start = async () => {
    const server = spawn(join(bin ?? '', 'postgres'), ['-D', data, '-k', folder, ...options], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr.on('data', (chunk) => {
        log += String(chunk);
        if (log.includes('ready to accept connections')) resolve();
      });
      server.once('exit', () => reject(new Error(`PostgreSQL ended:\n${log}`)));
    });
    return server;
  };

  let server = await start();
  const url = `postgres://shop@localhost/postgres?host=${encodeURIComponent(folder)}`;

  async function stopBy(signal: 'SIGTERM' | 'SIGQUIT'): Promise<void> {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }

  /** Runs one statement on a connection that is not of a pool. */
  async function run(statement: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows;
    } finally {
      await client.end();
    }
  }

  return {
    url,
    run,
    /** Stops the server as `pg_ctl restart -m immediate` does, without a word to clients, and starts it. */
    restart: async () => {
      await stopBy('SIGQUIT');
      server = await start();
    },
    /** Ends every connection but the one that does it. */
    terminate: async () => {
      await run(`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'shop' and pid <> pg_backend_pid()`);
    },
    stop: async () => {
      await stopBy('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
