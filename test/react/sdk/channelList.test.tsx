import type { Imp } from 'react-inicis';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { initScript } from '../../../src/react/sdk/initScript.js';
import { account, loadSandboxScript } from './sandboxScript.js';

let imp: Imp;
beforeEach(async () => {
  ({ imp } = await loadSandboxScript());
});

describe('readChannelList', () => {
  it.each([
    ['an error', () => Promise.reject(new TypeError('Failed to fetch')), 'unavailable'],
    ['HTML', async () => new Response('<html>', { status: 503 }), 'unavailable'],
    ['an error in JSON', async () => Response.json({ code: -1 }, { status: 500 }), 'unavailable'],
    ['another code', async () => Response.json({ code: 7, data: [] }), 'unavailable'],
    [
      'an unknown store account',
      async () => Response.json({ code: -1, message: '없음' }),
      'invalid',
    ],
  ])('rejects an answer with %s, and does not call `init`', async (_, answer, reason) => {
    imp.fetch = answer;
    const init = vi.spyOn(imp, 'init');
    await expect(initScript(imp, account)).rejects.toMatchObject({ reason });
    expect(init).not.toHaveBeenCalled();
  });

  it('rejects with `unavailable` after 5 seconds', async () => {
    vi.useFakeTimers();
    imp.fetch = (_, { signal } = {}) =>
      new Promise((__, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const init = vi.spyOn(imp, 'init');
    const failing = expect(initScript(imp, account)).rejects.toMatchObject({
      reason: 'unavailable',
      code: 'channels',
    });
    await vi.advanceTimersByTimeAsync(5001);
    await failing;
    expect(init).not.toHaveBeenCalled();
  });
});
