'use client';

import { useEffect } from 'react';
import { useLatest } from './useLatest.js';

/**
 * Calls `onChange` with the value that a field shows, if it differs from the given value. They
 * differ if the given value is no longer offered. Without this call, the page would show one choice
 * and the payment would use another.
 */
export function useFallback<V>(value: unknown, shown: V | undefined, onChange: (value: V) => void) {
  const latest = useLatest(onChange);
  useEffect(() => {
    if (shown !== undefined && shown !== value) latest.current(shown);
  }, [value, shown, latest]);
}
