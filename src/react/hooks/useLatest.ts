'use client';

import { useInsertionEffect, useRef } from 'react';

/** Returns a ref with the value of the last committed render, for callbacks that run later. */
export function useLatest<V>(value: V): { readonly current: V } {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
