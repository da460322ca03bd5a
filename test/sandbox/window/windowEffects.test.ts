// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { payment, paymentPairs } from '../../../stories/support/optionPairs.js';
import { windowEffects } from '../../../stories/support/windowEffects.js';
import { encodeAnyPayment } from '../../core/encodeAny.js';
import { open } from '../openWindow.js';

/** Tokens that the window knows, where the pages of the docs show that any may stand. */
const raw = { bypass: { acceptmethod: 'noeasypay', P_RESERVED: 'noeasypay=Y' } };
const pairs: Record<string, readonly (readonly [without: object, of: object])[]> = {
  ...paymentPairs,
  bypass: [[{}, raw]],
};

/** All that a shopper can see of a window: as it opens, and once a card is chosen. */
async function lookOf(choice: object, mobile: boolean): Promise<string> {
  const opened = open(encodeAnyPayment({ ...payment, ...choice }), { mobile });
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

describe('what the window makes of an option', () => {
  it.each(Object.entries(windowEffects))('is told truly of `%s`', async (name, effect) => {
    const seenOn = async (mobile: boolean) => {
      for (const [without, of] of pairs[name] ?? [])
        if ((await lookOf(without, mobile)) !== (await lookOf(of, mobile))) return true;
      return false;
    };
    const seen = { PC: await seenOn(false), phone: await seenOn(true) };
    const told = (device: string) => 'seen' in effect && (effect.only ?? device) === device;
    expect(seen).toEqual({ PC: told('PC'), phone: told('phone') });
  });
});
