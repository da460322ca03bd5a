import { describe, expect, it } from 'vitest';
import * as timeouts from '../../src/react/timeouts.js';

describe('timeouts', () => {
  it('are consistent: an outer timeout is longer than the timeouts within it', () => {
    const oneTry =
      timeouts.scriptTagTimeout + timeouts.channelListTimeout + timeouts.newFramesTimeout;
    const initAgain = timeouts.channelListTimeout + timeouts.newFramesTimeout;
    expect(oneTry + timeouts.lastTryMargin).toBeLessThan(timeouts.scriptReadyTimeout);
    expect(initAgain).toBeLessThan(timeouts.frameLoadTimeout);
    expect(timeouts.prepareTimeout - timeouts.scriptReadyTimeout - timeouts.frameLoadTimeout).toBe(
      20_000,
    );
    expect(timeouts.blankWindowInterval).toBeLessThan(timeouts.blankWindowTimeout);
    expect(timeouts.maxRetryAfter + timeouts.tryTimeout).toBeLessThan(timeouts.verifyTimeout);
    expect(timeouts.quickTriesTime).toBeLessThan(timeouts.verifyTimeout);
    expect(timeouts.clickCheckTimeout).toBeLessThan(timeouts.tryTimeout);
    expect(timeouts.prepareTimeout + timeouts.verifyTimeout).toBeLessThan(timeouts.hiddenBlockTime);
    expect(timeouts.hiddenBlockTime).toBeLessThan(timeouts.unknownBlockTime);
    expect(timeouts.unknownBlockTime).toBeLessThan(timeouts.pendingLifetime);
  });
});
