import type { Imp } from 'react-inicis';
import { createSandbox } from 'react-inicis/sandbox';
import { onTestFinished, vi } from 'vitest';
import { encodePayment } from '../../../src/core/encode.js';
import { openWindow } from '../../../src/react/sdk/openWindow.js';
import { readyFrames } from '../../../src/react/sdk/readyFrames.js';

export const account = { userCode: 'imp00000000' };
export const request = {
  order: { merchantUid: 'order_1', name: '원두 1kg', amount: 1004 },
  buyer: { tel: '010-1234-5678' },
};
export const params = encodePayment(request, { pg: 'html5_inicis' });
/** Signal that is never aborted. */
export const forever = new AbortController().signal;

export const tags = () => document.querySelectorAll<HTMLScriptElement>('script[src*="iamport"]');
export const frames = () => [...document.querySelectorAll('iframe')];
export const soon = () => new Promise((done) => setTimeout(done, 30));

/** Loads the sandbox's script until the test ends. Its windows stay open without an answer. */
export async function loadSandboxScript() {
  const sandbox = createSandbox({ prompt: () => new Promise(() => {}) });
  onTestFinished(() => {
    vi.useRealTimers();
    sandbox.reset();
    delete window.IMP;
    for (const tag of tags()) tag.remove();
  });
  return { sandbox, imp: await sandbox.loadImp() };
}

/** Opens the window of a prepared payment, as the payment flow does. */
export const openReady = (imp: Imp, requested = params) =>
  openWindow(imp, {
    params: requested,
    ready: readyFrames(imp, account, requested) ?? { dialog: null, frames: [] },
    locale: 'ko',
    signal: forever,
    onLateAnswer: () => {},
  });

/** Returns a response with a channel list, as the vendor's service sends it. */
export const channelList = (...ids: string[]) =>
  Response.json({
    code: 0,
    data: ids.map((id) => {
      const [pg_provider = '', pg_id = ''] = id.split('.');
      return { pg_provider, pg_id, type: 'payment', store_id: 'store', sandbox: true };
    }),
  });
