import { InicisCheckout } from 'react-inicis';
import { isMockFunction } from 'storybook/test';
import RegisterCard from '../../billing-key/RegisterCard.js';
import { billingKeyFile, checkoutFile, propIndent, requestIndent } from './codeFile.js';
import { billingKeyOptionTable, paymentOptionTable } from '../options/options.js';
import { printValue } from './printValue.js';
import { fetchOrder } from '../server.js';

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
  [fetchOrder, "() => fetch('/api/orders', { method: 'POST' }).then((made) => made.json())"],
]);

/** Returns the code of a file with the checkout button and these props. */
function checkoutCode(args: object): string {
  // The file has its own handlers.
  const {
    children,
    verify: _,
    ...given
  } = Object.fromEntries(givenProps(args, paymentOptionTable));
  const props = Object.entries(given).map(([name, value]) => {
    if (value === true) return name;
    if (isJsxText(value)) return `${name}="${value}"`;
    return `${name}={${printValue(value, { indent: propIndent, beside: `${name}={}`, sources })}}`;
  });
  const child = isJsxText(children) ? String(children) : `{${printValue(children, { sources })}}`;
  return checkoutFile({
    props,
    children: children === undefined ? undefined : child,
    locale: 'ko',
  });
}

/** Returns the code of a file with the hook that registers a card and this request. */
function billingKeyCode(args: object): string {
  const { verify: _, ...request } = Object.fromEntries(givenProps(args, billingKeyOptionTable));
  return billingKeyFile(
    printValue(request, { indent: requestIndent, beside: 'card.mutate();', sources }),
    'ko',
  );
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
