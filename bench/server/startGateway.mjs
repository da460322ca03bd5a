import { fork } from 'node:child_process';

/** The gateway in its own process, with its calls as promises. */
export async function startGateway() {
  const child = fork(new URL('gateway.mjs', import.meta.url));
  const port = await new Promise((resolve) =>
    child.once('message', (ready) => resolve(ready.port)),
  );
  let calls = 0;
  const call = (name, argument) =>
    new Promise((resolve) => {
      const id = (calls += 1);
      const hear = (message) => {
        if (message.id !== id) return;
        child.off('message', hear);
        resolve(message.answer);
      };
      child.on('message', hear);
      child.send({ id, call: name, argument });
    });
  return { baseUrl: `http://127.0.0.1:${port}`, call, stop: () => child.disconnect() };
}
