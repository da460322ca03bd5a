import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const socketName = '.s.PGSQL.5432';
const headerBytes = 5;

/**
 * Starts a proxy of a PostgreSQL server that delays the end of each answer, `ReadyForQuery`: a driver
 * receives an error first, and the state of the transaction only with that last message. A network may
 * do the same with any answer, because it may cut between two messages.
 */
export async function startProxy(url: string, delay: number) {
  const folder = mkdtempSync(join(tmpdir(), 'pg-proxy-'));
  const serverFolder = new URL(url).searchParams.get('host') ?? '';
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(join(serverFolder, socketName));
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(server);
    // Ends with an error if a side closes in the middle.
    copySlowly(server, client, delay).catch(() => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(join(folder, socketName), resolve));
  return {
    url: `postgres://shop@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies message by message: a letter, a length that includes itself, and the body. */
async function copySlowly(from: Socket, to: Socket, delay: number): Promise<void> {
  let rest = Buffer.alloc(0);
  for await (const chunk of from) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= headerBytes && rest.length > rest.readUInt32BE(1)) {
      const length = 1 + rest.readUInt32BE(1);
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      if (message.toString('latin1', 0, 1) === 'Z') await sleep(delay);
      to.write(message);
    }
  }
  to.end();
}
