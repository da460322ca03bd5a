import { check, invalid } from './rules.js';
import type { Bypass } from './wire.js';

/**
 * What an option says to the gateway in its own tokens, for a PC and for a phone: each is ignored
 * on the other. `!token` says that the opposite of an option must not stand there.
 */
export interface Tokens {
  pc?: readonly string[] | undefined;
  phone?: readonly string[] | undefined;
}

const name = (token: string) => token.replace(/[=(].*/s, '').toLowerCase();
const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();

/** The tokens of the options, then the raw ones that say something else. */
function join(ours: readonly string[], raw: unknown, by: string, field: string): string {
  const theirs = String(check(field, 'tokens', raw ?? '')).split(by);
  const said = ours.filter((token) => !token.startsWith('!'));
  const added = theirs.filter(
    (token, at) => token && ![...said, ...theirs.slice(0, at)].some(same(token)),
  );
  const opposed = added.find(
    (token) =>
      ours.some(same(`!${token}`)) ||
      said.some((other) => /[=(]/.test(other) && name(other) === name(token)),
  );
  if (opposed) throw invalid(field, 'conflict', opposed);
  return [...said, ...added].join(by);
}

/**
 * The one `bypass` of a request: what the options say, joined with what was given raw.
 *
 * @throws {PaymentError} `invalid` where a raw token contradicts an option.
 */
export function joinBypass(tokens: readonly Tokens[], raw: Bypass = {}): Bypass | undefined {
  const ours = (device: keyof Tokens) => tokens.flatMap((one) => one[device] ?? []);
  const acceptmethod = join(ours('pc'), raw.acceptmethod, ':', 'bypass.acceptmethod');
  const reserved = join(ours('phone'), raw.P_RESERVED, '&', 'bypass.P_RESERVED');
  const { acceptmethod: _, P_RESERVED: __, ...rest } = raw;
  const bypass: Bypass = { ...rest };
  if (acceptmethod) bypass.acceptmethod = acceptmethod;
  if (reserved) bypass.P_RESERVED = reserved;
  return Object.keys(bypass).length > 0 ? bypass : undefined;
}
