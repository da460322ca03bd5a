'use client';

import { useEffect } from 'react';
import { useLatest } from '../hooks/useLatest.js';

/**
 * Reports the value that a field shows, if it is not the value that it was given: the chosen one is no
 * longer offered. Otherwise the page would show one thing and pay another.
 */
export function useFallback<V>(value: unknown, shown: V | undefined, onChange: (value: V) => void) {
  const latest = useLatest(onChange);
  useEffect(() => {
    if (shown !== undefined && shown !== value) latest.current(shown);
  }, [value, shown, latest]);
}
