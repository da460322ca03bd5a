/** An error that the command prints as one line. */
export class CommandError extends Error {}

/** Returns the first line of the message of an error. */
export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
