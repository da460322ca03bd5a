import type { Imp } from 'react-inicis';
import { createSandbox } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it } from 'vitest';
import { acquirePayment } from '../../../src/react/sdk/scriptState.js';
import { account, forever, loadSandboxScript } from './sandboxScript.js';

let imp: Imp;
beforeEach(async () => {
  ({ imp } = await loadSandboxScript());
});

describe('the state of the script', () => {
  it('allows one payment at a time: a second one is `busy` until the first one is released', () => {
    const first = new AbortController();
    acquirePayment(imp, account, first.signal);
    expect(() => acquirePayment(imp, account, forever)).toThrow(/another payment/);
    first.abort();
    acquirePayment(imp, account, forever);
  });

  it('is shared between copies of the package, and separate for each script', async () => {
    acquirePayment(imp, account, forever);
    const state: unknown = Reflect.get(imp, Symbol.for('react-inicis.state'));
    expect(state).toMatchObject({ paying: account });
    const other = await createSandbox().loadImp();
    acquirePayment(other, account, forever);
  });
});
