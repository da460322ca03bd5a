'use client';

import { useInsertionEffect, useRef } from 'react';

/** Returns a ref with the value of the last render that reached the page, for code that runs later. */
export function useLatest<V>(value: V): { readonly current: V } {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
