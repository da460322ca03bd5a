import { format } from 'prettier';
import { paymentOptions } from '../../src/core/request.js';
import {
  billingKeyRows,
  paymentRows,
  type OptionRow,
} from '../../stories/support/options/optionRows.js';
import {
  billingKeyOptionTable,
  paymentOptionTable,
} from '../../stories/support/options/options.js';
import { billingKeyMeanings, partMeanings, paymentMeanings } from './optionMeanings.js';

type Locale = 'ko' | 'en';

const words = {
  ko: {
    heading: ['옵션', '뜻', '결제수단', '포트원 파라미터', '기기'],
    groups: { Order: '주문과 구매자', Method: '결제수단', Card: '카드', Window: '결제창' },
    billing: '카드 등록(빌링키)',
    devices: { both: '', PC: 'PC', phone: '모바일' },
    all: '',
  },
  en: {
    heading: ['option', 'meaning', 'method', 'parameter of PortOne', 'device'],
    groups: { Order: 'Order and shopper', Method: 'Method', Card: 'Card', Window: 'Window' },
    billing: 'Registering a card (billing key)',
    devices: { both: '', PC: 'PC', phone: 'phone' },
    all: '',
  },
} as const;

const methods: Readonly<Record<string, string | null>> = paymentOptions;
const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

function meaningOfPart(name: string, locale: Locale): string {
  const meaning = partMeanings[name];
  if (!meaning) throw new Error(`Add the meaning of ${name} to test/docs/optionMeanings.ts.`);
  return meaning[locale];
}

/** Returns the cells of an option and of the parts of its value. */
function cellsOf({ name, wire, device, parts }: OptionRow, meaning: string, locale: Locale) {
  const { devices, all } = words[locale];
  const method = methods[name] ?? null;
  const inner = parts.map((part) => [
    code(`${name}.${part.name}`),
    meaningOfPart(`${name}.${part.name}`, locale),
    '',
    part.wire.map(code).join(', '),
    devices[part.device],
  ]);
  const parameters = parts.length > 0 ? '' : wire.map(code).join(', ');
  return [
    [code(name), meaning, method ? code(method) : all, parameters, devices[device]],
    ...inner,
  ];
}

const lineOf = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function tableOf(heading: readonly string[], rows: readonly (readonly string[])[]) {
  const lines = [heading, heading.map(() => '---'), ...rows];
  return lines.map(lineOf).join('\n');
}

/** Returns the tables of docs/*\/options.md in one language, formatted as Prettier does. */
export async function optionTables(locale: Locale): Promise<string> {
  const { heading, groups, billing } = words[locale];
  const groupOf: Readonly<Record<string, { group: string }>> = paymentOptionTable;
  const meaningOf: Readonly<Record<string, Record<Locale, string>>> = paymentMeanings;
  const sections = Object.entries(groups).map(([group, title]) => {
    const rows = paymentRows.filter(({ name }) => groupOf[name]?.group === group);
    const cells = rows.flatMap((row) => cellsOf(row, meaningOf[row.name]?.[locale] ?? '', locale));
    return `### ${title}\n\n${tableOf(heading, cells)}`;
  });
  const own: Readonly<Record<string, Record<Locale, string> | undefined>> = billingKeyMeanings;
  const cards = billingKeyRows
    .filter(({ name }) => name in billingKeyOptionTable)
    .map(({ name, wire, device }) => {
      const meaning = (own[name] ?? meaningOf[name])?.[locale] ?? '';
      const parameters = wire.map(code).join(', ');
      return [code(name), meaning, parameters, words[locale].devices[device]];
    });
  const [option, meaning, , parameter, device] = heading;
  const last = `### ${billing}\n\n${tableOf([option, meaning, parameter, device], cards)}`;
  return format([...sections, last].join('\n\n'), { parser: 'markdown', printWidth: 100 });
}

const generated = /(<!-- options: generated -->\n)[^]*(<!-- end -->)/;

/** Returns a page with its tables generated again. */
export const withOptionTables = async (page: string, locale: Locale): Promise<string> => {
  const tables = await optionTables(locale);
  if (!generated.test(page)) throw new Error('the page has no place for the tables');
  return page.replace(generated, (_, start: string, end: string) => `${start}\n${tables}\n${end}`);
};
