// docs/errors.md, from the same texts that `explain` gives: every error message ends in an address
// there. `npm run build` writes it; test/docs.test.ts sees that what is committed is what is meant.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { PaymentError, explain } from '../dist/index.js';
import { rules } from '../dist/core/rules.js';
import { obstacles } from '../dist/core/obstacles.js';
import { reasons } from '../dist/core/error.js';

/** The lines of an explanation after its first, which is the error's own message. */
async function linesOf(reason, code) {
  const error = new PaymentError(reason, '', { code });
  const told = await Promise.all(['en', 'ko'].map((locale) => explain(error, locale)));
  return told.map((text) => text.split('\n').slice(1));
}

async function reasonSection(reason) {
  const [[en], [ko]] = await linesOf(reason);
  return `### ${reason}\n\n${en}\n\n${ko}\n`;
}

async function ruleSection(rule) {
  const [[, en], [, ko]] = await linesOf('invalid', rule);
  return `### ${rule}\n\n${en}\n\n${ko}\n`;
}

async function obstacleSection(obstacle) {
  const [[, en], [, ko]] = await linesOf('unavailable', obstacle);
  return `### ${obstacle}\n\n${en}\n\n${ko}\n`;
}

export async function errorsPage() {
  const parts = await Promise.all([
    ...reasons.map(reasonSection),
    '## What stood in the way of `unavailable`, by `code`\n\nThe message names the address, and what was seen. On a server there is none of these.\n',
    ...obstacles.map(obstacleSection),
    '## Rules of `invalid`, by `code`\n\nThe message names the option, the rule and the value: `order.amount: won (10.5)`.\n',
    ...Object.keys(rules).map(ruleSection),
  ]);
  return `# Errors

One class, \`PaymentError\`, in the browser and on the server. \`error.reason\` is one of the words below,
\`shopperMessage(error, locale)\` has a sentence for the shopper, \`await explain(error, locale)\` has these
texts for the developer. This page is made from them by \`npm run build\`.

## Reasons

${parts.join('\n')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(new URL('../docs/errors.md', import.meta.url), await errorsPage());
}
