import * as v from 'valibot';
import { keysOf } from '../controls/keysOf.js';
import {
  billingKeyControls,
  paymentControls,
  type OptionControls,
} from '../controls/optionControls.js';
import type { PlaygroundState } from './playgroundState.js';
import { firstPreset } from './presets.js';

// The link has the whole state in one argument of the story. Storybook drops an argument with other
// characters than letters, digits, `_`, `-` and spaces, so the state is UTF-8 JSON in base64url.

/** State of a link. `refused` names the options that this version cannot read. */
export interface Link {
  state: PlaygroundState;
  refused: readonly string[];
  /** True if the text is not a link of the playground, for example because its end is missing. */
  isUnreadable: boolean;
}

/** Returns the text of a state for a link. */
export function writeLink(state: PlaygroundState): string {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const linkSchema = v.object({
  window: v.picklist(['payment', 'billingKey']),
  options: v.record(v.string(), v.unknown()),
  shown: v.optional(v.string()),
});

/** Returns the state of a link. An unreadable link has the state of the first preset. */
export function readLink(text: string): Link {
  if (text === '') return linkOf(firstPreset(), []);
  const link = v.safeParse(linkSchema, jsonOf(text));
  if (!link.success) return { state: firstPreset(), refused: [], isUnreadable: true };
  const { window, options, shown } = link.output;
  const part = shown === undefined ? {} : { shown };
  if (window === 'payment') {
    const read = readOptions(paymentControls, options);
    return linkOf({ window, options: read.options, ...part }, read.refused);
  }
  const read = readOptions(billingKeyControls, options);
  return linkOf({ window, options: read.options, ...part }, read.refused);
}

const linkOf = (state: PlaygroundState, refused: readonly string[]): Link => ({
  state,
  refused,
  isUnreadable: false,
});

/** Returns the JSON value of a text in base64url; `undefined` if the text is damaged. */
function jsonOf(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (byte) => byte.codePointAt(0) ?? 0);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function readOptions<Options extends object>(
  controls: OptionControls<Options>,
  given: Record<string, unknown>,
) {
  const options: Partial<Options> = {};
  const refused = Object.keys(given).filter((name) => !Object.hasOwn(controls, name));
  for (const name of keysOf(controls)) {
    if (!Object.hasOwn(given, name)) continue;
    const read = v.safeParse(controls[name].schema, given[name]);
    if (read.success) Object.assign(options, { [name]: read.output });
    else refused.push(name);
  }
  return { options, refused };
}
