/**
 * Decodes custom data. The payment window stores it as JSON; a REST call may store any text, for example
 * digits that a number cannot keep.
 */
export function customDataOf(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored ?? null;
  try {
    const data: unknown = JSON.parse(stored);
    return typeof data === 'number' && String(data) !== stored ? stored : data;
  } catch {
    return stored;
  }
}
