'use client';

import { useEffect } from 'react';
import { useLatest } from '../hooks/useLatest.js';

/**
 * Reports what a field shows, where that is not the value it was given: a choice that is not
 * offered any more is given up. Otherwise the page would show one thing and pay another.
 */
export function useFallback<V>(value: unknown, shown: V | undefined, onChange: (value: V) => void) {
  const latest = useLatest(onChange);
  useEffect(() => {
    if (shown !== undefined && shown !== value) latest.current(shown);
  }, [value, shown, latest]);
}
