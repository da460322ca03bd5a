import { describe, expect, it, vi } from 'vitest';
import { recordViolations, watchViolations } from '../../../src/react/sdk/pagePolicy.js';

describe('watchViolations', () => {
  it('gets each new violation once, until its signal is aborted', () => {
    const ended = new AbortController();
    const watch = vi.fn();
    const violate = () =>
      document.dispatchEvent(
        Object.assign(new Event('securitypolicyviolation'), {
          disposition: 'enforce',
          effectiveDirective: 'form-action',
          blockedURI: 'https://mobile.inicis.com/',
        }),
      );
    recordViolations();
    recordViolations();
    watchViolations(ended.signal, watch);
    violate();
    const policy = 'Content-Security-Policy form-action';
    expect(watch.mock.calls).toEqual([[{ policy, url: 'https://mobile.inicis.com/' }]]);
    ended.abort();
    violate();
    expect(watch).toHaveBeenCalledTimes(1);
  });
});
