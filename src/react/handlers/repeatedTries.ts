const signals = new WeakSet<AbortSignal>();

/** Marks the signal of a second or later try. `verifyAt` then sends no `keepalive` request. */
export const markRepeated = (signal: AbortSignal): void => void signals.add(signal);

export const isRepeated = (signal: AbortSignal): boolean => signals.has(signal);
