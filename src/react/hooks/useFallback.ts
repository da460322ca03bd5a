'use client';

import { useEffect, useLayoutEffect } from 'react';
import { useLatest } from './useLatest.js';

/** React 18 prints a warning for `useLayoutEffect` on a server. */
const useCommitEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Calls `onChange` with the value that a field shows, if it differs from the given value. They
 * differ if the given value is no longer offered. Without this call, the page would show one choice
 * and the payment would use another. It is called in the commit, because Chromium can handle a click
 * before the passive effects of a render.
 */
export function useFallback<V>(value: unknown, shown: V | undefined, onChange: (value: V) => void) {
  const latest = useLatest(onChange);
  useCommitEffect(() => {
    if (shown !== undefined && shown !== value) latest.current(shown);
  }, [value, shown, latest]);
}
