import { describe, expect, it } from 'vitest';
import { errorsOf } from './compiler.js';

/** Props of the button, as JSX writes them; `undefined` leaves one out. */
type Props = Record<string, string | undefined>;

const header = `
import { InicisCheckout, usePayment } from 'react-inicis';
import { buyer, order, verify } from './sampleOrder.js';
export const all = [InicisCheckout, usePayment, buyer, order, verify];
`;
const valid: Props = { order: '{order}', buyer: '{buyer}', verify: '{verify}' };

/** Returns the same request as props of the button, and as what the hook's `mutate` gets. */
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

const mistakes: [what: string, change: Props, message: RegExp][] = [
  ['no buyer', { buyer: undefined }, /'buyer' is missing/],
  ['no phone number', { buyer: '{{ name: "김하나" }}' }, /'tel' is missing/],
  ['a misspelt option', { instalments: '{[3]}' }, /'instalments'.* Did you mean.*'installments'/],
  ['an amount that is text', { order: '{{ ...order, amount: "1" }}' }, /'string'.* 'number'/],
  ['months of a virtual account', { method: '{"vbank"}', installments: '{[3]}' }, /'installments'/],
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

const files = [['valid', {}] as const, ...mistakes].flatMap(([what, change], index) =>
  textsOf(change).map((text, way) => ({
    what: `${what}, ${way === 0 ? 'button' : 'hook'}`,
    file: `test/types/use${index}-${way}.tsx`,
    text,
  })),
);

describe('an editor', () => {
  it('names the missing or wrong prop, of a button and of a hook, and nothing else', async () => {
    const errors = await errorsOf({
      files: files.map(({ file }) => file),
      texts: Object.fromEntries(files.map(({ file, text }) => [file, text])),
    });
    const messages = new Map(files.map(({ what, file }) => [what, errors.get(file) ?? []]));
    expect([...errors.keys()].filter((file) => !/use\d/.test(file))).toEqual([]);
    for (const way of ['button', 'hook']) {
      expect(messages.get(`valid, ${way}`)).toEqual([]);
      for (const [what, , message] of mistakes)
        expect(messages.get(`${what}, ${way}`), what).toEqual([expect.stringMatching(message)]);
    }
  });
});
