import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { offerEscape } from '../../../src/react/sdk/escapeButton.js';

const close = vi.fn();
let isBlank: boolean;
const button = () => screen.queryByRole('button', { name: /결제창이 보이지 않나요/ });

beforeEach(() => {
  vi.useFakeTimers();
  const ended = new AbortController();
  isBlank = true;
  offerEscape({ dialog: null, isBlank: () => isBlank, locale: 'ko', signal: ended.signal }, close);
  onTestFinished(() => {
    ended.abort();
    vi.useRealTimers();
  });
});

describe('offerEscape', () => {
  it('offers a button after 12 seconds, and removes it when the window has content', () => {
    vi.advanceTimersByTime(11_999);
    expect(button()).toBeNull();
    vi.advanceTimersByTime(1);
    button()?.click();
    expect(close).toHaveBeenCalledOnce();
    isBlank = false;
    vi.advanceTimersByTime(1000);
    expect(button()).toBeNull();
  });

  it('does not count the time in which the browser slept: the frame did not load either', () => {
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(11_999);
    expect(button()).toBeNull();
  });
});
