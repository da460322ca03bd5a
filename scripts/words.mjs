// Checks the words of comments, titles and pages: `npm run lint` runs it beside oxlint.
//   node scripts/words.mjs              all files of the repository
//   node scripts/words.mjs src/core     the files below these paths
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Words that a doc comment must not start with, because the sentence would have no main verb. */
const relativeOpening =
  /^(?:What|Whatever|Whether|How|Who|Whoever|Whose|Whom|Where|Which|Why|When)\b/;

/**
 * Words that must not be used, and the word of the glossary (CONTRIBUTING.md) to use instead. `except`
 * matches lines and paths in which the word is allowed, because it has another meaning there.
 */
const words = [
  { word: /\bquotas\b/i, use: 'installments' },
  { word: /\bcardQuota\b/, use: 'months', except: /^(?:src|test)\/sandbox\/|cardQuota: / },
  { word: /\bmaxInstallment\b/, use: 'maxMonths' },
  { word: /\bintents?\b/i, use: 'pending payment', except: /'intent'|preload/ },
  { word: /\b(?:findings?|homeOf|asides?)\b/i, use: 'review item', except: /<\/?aside/ },
  { word: /\breversals?\b/i, use: 'refund' },
  { word: /\b(?:walks?|walking|payment line)\b/i, use: 'payment flow' },
  {
    // In comments only: a field or a variable can be an `account`.
    word: /^\s*(?:\/\*\*|\*|\/\/).*(?<!\b(?:virtual|store|bank|refund|user|database) )\baccounts?\b(?! holder)/i,
    use: 'virtual account, store account or bank account',
    except: /=>|[.(`]account|account(?:[,)`]| })/,
  },
  { word: /\bpatience\b/i, use: 'timeout' },
  { word: /\bmend(?:s|ed|ing)?\b/i, use: 'fix' },
  { word: /\b(?:afresh|anew)\b/i, use: 'again' },
  { word: /\b(?:is|are|was|were) none\b/i, use: 'a sentence that says what there is' },
  { word: /\bof (?:its|their|your|our|my|his|her|one's) own\b/i, use: 'own, separate' },
  {
    word: /\b(?:whoever|seldom|lest|upon|whence|henceforth|heretofore|thereof|nought)\b/i,
    use: 'a common word',
  },
];

const isSource = /\.[cm]?[jt]sx?$/;
const isText = /\.(?:[cm]?[jt]sx?|mdx?|ya?ml|jsonc?)$/;
/** Files that quote the words, or that a tool writes. */
const isExempt =
  /^(?:scripts\/words\.mjs|test\/words\.test\.ts|CHANGELOG\.md|docs\/api\/.*|.*package-lock\.json)$/;

const lineOf = (text, index) => text.slice(0, index).split('\n').length;

/** Returns the doc comments of a source file that start with a relative word. */
function openingsOf(path, text) {
  return [...text.matchAll(/\/\*\*[\s*]*([^\s*][^\n]*)/g)]
    .filter(([, opening]) => relativeOpening.test(opening))
    .map(({ 1: opening, index }) => {
      return `${path}:${lineOf(text, index)} starts with a relative word: ${opening}`;
    });
}

/** Returns the text to check. Code in a page can quote an old name, for example a renamed option. */
const proseOf = (path, text) => (isSource.test(path) ? text : text.replace(/`[^`\n]*`/g, '``'));

/** Returns the lines of a file that contain a word of the list. */
function wordsOf(path, text) {
  return proseOf(path, text)
    .split('\n')
    .flatMap((line, index) =>
      words
        .filter(({ word, except }) => word.test(line) && !except?.test(line) && !except?.test(path))
        .map(
          ({ word, use }) => `${path}:${index + 1} "${word.exec(line)?.[0].trim()}", write: ${use}`,
        ),
    );
}

/** Returns one message for each word or opening of a file that must be changed. */
export function wordFaults(path, text) {
  return [...(isSource.test(path) ? openingsOf(path, text) : []), ...wordsOf(path, text)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const listing = ['ls-files', '-co', '--exclude-standard', ...process.argv.slice(2)];
  const paths = execFileSync('git', listing)
    .toString()
    .split('\n')
    .filter((path) => isText.test(path) && !isExempt.test(path) && existsSync(path));
  const faults = paths.flatMap((path) => wordFaults(path, readFileSync(path, 'utf8')));
  for (const fault of faults) console.error(fault);
  console.log(`words: ${paths.length} files, ${faults.length} to change`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
