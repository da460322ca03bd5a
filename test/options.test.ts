import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { paymentOptions } from '../src/core/request.js';
import type { OptionEntry } from '../stories/support/options/optionEntry.js';
import {
  billingKeyRows,
  paymentRows,
  type OptionRow,
} from '../stories/support/options/optionRows.js';
import {
  billingKey,
  billingKeyOptionTable,
  payment,
  paymentOptionTable,
} from '../stories/support/options/options.js';
import { errorsOf } from './compiler.js';
import { optionsOf, withKey } from './interfaces.js';

// An option needs an encoder, a comment with its wire name, an example and a story. A part of an
// option, such as `order.taxFree`, needs the first three. The first tests add an option without them
// at every level of a request, and expect an error for each missing one.

const root = new URL('../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const request = 'src/core/request.ts';
const source = await read(request);

const encoder = 'its encoder, in src/core/encoders.ts';
const directCardEncoder = 'its encoder, in src/core/cardParams.ts';
const ruleEncoder = 'its encoder, in src/core/cards.ts';
const orderKey = 'its entry in the keys of an order, in src/core/orderRow.ts';
const method = `its payment method, in ${request}`;
const entry = 'its control, example and effect, in stories/support/options/options.ts';
const comment = `a comment with its wire name, in ${request}`;
const story = 'its story, in stories/options';

/** Encoders of the interfaces that `encoders.ts` does not encode itself. */
const encodersOfParts = new Map([
  ['CardRule', ruleEncoder],
  ['DirectCard', directCardEncoder],
]);

/** Files in which the compiler reports a missing option. */
const tables = new Map([
  ['src/core/encoders.ts', encoder],
  ['src/core/cardParams.ts', directCardEncoder],
  ['src/core/cards.ts', ruleEncoder],
  ['src/core/orderRow.ts', orderKey],
  [request, method],
  ['stories/support/options/options.ts', entry],
]);

/** Returns the options that have a story: `parameters: { option: '…' }`. */
async function optionsWithStory(): Promise<Set<string>> {
  const names = await readdir(new URL('stories/', root), { recursive: true });
  const stories = names.filter((name) => name.endsWith('.stories.tsx'));
  const texts = await Promise.all(stories.map((name) => read(`stories/${name}`)));
  return new Set(texts.flatMap((text) => text.match(/(?<=\boption: ')\w+(?=')/g) ?? []));
}

/** Returns the missing comments and stories of the options in a text of `request.ts`. */
async function uncommented(text: string): Promise<string[]> {
  const withStory = await optionsWithStory();
  const missing = ['PaymentOptions', 'BillingKeyRequest'].flatMap((name) =>
    [...optionsOf(text, name).comments].flatMap(([path, words]) => [
      ...(/\bsent\b[^.]*`/is.test(words) ? [] : [`${path}: ${comment}`]),
      ...(path.includes('.') || withStory.has(path) ? [] : [`${path}: ${story}`]),
    ]),
  );
  return [...new Set(missing)].sort();
}

/** Returns the tables in which the compiler reports a missing option of a text of `request.ts`. */
async function unlisted(text: string): Promise<string[]> {
  const errors = await errorsOf({
    files: ['src/core/encode.ts', 'src/core/orderRow.ts', 'stories/support/options/optionRows.ts'],
    texts: { [request]: text },
  });
  const missing = [...errors].flatMap(([file, messages]) =>
    messages.map((message) => {
      const [key = message] = /\bforgotten\w+/.exec(message) ?? [];
      return `${key}: ${tables.get(file) ?? file}`;
    }),
  );
  // A table with a missing option causes a second error at each use of the table.
  return [...new Set(missing)].filter((one) => !one.endsWith(': src/core/encode.ts')).sort();
}

describe('an option', () => {
  it('has a comment with its wire name, and a story', async () => {
    expect(await uncommented(source)).toEqual([]);
  });

  it('that is new is reported with each part that is missing', async () => {
    const interfaces = [
      ...optionsOf(source, 'PaymentOptions').interfaces,
      ...optionsOf(source, 'BillingKeyRequest').interfaces,
    ];
    const names = [...new Set(interfaces)].sort();
    expect(names).toEqual(expect.arrayContaining(['Buyer', 'CardRule', 'Order', 'PaymentOptions']));
    const text = names.reduce((before, name) => withKey(before, name, `forgotten${name}`), source);
    const listed = names.flatMap((name) => {
      const parts = [encodersOfParts.get(name) ?? encoder, entry];
      if (name === 'Order') parts.push(orderKey);
      if (name === 'PaymentOptions') parts.push(method);
      return parts.map((part) => `forgotten${name}: ${part}`);
    });
    expect(await unlisted(text)).toEqual(listed.sort());
    expect(await uncommented(text)).toEqual([
      `buyer.forgottenBuyer: ${comment}`,
      `cards.forgottenCardRule: ${comment}`,
      `directCard.forgottenDirectCard: ${comment}`,
      `forgottenBillingKeyRequest: ${comment}`,
      `forgottenBillingKeyRequest: ${story}`,
      `forgottenPaymentOptions: ${comment}`,
      `forgottenPaymentOptions: ${story}`,
      `order.forgottenBillingKeyOrder: ${comment}`,
      `order.forgottenOrder: ${comment}`,
      `servicePeriod.forgottenServicePeriod: ${comment}`,
    ]);
  });

  it('is reported when its comment does not name a wire field', async () => {
    const silent = source
      .replace('Your id of the shopper. Sent as `customer_id`.', 'A number.')
      .replace(
        "The shopper's address; the gateway stores 128 characters. Sent as `buyer_addr`.",
        'An address.',
      );
    expect(await uncommented(silent)).toEqual([
      `buyer.address: ${comment}`,
      `customerId: ${comment}`,
    ]);
  });
});

/** Returns the wire names in backticks, without values and wildcards. */
const namesIn = (words: string) =>
  [...words.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/[^\w.[\]].*/, ''));

/**
 * True if a name covers a path. The name is the path itself, an object or list that contains the path,
 * another field of the same list item, or a prefix `x_`.
 */
function covers(name: string, path: string): boolean {
  const [list = ''] = /^.*\[\]/.exec(path) ?? [];
  return (
    name === path ||
    path.startsWith(`${name}.`) ||
    path.startsWith(`${name}[`) ||
    (list !== '' && name.startsWith(list)) ||
    (name.endsWith('_') && path.startsWith(name))
  );
}

type Comments = ReadonlyMap<string, string>;

/** Returns an option and its parts, each with the comments that contain its wire names. */
function withComments(comments: Comments, { name, wire, parts }: OptionRow) {
  const own = comments.get(name) ?? '';
  const all = [...comments].filter(([path]) => path === name || path.startsWith(`${name}.`));
  return [
    { option: name, wire, words: all.map(([, words]) => words).join() },
    ...parts.map((part) => {
      const option = `${name}.${part.name}`;
      return { option, wire: part.wire, words: comments.get(option) ?? own };
    }),
  ];
}

/** Returns a copy of an object, or of each item of a list, without some keys. */
function without(value: unknown, ...keys: string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, ...keys));
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !keys.includes(key)));
}

const valueOf = (given: object, name: string): unknown =>
  Object.entries(given).find(([key]) => key === name)?.[1];

const windows = [
  {
    owner: 'PaymentOptions',
    comments: optionsOf(source, 'PaymentOptions').comments,
    rows: paymentRows,
    table: Object.entries<OptionEntry<object>>(paymentOptionTable),
    base: payment,
  },
  {
    owner: 'BillingKeyRequest',
    comments: optionsOf(source, 'BillingKeyRequest').comments,
    rows: billingKeyRows,
    table: Object.entries<OptionEntry<object>>(billingKeyOptionTable),
    base: billingKey,
  },
];

describe.each(windows)('the table of $owner', ({ comments, rows, table, base }) => {
  it('has a row with a wire name for every option and every part', () => {
    const all = rows.flatMap((row) => withComments(comments, row));
    for (const path of comments.keys()) expect(all.map(({ option }) => option)).toContain(path);
    for (const { option, wire } of all) expect(wire, option).not.toEqual([]);
  });

  it('has pairs of examples that differ only in their option', () => {
    for (const [name, { examples = [], parts = {} }] of table) {
      const pairs = [...examples, ...Object.values(parts)];
      // `pg` replaces a channel key.
      const keys = name === 'pg' ? ['pg', 'channelKey'] : [name];
      for (const [before, after] of pairs)
        expect(without({ ...base, ...before }, ...keys)).toEqual(
          without({ ...base, ...after }, ...keys),
        );
      for (const [part, [before, after]] of Object.entries(parts))
        expect(without(valueOf({ ...base, ...before }, name), part)).toEqual(
          without(valueOf({ ...base, ...after }, name), part),
        );
    }
  });

  it.each(rows)('names in its comment the wire fields that are sent: $name', (row) => {
    for (const { option, wire, words } of withComments(comments, row)) {
      const names = namesIn(words);
      for (const path of wire.map((one) => one.replace(/=.*/s, '')))
        expect(
          names.some((name) => covers(name, path)),
          `${option}: ${path} is not among ${names.join(', ')}`,
        ).toBe(true);
    }
  });
});

describe('the overview page of options', () => {
  it.each(['ko', 'en'])('lists the options of each method: %s', async (language) => {
    const page = await read(`docs/${language}/options.md`);
    const lists = [...page.matchAll(/^\| `(card|vbank|phone)`(.*)$/gm)];
    const listed = lists.flatMap(([, name, options = '']) =>
      [...options.matchAll(/`(\w+)`/g)].map(([, option]) => `${name} ${option}`),
    );
    const owned = Object.entries(paymentOptions).flatMap(([option, name]) =>
      name ? [`${name} ${option}`] : [],
    );
    expect([...new Set(listed)].toSorted()).toEqual(owned.toSorted());
  });

  it('states the device of an option: PC, phone or both', () => {
    const rows = new Map([...billingKeyRows, ...paymentRows].map((row) => [row.name, row]));
    expect(rows.get('easyPay')).toMatchObject({
      wire: ['bypass.acceptmethod=noeasypay', 'bypass.P_RESERVED=noeasypay=Y'],
      device: 'both',
    });
    expect(rows.get('cardPoints')?.wire).toEqual([
      'bypass.acceptmethod=CARDPOINT',
      'bypass.P_RESERVED=cp_yn=Y',
      'bypass.P_RESERVED=dcp_yn=Y',
    ]);
    expect(rows.get('skin')?.device).toBe('PC');
    expect(rows.get('redirectUrl')?.device).toBe('phone');
    expect(rows.get('authType')?.device).toBe('phone');
  });
});
