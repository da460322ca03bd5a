import { describe, expect, it } from 'vitest';
import { errorsOf } from './compiler.js';

/** Props of the button as JSX source text; a prop with `undefined` is omitted. */
type Props = Record<string, string | undefined>;

const header = `
import { InicisCheckout, usePayment } from 'react-inicis';
import { buyer, order, verify } from './sampleOrder.js';
export const all = [InicisCheckout, usePayment, buyer, order, verify];
`;
const valid: Props = { order: '{order}', buyer: '{buyer}', verify: '{verify}' };

/** Returns source texts with the same request as props of the button and as argument of `mutate`. */
function textsOf(change: Props): [button: string, hook: string] {
  const props = Object.entries({ ...valid, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const attributes = props.map(([name, value]) => `${name}=${value}`).join(' ');
  const keys = props
    .filter(([name]) => name !== 'verify')
    .map(([name, value]) => `${name}: ${value.slice(1, -1)}`)
    .join(', ');
  return [
    `${header} export const use = <InicisCheckout ${attributes} />;`,
    `${header} export const useIt = () => usePayment({ verify }).mutate({ ${keys} });`,
  ];
}

const mistakes: [title: string, change: Props, message: RegExp][] = [
  ['no buyer', { buyer: undefined }, /'buyer' is missing/],
  ['no phone number', { buyer: '{{ name: "김하나" }}' }, /'tel' is missing/],
  ['a misspelt option', { instalments: '{[3]}' }, /'instalments'.* Did you mean.*'installments'/],
  ['an amount as a string', { order: '{{ ...order, amount: "1" }}' }, /'string'.* 'number'/],
  [
    'installments of a virtual account',
    { method: '{"vbank"}', installments: '{[3]}' },
    /'installments'/,
  ],
  ['a phone-bill payment without `digital`', { method: '{"phone"}' }, /'digital' is missing/],
  [
    'installments beside a direct card',
    { directCard: '{{ code: "366", quota: 0 }}', installments: '{[3]}' },
    /'installments'/,
  ],
  ['a direct card without months', { directCard: '{{ code: "366" }}' }, /'quota' is missing/],
  [
    'a payment method name of another gateway',
    { method: '{"samsungpay"}' },
    /"samsungpay".* '"samsung"'/,
  ],
  [
    'a due date without the method `vbank`',
    { dueDate: '{"20261231"}' },
    /'method' is missing.*Vbank/,
  ],
  ['the channel of the old ActiveX module', { pg: '{"inicis.M"}' }, /"inicis\.M"/],
];

const files = [['valid', {}] as const, ...mistakes].flatMap(([title, change], index) =>
  textsOf(change).map((text, way) => ({
    title: `${title}, ${way === 0 ? 'button' : 'hook'}`,
    file: `test/types/use${index}-${way}.tsx`,
    text,
  })),
);

describe('an editor', () => {
  it('shows one error, which names the missing or wrong option of a button or hook', async () => {
    const errors = await errorsOf({
      files: files.map(({ file }) => file),
      texts: Object.fromEntries(files.map(({ file, text }) => [file, text])),
    });
    const messages = new Map(files.map(({ title, file }) => [title, errors.get(file) ?? []]));
    expect([...errors.keys()].filter((file) => !/use\d/.test(file))).toEqual([]);
    for (const way of ['button', 'hook']) {
      expect(messages.get(`valid, ${way}`)).toEqual([]);
      for (const [title, , message] of mistakes)
        expect(messages.get(`${title}, ${way}`), title).toEqual([expect.stringMatching(message)]);
    }
  });
});
