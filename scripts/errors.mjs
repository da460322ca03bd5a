// Writes docs/en/errors.md and docs/ko/errors.md from the texts that `explain` returns. Messages that
// have a rule or a code of `unavailable` end with a link to the English page. `npm run build` runs this
// file, and test/docs/docs.test.ts compares the result with the committed pages.
import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { PaymentError, explain } from '../dist/index.js';
import { rules } from '../dist/core/rules.js';
import { unavailableCodes } from '../dist/core/unavailable.js';
import { refusals } from '../dist/core/explanations.js';
import { outcomeCodes } from '../dist/core/outcomeCodes.js';
import { reasons } from '../dist/core/error.js';

const frames = {
  en: {
    title: 'Errors',
    other: '[한국어](../ko/errors.md)',
    intro: `There is one error class, \`PaymentError\`, in the browser and on the server. \`error.reason\` is one of the reasons
below. \`shopperMessage(error, locale)\` returns a text for the shopper, and \`await explain(error, locale)\` returns the
texts of this page for the developer. \`npm run build\` generates this page from these texts.`,
    reasons: 'Reasons',
    unavailableCodes: 'Codes of `unavailable`',
    unavailableIntro:
      'The message contains the address and the observed failure. These codes occur only in the browser.',
    outcomeCodes: 'Codes of the server handlers',
    outcomeIntro: 'The handlers of `createHandlers` send these codes together with a reason.',
    refusalCodes: 'Codes of `api`',
    refusalIntro:
      'The client uses these codes for a charge or a schedule that the gateway clearly refused.',
    rules: 'Codes of `invalid`',
    rulesIntro:
      'The message contains the option, the rule and the value: `order.amount: won (10.5)`.',
  },
  ko: {
    title: '오류',
    other: '[English](../en/errors.md)',
    intro: `브라우저와 서버 모두 오류 클래스는 \`PaymentError\` 하나입니다. \`error.reason\`은 아래 값 중 하나입니다. 구매자에게 보여
줄 문구는 \`shopperMessage(error, locale)\`가, 개발자를 위한 이 페이지의 설명은 \`await explain(error, locale)\`이
반환합니다. 이 페이지는 \`npm run build\`로 자동 생성됩니다.`,
    reasons: '오류 원인(`reason`)',
    unavailableCodes: '`unavailable`의 `code`',
    unavailableIntro: '메시지에 주소와 실패 원인이 나옵니다. 이 코드는 브라우저에서만 발생합니다.',
    outcomeCodes: '서버 핸들러의 `code`',
    outcomeIntro: '`createHandlers`의 핸들러가 `reason`과 함께 보내는 코드입니다.',
    refusalCodes: '`api`의 `code`',
    refusalIntro: 'PG사가 분명히 거절한 청구나 예약에 클라이언트가 사용하는 코드입니다.',
    rules: '`invalid`의 `code`',
    rulesIntro: '메시지에 옵션, 규칙, 값이 나옵니다: `order.amount: won (10.5)`.',
  },
};

/** Languages of the page: the names of the folders in `docs`. */
export const languages = Object.keys(frames);

/** Returns a section with one line of the explanation. Line 0 is the message of the error. */
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
    `## ${frame.outcomeCodes}\n\n${frame.outcomeIntro}\n`,
    ...(await sections(outcomeCodes, (code) => section(language, code, 2, 'interrupted', code))),
    `## ${frame.refusalCodes}\n\n${frame.refusalIntro}\n`,
    ...(await sections(Object.keys(refusals), (code) => section(language, code, 1, 'api', code))),
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
