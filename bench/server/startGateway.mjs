import { fork } from 'node:child_process';

/**
 * Starts the gateway in a separate process. `call` sends a command to it and resolves with the
 * answer.
 */
export async function startGateway() {
  const child = fork(new URL('gateway.mjs', import.meta.url));
  const port = await new Promise((resolve) =>
    child.once('message', (ready) => resolve(ready.port)),
  );
  let calls = 0;
  const call = (name, argument) =>
    new Promise((resolve) => {
      const id = (calls += 1);
      const onMessage = (message) => {
        if (message.id !== id) return;
        child.off('message', onMessage);
        resolve(message.answer);
      };
      child.on('message', onMessage);
      child.send({ id, call: name, argument });
    });
  return { baseUrl: `http://127.0.0.1:${port}`, call, stop: () => child.disconnect() };
}
