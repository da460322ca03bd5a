import type { Imp } from 'react-inicis';
import { createSandbox } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it } from 'vitest';
import { prepareFrame } from '../../../src/react/sdk/prepareFrame.js';
import { readyFrames } from '../../../src/react/sdk/readyFrames.js';
import { account, frames, loadSandboxScript, params, soon } from './sandboxScript.js';

let imp: Imp;
beforeEach(async () => {
  ({ imp } = await loadSandboxScript());
});

describe('readyFrames', () => {
  it('returns undefined when other code has replaced the frames', async () => {
    await prepareFrame(imp, account, params);
    imp.init('imp99999999');
    await soon();
    expect(readyFrames(imp, account, params)).toBeUndefined();
  });

  it('returns only the frames of its script when the page has two copies', async () => {
    await prepareFrame(imp, account, params);
    const other = createSandbox();
    const copy = await other.loadImp();
    await prepareFrame(copy, account, params);
    const [frame] = readyFrames(copy, account, params)?.frames ?? [];
    expect(frame?.closest('.imp-dialog')).not.toBe(frames()[0]?.closest('.imp-dialog'));
    other.reset();
  });

  it('does not return the frame of a sub-merchant for the store account', async () => {
    await prepareFrame(imp, { ...account, tierCode: 'T1' }, params);
    expect(readyFrames(imp, account, params)).toBeUndefined();
  });
});
