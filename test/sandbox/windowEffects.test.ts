// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PaymentOptions } from '../../src/core/request.js';
import { windowEffects } from '../../stories/support/windowEffects.js';
import { encodeAnyPayment, request } from '../core/shop.js';
import { open } from './openWindow.js';

/** Each option: a payment with it, beside the same one without. */
const examples: Record<keyof PaymentOptions, [base: object, option: object]> = {
  order: [{}, { order: { ...request.order, name: '원두 5kg' } }],
  buyer: [{ method: 'vbank' }, { buyer: { ...request.buyer, name: '김하나' } }],
  method: [{}, { method: 'trans' }],
  digital: [{ method: 'phone', digital: true }, { digital: false }],
  installments: [{}, { installments: [3] }],
  directCard: [{}, { directCard: { code: '366', quota: 3 } }],
  cards: [{}, { cards: { except: ['381'] } }],
  easyPay: [{}, { easyPay: false }],
  interestFree: [{}, { interestFree: 3 }],
  cardPoints: [{}, { cardPoints: true }],
  dueDate: [{ method: 'vbank' }, { dueDate: '20261201' }],
  escrow: [{}, { escrow: true }],
  servicePeriod: [{}, { servicePeriod: { from: '20261201', to: '20261231' } }],
  language: [{}, { language: 'en' }],
  skin: [{}, { skin: 'BLUE' }],
  cashReceipt: [{ method: 'trans' }, { cashReceipt: false }],
  redirectUrl: [{}, { redirectUrl: 'https://shop.example/done' }],
  appScheme: [{}, { appScheme: 'myapp' }],
  noticeUrl: [{}, { noticeUrl: 'https://shop.example/hook' }],
  confirmUrl: [{}, { confirmUrl: 'https://shop.example/ok' }],
  customData: [{}, { customData: { cart: 1 } }],
  customerId: [{}, { customerId: 'member_7' }],
  bypass: [{}, { bypass: { acceptmethod: 'noeasypay', P_RESERVED: 'noeasypay=Y' } }],
  channelKey: [{}, { channelKey: 'channel-key-1', pg: undefined }],
  pg: [{}, { pg: 'html5_inicis.MOIexample' }],
};

const names = (table: Record<keyof PaymentOptions, unknown>) => Object.keys(table);

/** All that a shopper can see of a window: as it opens, and once a card is chosen. */
async function lookOf(payment: object, mobile: boolean): Promise<string> {
  const opened = open(encodeAnyPayment({ ...request, ...payment }), { mobile });
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
  it.each(names(windowEffects))('is told truly of `%s`', async (name) => {
    const effect = Object.entries(windowEffects).find(([option]) => option === name)?.[1];
    const [base, option] = Object.entries(examples).find(([one]) => one === name)?.[1] ?? [];
    const seenOn = async (mobile: boolean) =>
      (await lookOf({ ...base }, mobile)) !== (await lookOf({ ...base, ...option }, mobile));
    const seen = { PC: await seenOn(false), phone: await seenOn(true) };
    const told = (device: string) =>
      effect !== undefined && 'seen' in effect && (effect.only ?? device) === device;
    expect(seen).toEqual({ PC: told('PC'), phone: told('phone') });
  });
});
