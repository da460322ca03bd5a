/**
 * Returns a choice of the shopper that this browser stores, if it is still one of the allowed values.
 * The storage may be blocked, so reading and writing never throw.
 */
export function readChoice<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  try {
    const stored = localStorage.getItem(key);
    return allowed.find((one) => one === stored);
  } catch {
    return undefined;
  }
}

export function storeChoice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
