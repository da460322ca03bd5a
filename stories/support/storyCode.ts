import { InicisCheckout } from 'react-inicis';
import { isMockFunction } from 'storybook/test';
import RegisterCard from '../billing-key/RegisterCard.js';
import { billingKeyOptionTable, paymentOptionTable } from './options.js';
import { printValue } from './printValue.js';
import { fetchOrder, verify, verifyCard } from './server.js';

interface Story {
  component?: unknown;
  /** Props with the current values of the controls. */
  args: object;
}

/**
 * Returns the code of a story, created from its props. For other components, returns the code of
 * Storybook.
 */
export function storyCode(source: string, { component, args }: Story): string {
  if (component === InicisCheckout) return checkoutCode(args);
  if (component === RegisterCard) return billingKeyCode(args);
  return source;
}

/** Source code that replaces the functions of the stories that act as a server. */
const sources = new Map<unknown, string>([
  [verify, "verifyAt('/api/inicis/complete')"],
  [verifyCard, "verifyAt('/api/inicis/billing-key')"],
  [fetchOrder, "() => fetch('/api/orders', { method: 'POST' }).then((made) => made.json())"],
]);

/** Returns the code of a file with the checkout button and these props. */
function checkoutCode(args: object): string {
  const { children, ...props } = Object.fromEntries(givenProps(args, paymentOptionTable));
  const indent = '    ';
  const lines = Object.entries(props).map(([name, value]) => {
    if (value === true) return `${indent}${name}\n`;
    if (isJsxText(value)) return `${indent}${name}="${value}"\n`;
    return `${indent}${name}={${printValue(value, { indent, beside: `${name}={}`, sources })}}\n`;
  });
  const child = isJsxText(children) ? children : `{${printValue(children, { sources })}}`;
  const end = children === undefined ? '  />' : `  >\n${indent}${child}\n  </InicisCheckout>`;
  return `import { InicisCheckout, verifyAt } from 'react-inicis';

export const Checkout = () => (
  <InicisCheckout
${lines.join('')}${end}
);
`;
}

/** Returns the code of a file with the hook that registers a card and this request. */
function billingKeyCode(args: object): string {
  const { verify: verifyProp, ...request } = Object.fromEntries(
    givenProps(args, billingKeyOptionTable),
  );
  return `import { useBillingKey, verifyAt } from 'react-inicis';

export function RegisterCard() {
  const card = useBillingKey({ verify: ${printValue(verifyProp, { sources })} });
  const register = () =>
    card.mutate(${printValue(request, { indent: '    ', beside: 'card.mutate();', sources })});
  return (
    <button type="button" aria-busy={card.isPending} onClick={register}>
      카드 등록하기
    </button>
  );
}
`;
}

/**
 * Returns the props that have a value: options in the order of their table, then the other props.
 */
function givenProps(args: object, options: object): [string, unknown][] {
  const names = Object.keys(options);
  const position = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.entries(args)
    .filter(([, value]) => value !== undefined && !isMockFunction(value))
    .sort(([a], [b]) => position(a) - position(b));
}

/** Returns true if JSX can contain the value as a text without escapes. */
const isJsxText = (value: unknown) => typeof value === 'string' && !/["'{}<>&\\\n]/.test(value);
