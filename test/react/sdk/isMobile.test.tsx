import { describe, expect, it } from 'vitest';
import { isMobile } from '../../../src/react/sdk/isMobile.js';

describe('isMobile', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 KAKAOTALK 10.0', true],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-S918N; wv) Mobile Safari NAVER(inapp; search; 1000)',
      true,
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Mobile/15E148 Instagram 300.0', true],
    ['Mozilla/5.0 (Linux; Android 14) Mobile Safari [FB_IAB/FB4A;FBAV/450.0;]', true],
    ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Safari/604.1', true],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', false],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36', false],
  ])('for the user agent %s, returns %s as the script does', (agent, is) => {
    expect(isMobile(agent)).toBe(is);
  });
});
