import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const usageReporter = new URL('reportUsage.mjs', import.meta.url).href;

/** Starts a server in a separate process, and waits until it prints its address. */
export async function startServer(file, args = []) {
  const begin = performance.now();
  const child = fork(here(file), args, {
    execArgv: ['--import', usageReporter],
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`${file} has not started: run \`npm run build\` first`);
    }),
  ]);
  const startTime = performance.now() - begin;
  const { port } = new URL(line);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let token = '';
  let asked = 0;

  /** Sends a request. `fetch` is not used, because it costs more than the measured servers. */
  const call = (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: token };
      const sent = request(
        { host: '127.0.0.1', port, path, method, headers, agent },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () => resolve(JSON.parse(text)));
        },
      );
      sent.on('error', reject);
      sent.end(body && JSON.stringify(body));
    });

  return {
    startTime,
    call,
    signIn: async () => {
      const { response } = await call('POST', '/users/getToken', { imp_key: 'k', imp_secret: 's' });
      token = response.access_token;
    },
    /** CPU time in milliseconds and memory in bytes of the server. */
    usage: async () => {
      asked += 1;
      const id = asked;
      const answers = once(child, 'message');
      child.send(id);
      const [{ cpu, memory }] = await answers;
      return { cpu, memory };
    },
    stop: async () => {
      agent.destroy();
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Sends `count` requests, some at a time. Returns requests per second and CPU ms per request. */
export async function measure(server, count, send) {
  const before = await server.usage();
  const begin = performance.now();
  let next = 0;
  const work = async () => {
    while (next < count) {
      next += 1;
      await send(server, next - 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  const seconds = (performance.now() - begin) / 1000;
  const { cpu } = await server.usage();
  return { perSecond: count / seconds, cpu: (cpu - before.cpu) / count };
}
