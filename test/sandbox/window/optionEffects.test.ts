import { describe, expect, it } from 'vitest';
import type { OptionEntry } from '../../../stories/support/options/optionEntry.js';
import {
  billingKey,
  billingKeyOptionTable,
  payment,
  paymentOptionTable,
} from '../../../stories/support/options/options.js';
import { encodeAnyBillingKey, encodeAnyPayment } from '../../core/encodeAny.js';
import { open } from '../openWindow.js';

/** Option with tokens that the window supports. The example in the table has a made-up token. */
const bypass: OptionEntry<object> = {
  ...paymentOptionTable.bypass,
  examples: [[{}, { bypass: { acceptmethod: 'noeasypay', P_RESERVED: 'noeasypay=Y' } }]],
};

const windows = [
  {
    name: 'payment',
    table: Object.entries<OptionEntry<object>>({ ...paymentOptionTable, bypass }),
    encode: (example: object) => encodeAnyPayment({ ...payment, ...example }),
  },
  {
    name: 'billing key',
    table: Object.entries<OptionEntry<object>>(billingKeyOptionTable),
    encode: (example: object) => encodeAnyBillingKey({ ...billingKey, ...example }),
  },
];

const appearances = new Map<string, Promise<string>>();

/** Returns the visible content of a window. It is cached, because many examples share a window. */
function appearanceOf(params: object, mobile: boolean): Promise<string> {
  const key = JSON.stringify([params, mobile]);
  const appearance = appearances.get(key) ?? readAppearance(params, mobile);
  appearances.set(key, appearance);
  return appearance;
}

/** Opens a window, chooses a card if the window offers one, and returns the content of each step. */
async function readAppearance(params: object, mobile: boolean): Promise<string> {
  const opened = open(params, { mobile });
  const look = () => opened.content.innerHTML + (opened.root.host.getAttribute('style') ?? '');
  const looks = [look()];
  const shinhan = opened.window.queryByRole('button', { name: /신한카드|Shinhan/ });
  if (shinhan) {
    shinhan.click();
    await new Promise((resolve) => setTimeout(resolve));
    looks.push(look());
  }
  opened.unmount();
  return looks.join('\n');
}

describe.each(windows)('the effect of an option on a $name window', ({ table, encode }) => {
  it.each(table)('matches the table of options: %s', async (_, entry) => {
    const examples = [...(entry.examples ?? []), ...Object.values(entry.parts ?? {})];
    const isSeenOn = async (mobile: boolean) => {
      for (const [before, after] of examples) {
        const appearance = await appearanceOf(encode(before), mobile);
        if (appearance !== (await appearanceOf(encode(after), mobile))) return true;
      }
      return false;
    };
    const seen = { PC: await isSeenOn(false), phone: await isSeenOn(true) };
    const isExpectedOn = (device: string) => 'seen' in entry && (entry.only ?? device) === device;
    expect(seen).toEqual({ PC: isExpectedOn('PC'), phone: isExpectedOn('phone') });
  });
});
