import type { Locale } from 'react-inicis';
import { keysOf } from '../controls/keysOf.js';
import {
  billingKeyFile,
  checkoutFile,
  propIndent,
  requestIndent,
} from '../support/code/codeFile.js';
import { billingKeyOptionTable, paymentOptionTable } from '../support/options/options.js';
import { printValue } from '../support/code/printValue.js';
import type { PlaygroundState } from './playgroundState.js';

/** Returns a file that opens the window of a state: imports, provider, component and handlers. */
export function playgroundCode({ window, options }: PlaygroundState, locale: Locale): string {
  if (window === 'payment') {
    const props = givenOptions(options, paymentOptionTable).map(([name, value]) =>
      prop(name, value),
    );
    return checkoutFile({ props, children: locale === 'ko' ? '결제하기' : 'Pay now', locale });
  }
  const request = Object.fromEntries(givenOptions(options, billingKeyOptionTable));
  return billingKeyFile(
    printValue(request, { indent: requestIndent, beside: 'card.mutate();' }),
    locale,
  );
}

/** Returns the options that are set, in the order of their table. */
function givenOptions(options: object, table: object): [string, unknown][] {
  const given = new Map<string, unknown>(Object.entries(options));
  return keysOf<Record<string, unknown>>({ ...table })
    .filter((name) => given.get(name) !== undefined)
    .map((name) => [name, given.get(name)]);
}

/** Returns a prop of the button as JSX. */
function prop(name: string, value: unknown): string {
  if (value === true) return name;
  if (typeof value === 'string' && !/["'{}<>&\\\n]/.test(value)) return `${name}="${value}"`;
  return `${name}={${printValue(value, { indent: propIndent, beside: `${name}={}` })}}`;
}
