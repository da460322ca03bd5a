/** Creates a `localStorage` that the tabs of a browser share. Its keys are its own properties. */
export function createStorage(): Storage {
  const methods = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      values.set(key, String(value));
      Object.defineProperty(storage, key, {
        value: String(value),
        configurable: true,
        enumerable: true,
      });
    },
    removeItem: (key: string) => {
      values.delete(key);
      Reflect.deleteProperty(storage, key);
    },
    clear: () => [...values.keys()].forEach((key) => methods.removeItem(key)),
    key: (index: number) => [...values.keys()][index] ?? null,
  };
  const values = new Map<string, string>();
  const storage: Storage = Object.create(methods, { length: { get: () => values.size } });
  return storage;
}

const refuse = (): never => {
  throw new Error('The operation is insecure.');
};

/** A `localStorage` that the browser's settings forbid: every access throws. */
export const blockedStorage = new Proxy({}, { get: refuse, set: refuse, ownKeys: refuse });
