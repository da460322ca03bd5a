/**
 * Returns a function that runs a job after the run that is under way. Calls during a run share the next
 * one, so the promise of each call resolves after a run that began later. The job must not reject.
 */
export function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let current = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= current.then(() => {
      next = null;
      current = job();
      return current;
    });
    return next;
  };
}
