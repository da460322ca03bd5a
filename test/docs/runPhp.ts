import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mariadb';
import { onTestFinished } from 'vitest';
import { hasMariadb, startMariadb } from '../ledgers/mariadbServer.js';
import { lineOf, start, tables, works, writeSamples, type RunningBackend } from './backend.js';
import { booksOf } from './books.js';

export const hasPhp =
  hasMariadb && works('php', '-r', "exit((int) !extension_loaded('pdo_mysql'));");

/** Runs the PHP sample with MariaDB, in PHP's own server with four processes. */
export async function runPhp(gateway: string): Promise<RunningBackend> {
  const { folder } = writeSamples('php', 'en');
  const logIn = fileURLToPath(new URL('php/log-in.php', import.meta.url));
  copyFileSync(logIn, join(folder, 'log-in.php'));
  const server = await startMariadb();
  onTestFinished(server.stop);
  const database = await createConnection({ ...server.address, multipleStatements: true });
  onTestFinished(() => database.end());
  await database.query('alter database shop character set utf8mb4 collate utf8mb4_bin');
  for (const statement of tables()) await database.query(statement);
  const child = start('php', ['-S', '127.0.0.1:0', '-d', 'log_errors=0'], {
    cwd: folder,
    env: {
      ...process.env,
      PHP_CLI_SERVER_WORKERS: '4',
      PORTONE_KEY: 'key',
      PORTONE_SECRET: 'secret',
      PORTONE_TEST: '1',
      PORTONE_API: gateway,
      INICIS_MIDS: 'INIpayTest,INIBillTst',
      DATABASE: `mysql:unix_socket=${server.address.socketPath};dbname=shop;charset=utf8mb4`,
      DATABASE_USER: server.address.user,
    },
  });
  const api = await lineOf(child.stderr, /\((http:\/\/127\.0\.0\.1:\d+)\) started/);
  const { headers } = await fetch(`${api}/log-in.php`);
  const [cookie = ''] = headers.get('set-cookie')?.split(';') ?? [];
  const run = async (statement: string): Promise<unknown> => database.query(statement);
  return { api, extension: '.php', session: { cookie }, books: () => booksOf(run) };
}
