const texts = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/**
 * Returns a boolean as databases return it: `true`, 1, `1n`, `'1'`, or one byte (`BIT(1)` of MySQL).
 * `null` for a value that is neither true nor false.
 */
export function booleanOf(value: unknown): boolean | null {
  const one: unknown = value instanceof Uint8Array && value.length === 1 ? value[0] : value;
  if (!one) return false;
  return typeof one === 'object' ? null : (texts.get(String(one)) ?? null);
}
