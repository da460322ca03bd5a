const servers = new WeakMap<object, string | null>();

/** Sets the URL that a `verify` asks; `null` if it asks no server. */
export const setServer = <V extends object>(verify: V, url: string | null): V => {
  servers.set(verify, url);
  return verify;
};

/**
 * Returns the URL that a `verify` asks; `null` if it asks no server; `undefined` for a function of the
 * merchant.
 */
export const serverOf = (verify: object): string | null | undefined => servers.get(verify);
