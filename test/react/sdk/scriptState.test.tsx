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
  it('has room for one payment: the second is `busy` until the first is released', () => {
    const first = new AbortController();
    acquirePayment(imp, account, first.signal);
    expect(() => acquirePayment(imp, account, forever)).toThrow(/another payment/);
    first.abort();
    acquirePayment(imp, account, forever);
  });

  it('is shared with another copy of the package, and a new script has a new one', async () => {
    acquirePayment(imp, account, forever);
    const state: unknown = Reflect.get(imp, Symbol.for('react-inicis.state'));
    expect(state).toMatchObject({ paying: account });
    const other = await createSandbox().loadImp();
    acquirePayment(other, account, forever);
  });
});
