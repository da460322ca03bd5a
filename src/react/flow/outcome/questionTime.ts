import type { Clock } from './clockOf.js';

/** Time of one question. */
export interface QuestionTime {
  /** Aborted by the timeout. */
  signal: AbortSignal;
  /**
   * Aborted by the timeout, and when the provider unmounts: other questions about the payment then need
   * not wait, and the request continues.
   */
  waitSignal: AbortSignal;
  cancel: () => void;
}

export function timeoutOf(timeout: number, clock: Clock): QuestionTime {
  const [time, wait] = [new AbortController(), new AbortController()];
  const cancelTimer = clock.after(timeout, () => {
    const reason = new Error(`verify took longer than ${timeout / 1000} seconds`);
    time.abort(reason);
    wait.abort(reason);
  });
  const removeListener = clock.onUnmount(() => wait.abort(new Error('the provider was unmounted')));
  const cancel = () => {
    cancelTimer();
    removeListener();
  };
  return { signal: time.signal, waitSignal: wait.signal, cancel };
}
