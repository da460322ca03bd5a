// Writes docs/en/errors.md and docs/ko/errors.md from the texts that `explain` returns. Every error
// message ends with a link to the English page. `npm run build` runs this file, and
// test/docs.test.ts compares the result with the committed pages.
import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { PaymentError, explain } from '../dist/index.js';
import { rules } from '../dist/core/rules.js';
import { unavailableCodes } from '../dist/core/unavailable.js';
import { reasons } from '../dist/core/error.js';

const frames = {
  en: {
    title: 'Errors',
    other: '[한국어](../ko/errors.md)',
    intro: `There is one error class, \`PaymentError\`, in the browser and on the server. \`error.reason\` is one of the reasons
below. \`shopperMessage(error, locale)\` returns a sentence for the shopper, and \`await explain(error, locale)\` returns
the texts of this page for the developer. \`npm run build\` writes this page from them.`,
    reasons: 'Reasons',
    unavailableCodes: 'Codes of `unavailable`',
    unavailableIntro:
      'The message names the address and what was observed. These codes occur in the browser only.',
    rules: 'Codes of `invalid`',
    rulesIntro: 'The message names the option, the rule and the value: `order.amount: won (10.5)`.',
  },
  ko: {
    title: '오류',
    other: '[English](../en/errors.md)',
    intro: `브라우저와 서버 모두 오류 클래스는 \`PaymentError\` 하나입니다. \`error.reason\`은 아래 이유 가운데 하나입니다. 구매자에게
보여 줄 문장은 \`shopperMessage(error, locale)\`로, 개발자를 위한 이 페이지의 설명은 \`await explain(error, locale)\`로
얻습니다. 이 페이지는 \`npm run build\`가 같은 설명으로 만듭니다.`,
    reasons: '이유(`reason`)',
    unavailableCodes: '`unavailable`의 코드',
    unavailableIntro: '메시지에 주소와 확인된 현상이 나옵니다. 이 코드는 브라우저에서만 생깁니다.',
    rules: '`invalid`의 코드',
    rulesIntro: '메시지에 옵션, 규칙, 값이 나옵니다: `order.amount: won (10.5)`.',
  },
};

/** The languages of the page, which are the folders in `docs`. */
export const languages = Object.keys(frames);

/** A section whose text is one line of the explanation; the first line is the error's own message. */
async function section(language, name, line, reason, code) {
  const text = await explain(new PaymentError(reason, '', { code }), language);
  return `### ${name}\n\n${text.split('\n')[line]}\n`;
}

/** Returns the page in one language. */
export async function errorsPage(language) {
  const frame = frames[language];
  const sections = (names, toSection) => Promise.all(names.map(toSection));
  const parts = [
    `# ${frame.title}\n\n${frame.other}\n\n${frame.intro}\n\n## ${frame.reasons}\n`,
    ...(await sections(reasons, (reason) => section(language, reason, 1, reason))),
    `## ${frame.unavailableCodes}\n\n${frame.unavailableIntro}\n`,
    ...(await sections(unavailableCodes, (code) =>
      section(language, code, 2, 'unavailable', code),
    )),
    `## ${frame.rules}\n\n${frame.rulesIntro}\n`,
    ...(await sections(Object.keys(rules), (code) => section(language, code, 2, 'invalid', code))),
  ];
  return parts.join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const language of languages) {
    const folder = new URL(`../docs/${language}/`, import.meta.url);
    await mkdir(folder, { recursive: true });
    await writeFile(new URL('errors.md', folder), await errorsPage(language));
  }
}
