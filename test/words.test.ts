import { describe, expect, it } from 'vitest';
import { wordFaults } from '../scripts/words.mjs';

describe('the openings of doc comments', () => {
  it.each(['What', 'Whether', 'How', 'Who', 'Whose', 'Where', 'Which', 'Why', 'When'])(
    'reports a comment that starts with %s, with its line',
    (word) => {
      const text = `const one = 1;\n\n/**\n * ${word} a payment ended.\n */\nconst two = 2;\n`;
      expect(wordFaults('src/core/one.ts', text)).toEqual([
        `src/core/one.ts:3 starts with a relative word: ${word} a payment ended.`,
      ]);
      expect(wordFaults('src/core/one.ts', `/** ${word} a payment ended. */`)).toHaveLength(1);
    },
  );

  it.each([
    '/** Called when a payment ended. */',
    '// What a line comment says is not checked.',
    '/* How a block comment starts is not checked. */',
  ])('accepts %s', (text) => {
    expect(wordFaults('src/core/one.ts', text)).toEqual([]);
  });

  it('does not check pages, because a heading may be a question', () => {
    expect(wordFaults('docs/en/server.md', '/** What is shown */')).toEqual([]);
  });
});

describe('the words of the glossary', () => {
  it('checks changesets and pages outside of code', () => {
    expect(wordFaults('.changeset/one.md', 'Rename `quotas` to the finding.')).toEqual([
      '.changeset/one.md:1 "finding", write: review item',
    ]);
  });

  it.each([
    ['// mended in the next try', 'mended', 'fix'],
    ['// loads the script afresh', 'afresh', 'again'],
    ['const patience = 5000;', 'patience', 'timeout'],
    ["it('stores the intent', run);", 'intent', 'pending payment'],
    ['One finding of the review.', 'finding', 'review item'],
    ['a reversal of 1,000 won', 'reversal', 'refund'],
    ['// for the account', '// for the account', 'virtual account, store account or bank account'],
    ['a table of its own', 'of its own', 'own, separate'],
    ['// whoever claims it first', 'whoever', 'a common word'],
    ['there is none', 'is none', 'a sentence that says what there is'],
  ])('reports "%s"', (text, found, use) => {
    expect(wordFaults('test/react/one.test.ts', `\n${text}\n`)).toEqual([
      `test/react/one.test.ts:2 "${found}", write: ${use}`,
    ]);
  });

  it.each([
    ['src/sandbox/sandboxOptions.ts', 'cardQuota: CardQuota'],
    ['src/react/components/InicisProvider.tsx', "preload?: 'mount' | 'intent' | 'click'"],
    ['test/react/sdk/blockPage.test.tsx', '<aside inert></aside>'],
    ['src/core/receipt.ts', '// the virtual account, the account holder, `account`'],
    ['src/core/receipt.ts', 'const account = payment.account;'],
    ['docs/en/migration.md', 'Rename `quotas` and `maxInstallment`.'],
    ['docs/en/server.md', 'Amend the order, recommend a card.'],
  ])('accepts in %s: %s', (path, text) => {
    expect(wordFaults(path, text)).toEqual([]);
  });
});
