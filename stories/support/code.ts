import { InicisCheckout } from 'react-inicis';
import { isMockFunction } from 'storybook/test';
import RegisterCard from '../billing-key/RegisterCard.js';
import { argTypes, billingKeyArgTypes } from './argTypes.js';
import { literal } from './literal.js';
import { orderOfServer, verify, verifyCard } from './server.js';

interface Shown {
  component?: unknown;
  /** With the values that the controls have now. */
  args: object;
}

/** The code that a story shows: made from its props, or else what Storybook makes of it. */
export function shownCode(source: string, { component, args }: Shown): string {
  if (component === InicisCheckout) return checkoutCode(args);
  if (component === RegisterCard) return billingKeyCode(args);
  return source;
}

/** What stands for a server on this page, as it is written where there is one. */
const said = new Map<unknown, string>([
  [verify, "verifyAt('/api/inicis/complete')"],
  [verifyCard, "verifyAt('/api/inicis/billing-key')"],
  [orderOfServer, "() => fetch('/api/orders', { method: 'POST' }).then((made) => made.json())"],
]);

/** The checkout button with these props, as a file to copy. */
function checkoutCode(args: object): string {
  const { children, ...props } = Object.fromEntries(given(args, argTypes));
  const indent = '    ';
  const lines = Object.entries(props).map(([name, value]) => {
    if (value === true) return `${indent}${name}\n`;
    if (isBare(value)) return `${indent}${name}="${value}"\n`;
    return `${indent}${name}={${literal(value, { indent, beside: `${name}={}`, said })}}\n`;
  });
  const child = isBare(children) ? children : `{${literal(children, { said })}}`;
  const end = children === undefined ? '  />' : `  >\n${indent}${child}\n  </InicisCheckout>`;
  return `import { InicisCheckout, verifyAt } from 'react-inicis';

export const Checkout = () => (
  <InicisCheckout
${lines.join('')}${end}
);
`;
}

/** The hook that registers a card, with this request, as a file to copy. */
function billingKeyCode(args: object): string {
  const { verify: asked, ...request } = Object.fromEntries(given(args, billingKeyArgTypes));
  return `import { useBillingKey, verifyAt } from 'react-inicis';

export function RegisterCard() {
  const card = useBillingKey({ verify: ${literal(asked, { said })} });
  const register = () =>
    card.mutate(${literal(request, { indent: '    ', beside: 'card.mutate();', said })});
  return (
    <button type="button" aria-busy={card.isPending} onClick={register}>
      카드 등록하기
    </button>
  );
}
`;
}

/** The props that were given: the options as their table has them, then the rest. */
function given(args: object, table: object): [string, unknown][] {
  const names = Object.keys(table);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.entries(args)
    .filter(([, value]) => value !== undefined && !isMockFunction(value))
    .sort(([a], [b]) => place(a) - place(b));
}

/** Whether it can stand in JSX as it is. */
const isBare = (value: unknown) => typeof value === 'string' && !/["'{}<>&\\\n]/.test(value);
