import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compile } from './compiler.js';

// An option is not an option until it has a place on the wire, a comment, a control, a story, and a
// word on what the window makes of it. This test forgets them all, and sees each forgotten one named.

const root = new URL('../', import.meta.url);
const table = 'src/core/request.ts';
/** Where the compiler asks for each option, and what is missing where it is not found. */
const asked = {
  'src/core/options.ts': 'the method it belongs to',
  'src/core/encoders.ts': 'its place on the wire',
  'stories/support/argTypes.ts': 'its control',
  'stories/support/windowEffects.ts': 'what the window makes of it',
  'stories/support/optionPairs.ts': 'an example of it',
};

/** The options that the stories are about: `parameters: { option: '…' }`. */
async function told(): Promise<Set<string>> {
  const names = await readdir(new URL('stories/', root), { recursive: true });
  const stories = names.filter((name) => name.endsWith('.stories.tsx'));
  const texts = await Promise.all(
    stories.map((name) => readFile(new URL(`stories/${name}`, root), 'utf8')),
  );
  return new Set(texts.flatMap((text) => text.match(/(?<=\boption: ')\w+(?=')/g) ?? []));
}

/** What an option lacks, in a copy of the sources with other texts for some of the files. */
async function missing(texts: Record<string, string> = {}): Promise<string[]> {
  const copy = compile(Object.keys(asked), texts);
  const options = copy.membersOf(table, 'PaymentOptions');
  const compiled = Object.entries(asked).flatMap(([file, what]) =>
    copy.errorsIn(file).map((error) => `${what}, in ${file}: ${error}`),
  );
  const uncommented = [...options].filter(([, comment]) => !/\bsent\b[^.]*`/is.test(comment));
  const stories = await told();
  return [
    ...compiled,
    ...uncommented.map(([name]) => `its meaning and wire name, in ${table}: ${name}`),
    ...[...options.keys()]
      .filter((name) => !stories.has(name))
      .map((name) => `its story, in stories/options: ${name}`),
  ];
}

describe('an option', () => {
  it('has its place on the wire, its comment, its control, its story and its effect', async () => {
    expect(await missing()).toEqual([]);
  });

  it('that forgets one of them is told what, by name', async () => {
    const text = await readFile(new URL(table, root), 'utf8');
    const head = 'export interface PaymentOptions {\n';
    expect(text).toContain(head);
    const giftWrap = `${head}  giftWrap?: boolean | undefined;\n`;
    const found = await missing({ [table]: text.replace(head, giftWrap) });
    expect(found.map((one) => one.split(',')[0])).toEqual([
      ...Object.values(asked),
      'its meaning and wire name',
      'its story',
    ]);
    for (const one of found) expect(one).toContain('giftWrap');
  });

  it('is none while its comment names no field of the wire', async () => {
    const text = await readFile(new URL(table, root), 'utf8');
    const silent = text.replace('Your number of the shopper. Sent as `customer_id`.', 'A number.');
    expect(await missing({ [table]: silent })).toEqual([
      `its meaning and wire name, in ${table}: customerId`,
    ]);
  });
});

const ours = `
import { InicisCheckout, usePayment } from 'react-inicis';
import { buyer, order, verify } from './shop.js';
export const all = [InicisCheckout, usePayment, buyer, order, verify];
`;
const known = { order: '{order}', buyer: '{buyer}', verify: '{verify}' };

/** The same use as a button's props and as what a hook is asked for; no `verify`, which is the hook's. */
function uses(change: Record<string, string | undefined>): string[] {
  const props = Object.entries({ ...known, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const attributes = props.map(([name, value]) => `${name}=${value}`).join(' ');
  const keys = props
    .filter(([name]) => name !== 'verify')
    .map(([name, value]) => `${name}: ${value.slice(1, -1)}`)
    .join(', ');
  return [
    `${ours} export const use = <InicisCheckout ${attributes} />;`,
    `${ours} export const useIt = () => usePayment({ verify }).mutate({ ${keys} });`,
  ];
}

describe('an editor', () => {
  const wrong: [what: string, change: Record<string, string | undefined>, says: RegExp][] = [
    ['no buyer', { buyer: undefined }, /'buyer' is missing/],
    ['no phone number', { buyer: '{{ name: "김하나" }}' }, /'tel' is missing/],
    ['a misspelt option', { instalments: '{[3]}' }, /'instalments'.* Did you mean.*'installments'/],
    ['an amount that is text', { order: '{{ ...order, amount: "1" }}' }, /'string'.* 'number'/],
    [
      'months of a virtual account',
      { method: '{"vbank"}', installments: '{[3]}' },
      /'installments'/,
    ],
    ['a phone bill of no goods', { method: '{"phone"}' }, /'digital' is missing/],
    [
      'months beside a chosen card',
      { directCard: '{{ code: "366", quota: 0 }}', installments: '{[3]}' },
      /'installments'/,
    ],
    ['a chosen card without months', { directCard: '{{ code: "366" }}' }, /'quota' is missing/],
    ['another company’s method', { method: '{"samsungpay"}' }, /"samsungpay".* '"samsung"'/],
    ['a due date without its method', { dueDate: '{"20261231"}' }, /'method' is missing.*Vbank/],
    ['the channel of ActiveX', { pg: '{"inicis.M"}' }, /"inicis\.M"/],
  ];
  const files = wrong.flatMap(([, change], at) =>
    uses(change).map((text, way) => [`test/types/wrong${at}${way}.tsx`, text] as const),
  );

  it('names the missing or wrong prop, of a button and of a hook', () => {
    const copy = compile(
      files.map(([file]) => file),
      Object.fromEntries(files),
    );
    for (const [at, [what, , says]] of wrong.entries()) {
      for (const way of [0, 1]) {
        const errors = copy.errorsIn(`test/types/wrong${at}${way}.tsx`);
        expect(errors, what).toHaveLength(1);
        expect(errors[0], what).toMatch(says);
      }
    }
  });

  it('has nothing to say of a right use', () => {
    const right = uses({}).map((text, way) => [`test/types/right${way}.tsx`, text] as const);
    const copy = compile(
      right.map(([file]) => file),
      Object.fromEntries(right),
    );
    expect(right.flatMap(([file]) => copy.errorsIn(file))).toEqual([]);
  });
});
