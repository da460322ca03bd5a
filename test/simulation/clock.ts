import { vi } from 'vitest';

const nextTick = setImmediate;

/** Time at which every history begins, in unix milliseconds: 10:00 in Korea. */
export const beginning = Date.parse('2026-11-02T10:00:00+09:00');

/** Starts virtual time. Returns a function that gives the real clock back. */
export function startClock(): () => void {
  const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  vi.useFakeTimers({ toFake: [...toFake, 'Date', 'performance'], now: beginning });
  return () => {
    vi.clearAllTimers();
    vi.useRealTimers();
  };
}

/** Waits until everything that needs no time has happened: promises, and renders of React. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 2; round += 1) await new Promise((resolve) => nextTick(resolve));
}

/** Lets virtual time pass. What falls due on the way happens at its time, one after the other. */
export async function advance(milliseconds: number): Promise<void> {
  const end = { isReached: false };
  setTimeout(() => (end.isReached = true), milliseconds);
  await settle();
  while (!end.isReached) {
    vi.advanceTimersToNextTimer();
    await settle();
  }
}

/** Lets virtual time pass until work that takes time has ended. */
export async function advanceUntilEnd<R>(work: Promise<R>): Promise<R> {
  const end = { isReached: false };
  const ended = work.finally(() => (end.isReached = true));
  ended.catch(() => {});
  do await advance(1000);
  while (!end.isReached);
  return ended;
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
