import type { Ledger } from '../ledger.js';
import { expectEqual, type Requirement } from './requirement.js';

/** Requirements on keys that a database may treat as equal: similar keys, and long ones. */
export const keyRequirements = <Tx>(): Requirement<Tx>[] => [
  [
    'treats keys as different if one character differs',
    async (ledger, id) => {
      const keys = [`${id}:a`, ...similarKeys(id)];
      expectEqual(
        await countClaims(ledger, id, keys),
        keys.length,
        `claims of ${keys.length} keys`,
      );
    },
  ],
  [
    'treats long keys as different if only the last character differs',
    async (ledger, id) => {
      const keys = [longKey(id, 'a'), longKey(id, 'b'), longKey(id, 'A'), longKey(id, ' ')];
      expectEqual(
        await countClaims(ledger, id, keys),
        keys.length,
        `claims of ${keys.length} keys`,
      );
    },
  ],
  [
    'does not have a key that is only similar to a claimed key',
    async (ledger, id) => {
      await ledger.transaction(id, async (tx) => {
        await ledger.claim(tx, `${id}:a`);
        await ledger.claim(tx, longKey(id, 'a'));
      });
      for (const key of [...similarKeys(id), longKey(id, 'b'), longKey(id, 'A')]) {
        expectEqual(await ledger.has(key), false, `has(${JSON.stringify(key)})`);
      }
    },
  ],
];

/** Keys that some collations treat as equal to `{id}:a`: case, accents, trailing blanks. */
const similarKeys = (id: string): string[] =>
  ['A', 'a ', 'a  ', 'á', 'a\u0301', 'ａ', `'"\\%_`, '가'].map((end) => `${id}:${end}`);

/** Key of 255 bytes, which is longer than any key of the handlers. */
const longKey = (id: string, end: string): string => `${id}:${'x'.repeat(253 - id.length)}${end}`;

/** Claims the keys in one transaction; returns the number of claims that were new. */
async function countClaims<Tx>(
  ledger: Ledger<Tx>,
  id: string,
  keys: readonly string[],
): Promise<number> {
  return ledger.transaction(id, async (tx) => {
    let count = 0;
    for (const key of keys) if (await ledger.claim(tx, key)) count += 1;
    return count;
  });
}
