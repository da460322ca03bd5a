import type { Imp } from 'react-inicis';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadScript } from '../../../src/react/sdk/loadScript.js';
import { loadSandboxScript, tags } from './sandboxScript.js';

let imp: Imp;
beforeEach(async () => {
  ({ imp } = await loadSandboxScript());
});

describe('loadScript', () => {
  it('adds one tag with the nonce for any number of callers', async () => {
    const both = Promise.all([loadScript('abc'), loadScript('abc')]);
    expect(tags()).toHaveLength(1);
    expect(tags()[0]?.nonce).toBe('abc');
    window.IMP = imp;
    tags()[0]?.dispatchEvent(new Event('load'));
    expect(await both).toEqual([imp, imp]);
    expect(await loadScript()).toBe(imp);
    expect(tags()).toHaveLength(1);
  });

  it.each([
    ['fails', () => tags()[0]?.dispatchEvent(new Event('error'))],
    ['loads without `IMP`', () => tags()[0]?.dispatchEvent(new Event('load'))],
    ['does not answer in 10 seconds', () => vi.advanceTimersByTime(10_000)],
  ])(
    'rejects with `unavailable` when the tag %s, and loads again on the next try',
    async (_, act) => {
      vi.useFakeTimers();
      const failing = expect(loadScript()).rejects.toMatchObject({
        reason: 'unavailable',
        code: 'script',
      });
      act();
      await vi.advanceTimersByTimeAsync(1);
      await failing;
      expect(tags()).toHaveLength(0);
      const again = loadScript();
      window.IMP = imp;
      tags()[0]?.dispatchEvent(new Event('load'));
      expect(await again).toBe(imp);
    },
  );
});
