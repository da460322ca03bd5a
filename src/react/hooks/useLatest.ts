import { useInsertionEffect, useRef } from 'react';

/** The value of the last render that reached the page, for code that runs later. */
export function useLatest<V>(value: V): { readonly current: V } {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
