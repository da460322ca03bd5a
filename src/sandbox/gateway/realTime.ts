import { timeouts } from '../timeouts.js';
import type { Gateway } from './gateway.js';
import type { RecordKind } from './records/records.js';
import type { RecordStore } from './records/recordStore.js';

/** The kinds of records that can change the time of the next event. */
const timed: readonly RecordKind[] = ['schedules', 'deliveries', 'settings'];

/**
 * Runs scheduled charges and webhook retries when the real clock reaches their time. Events that
 * became due while no process was running run at once. Returns a function that stops the timer.
 */
export function runInRealTime(gateway: Gateway, records: RecordStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    gateway.runDue();
    setTimer();
  };
  const setTimer = () => {
    clearTimeout(timer);
    const delay = gateway.nextDue - gateway.clock.milliseconds;
    if (delay < Infinity) timer = setTimeout(run, Math.min(Math.max(delay, 0), timeouts.alarm));
  };
  const removeListener = records.onChange((kind) => {
    if (timed.includes(kind)) setTimer();
  });
  gateway.webhooks.resume();
  setTimer();
  return () => {
    removeListener();
    clearTimeout(timer);
  };
}
