import { check, invalid } from './rules.js';
import type { Bypass } from './wire.js';

/**
 * Tokens that an option adds to `bypass`: `pc` to `acceptmethod`, `phone` to `P_RESERVED`. A PC ignores
 * the tokens of `phone`, and a phone those of `pc`. `!token` adds nothing: it forbids `token` in the
 * developer's own `bypass`, because that token contradicts the option.
 */
export interface Tokens {
  pc?: readonly string[] | undefined;
  phone?: readonly string[] | undefined;
}

const name = (token: string) => token.replace(/[=(].*/s, '').toLowerCase();
/** Returns the token that has the opposite effect: `--token` removes `token`. */
const negated = (token: string) => (token.startsWith('--') ? token.slice(2) : `--${token}`);
const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase();

/** Returns the tokens of the options, followed by the tokens that only the raw `bypass` has. */
function join(
  optionTokens: readonly string[],
  raw: unknown,
  separator: string,
  field: string,
): string {
  const rawTokens = String(check(field, 'tokens', raw ?? '')).split(separator);
  const sent = optionTokens.filter((token) => !token.startsWith('!'));
  const added = rawTokens.filter(
    (token, at) => token && ![...sent, ...rawTokens.slice(0, at)].some(same(token)),
  );
  const opposed = added.find(
    (token) =>
      optionTokens.some(same(`!${token}`)) ||
      sent.some(same(negated(token))) ||
      sent.some((other) => /[=(]/.test(other) && name(other) === name(token)),
  );
  if (opposed) throw invalid(field, 'conflict', opposed);
  return [...sent, ...added].join(separator);
}

/**
 * Returns the `bypass` of a request: the tokens of the options, merged with `raw`, the `bypass` option.
 *
 * @throws {PaymentError} `invalid`, rule `conflict`, if a raw token contradicts an option.
 */
export function joinBypass(tokens: readonly Tokens[], raw: Bypass = {}): Bypass | undefined {
  const tokensFor = (device: keyof Tokens) => tokens.flatMap((one) => one[device] ?? []);
  const acceptmethod = join(tokensFor('pc'), raw.acceptmethod, ':', 'bypass.acceptmethod');
  const reserved = join(tokensFor('phone'), raw.P_RESERVED, '&', 'bypass.P_RESERVED');
  const { acceptmethod: _, P_RESERVED: __, ...rest } = raw;
  const bypass: Bypass = { ...rest };
  if (acceptmethod) bypass.acceptmethod = acceptmethod;
  if (reserved) bypass.P_RESERVED = reserved;
  return Object.keys(bypass).length > 0 ? bypass : undefined;
}
