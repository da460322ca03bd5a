import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mariadb';

const server = '/usr/sbin/mariadbd';

/** `true` if MariaDB is installed; otherwise a warning says so. */
export const hasMariadb = existsSync(server);
if (!hasMariadb) {
  console.warn(
    'SKIPPED: no MariaDB here. `apt-get install mariadb-server` brings the tests of it.',
  );
}

// MariaDB refuses to run as root, so there it runs as nobody.
const nobody = 65534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** Starts a server in a temporary folder, reached by a socket there: no port, no password. */
export async function startMariadb() {
  const folder = mkdtempSync(join(tmpdir(), 'mariadb-'));
  if ('uid' in user) chownSync(folder, nobody, nobody);
  const data = `--datadir=${join(folder, 'data')}`;
  const init = [
    '--no-defaults',
    data,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ];
  execFileSync('/usr/bin/mariadb-install-db', init, { ...user, cwd: folder, stdio: 'pipe' });
  const address = { socketPath: join(folder, 'socket'), user: 'root' };
  // Without the network, as large as a test needs. The tests kill processes, not the machine, so
  // writes need not reach the disk.
  const options = [
    '--no-defaults',
    data,
    `--socket=${address.socketPath}`,
    `--pid-file=${join(folder, 'pid')}`,
    '--skip-networking',
    '--innodb-buffer-pool-size=64M',
    '--innodb-flush-method=nosync',
    '--max-connections=200',
  ];

  /** Runs one statement on a connection that is not of a pool. */
  async function run(statement: string): Promise<unknown> {
    const connection = await createConnection(address);
    try {
      return await connection.query(statement);
    } finally {
      await connection.end();
    }
  }

  async function start(): Promise<ChildProcess> {
    const child = spawn(server, options, { ...user, cwd: folder, stdio: 'ignore' });
    for (;;) {
      if (child.exitCode !== null) throw new Error(`MariaDB ended: ${child.exitCode}`);
      try {
        await run('select 1');
        return child;
      } catch {
        await sleep(50);
      }
    }
  }

  let child = await start();
  await run('create database shop');

  async function kill(): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  return {
    address: { ...address, database: 'shop' },
    url: `mysql:${address.socketPath}`,
    run,
    /** Kills the server, as a crash does, and starts it again. */
    restart: async () => {
      await kill();
      child = await start();
    },
    /** Ends every connection but the one that does it. */
    terminate: async () => {
      const ids = `select group_concat(id) as ids from information_schema.processlist
        where user = 'root' and id <> connection_id()`;
      const rows: unknown = await run(ids);
      const [row]: unknown[] = Array.isArray(rows) ? rows : [];
      if (typeof row !== 'object' || row === null || !('ids' in row)) return;
      for (const id of String(row.ids ?? '')
        .split(',')
        .filter(Boolean)) {
        // One that has ended meanwhile is unknown.
        await run(`kill ${id}`).catch(() => undefined);
      }
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
