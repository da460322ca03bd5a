/** Decodes custom data. The payment window stores it as JSON; a REST call may store any text. */
export function customDataOf(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored ?? null;
  try {
    return JSON.parse(stored);
  } catch {
    return stored;
  }
}
