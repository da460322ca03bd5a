/** An error that the command prints as one line. */
export class CommandError extends Error {}
