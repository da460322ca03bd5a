import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { differenceTexts } from '../../examples/storefront/src/operator/reviewTexts.js';

const read = (name: string) =>
  readFileSync(new URL(`../../src/server/verify/${name}.ts`, import.meta.url), 'utf8');

it('the operator reads a reason in both languages for each field that can differ', () => {
  const source = read('compareTerms') + read('checkPayment');
  const named = [...source.matchAll(/field: '(\w+)'/g)].flatMap(([, field]) => field ?? []);
  // `compareTerms` reads these two in a loop.
  const fields = new Set([...named, 'taxFree', 'vat']);
  expect(Object.keys(differenceTexts).sort()).toEqual([...fields].sort());
  for (const [ko, en] of Object.values(differenceTexts)) {
    expect(ko).toMatch(/[가-힣]/);
    expect(en).not.toMatch(/[가-힣]/);
  }
});
