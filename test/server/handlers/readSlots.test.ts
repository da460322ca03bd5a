import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReadSlots } from '../../../src/server/handlers/readSlots.js';
import { timeouts } from '../../../src/server/timeouts.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Starts reads that end when they are told to, and records the order in which they begin. */
function startReads(count: number) {
  const slots = createReadSlots();
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const start = (name: number) =>
    slots.run(() => {
      begun.push(name);
      return new Promise<number>((resolve) => {
        ends[name] = () => resolve(name);
      });
    });
  const results = Array.from({ length: count }, (_, name) => start(name));
  for (const result of results) result.catch(() => undefined);
  return { slots, begun, ends, results };
}

const names = (count: number) => Array.from({ length: count }, (_, name) => name);

describe('createReadSlots', () => {
  it('runs 50 reads at once, and the others in the order of their arrival', async () => {
    const { begun, ends } = startReads(53);
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(names(50));
    ends[7]?.();
    await vi.advanceTimersByTimeAsync(0);
    ends[3]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(names(52));
  });

  it('refuses a read that waits longer than 5 seconds, with the time to wait', async () => {
    const { begun, ends, results } = startReads(51);
    await vi.advanceTimersByTimeAsync(timeouts.readWait);
    await expect(results[50]).rejects.toMatchObject({ reason: 'unavailable', retryAfter: 5 });
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toEqual(names(50));
  });

  it('frees the slot of a read that fails, so that a later one can begin', async () => {
    const { slots } = startReads(49);
    const failing = () => Promise.reject(new Error('read'));
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(slots.run(failing)).rejects.toThrow('read');
    }
    await expect(slots.run(async () => 1)).resolves.toBe(1);
  });
});
