import { onTestFinished } from 'vitest';

type Work = (lock: Lock | null) => unknown;

/** Installs Web Locks, which jsdom does not have. All tabs of the test share them. */
export function installBrowserLocks() {
  const held = new Set<string>();
  const waiting: { name: string; start: () => void }[] = [];
  const release = (name: string) => {
    held.delete(name);
    const next = waiting.findIndex((one) => one.name === name);
    if (next >= 0) waiting.splice(next, 1)[0]?.start();
  };
  const request = (name: string, { signal }: { signal: AbortSignal }, work: Work) =>
    new Promise<unknown>((resolve, reject) => {
      const start = () => {
        if (signal.aborted) return release(name);
        held.add(name);
        Promise.resolve(work(null))
          .then(resolve, reject)
          .finally(() => release(name));
      };
      signal.addEventListener('abort', () => reject(signal.reason));
      if (held.has(name)) waiting.push({ name, start });
      else start();
    });
  const query = async () => ({ held: [...held].map((name) => ({ name })) });
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request, query } });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'));
  return { held, hold: (name: string) => held.add(name), release };
}
