import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { paymentOptions } from '../src/core/request.js';
import { billingKeyRows, paymentRows } from '../stories/support/optionRows.js';

const source = await readFile(new URL('../src/core/request.ts', import.meta.url), 'utf8');
const page = await readFile(
  new URL('../stories/docs/OptionsAtAGlance.mdx', import.meta.url),
  'utf8',
);

/** The lines of an interface. */
const bodyOf = (name: string) =>
  new RegExp(`export (?:interface|type) ${name}\\b[\\s\\S]*?\\n(?:\\}|\\n)`).exec(source)?.[0] ??
  '';

/** The comment above a key of an interface. */
const commentOf = (interfaceName: string, key: string) =>
  new RegExp(`/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\s*${key}\\??:`).exec(bodyOf(interfaceName))?.[0];

/** What an option's value is made of, where it says its wire names itself. */
const inside: Record<string, string> = {
  order: 'Order',
  directCard: 'DirectCard',
  cards: 'CardRule',
  servicePeriod: 'ServicePeriod',
};

/** What stands in backticks, without values and wildcards. */
const named = (text: string) =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/[^\w.[\]].*/, ''));

/** Whether a name tells of a place: by itself, by what it is in, by its like in a list, or by `x_*`. */
function tells(name: string, path: string): boolean {
  const [list = ''] = /^.*\[\]/.exec(path) ?? [];
  return (
    name === path ||
    path.startsWith(`${name}.`) ||
    (list !== '' && name.startsWith(list)) ||
    (name.endsWith('_') && path.startsWith(name))
  );
}

describe('the table of options in the docs', () => {
  it('has a row for every option, and no empty one', () => {
    const names = paymentRows.map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(paymentOptions).toSorted());
    for (const { name, wire } of [...paymentRows, ...billingKeyRows]) {
      expect(wire, name).not.toEqual([]);
    }
  });

  it.each([
    ...paymentRows.map((row) => ({ owner: 'PaymentOptions', ...row })),
    ...billingKeyRows.map((row) => ({ owner: 'BillingKeyRequest', ...row })),
  ])('is sent where its comment says: $name', ({ owner, name, wire }) => {
    const comment = commentOf(owner, name) ?? '';
    const said = named(comment + bodyOf(inside[name] ?? '-'));
    for (const place of wire) {
      const path = place.replace(/=.*/s, '');
      expect(
        said.some((one) => tells(one, path)),
        `${path} is not among ${said.join(', ')}`,
      ).toBe(true);
    }
  });

  it('says on the page which options belong to which method', () => {
    const rows = [...page.matchAll(/^- \*\*(card|vbank|phone)\*\*.*?:([^;]*?)(?:;|$)/gm)];
    const said = rows.flatMap(([, method, names = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name]) => `${method} ${name}`),
    );
    const owned = Object.entries(paymentOptions).flatMap(([name, method]) =>
      method ? [`${method} ${name}`] : [],
    );
    expect([...new Set(said)].toSorted()).toEqual(owned.toSorted());
  });

  it('tells PC and phone apart', () => {
    const rows = Object.fromEntries(
      [...paymentRows, ...billingKeyRows].map((row) => [row.name, row]),
    );
    expect(rows['easyPay']).toEqual({
      name: 'easyPay',
      wire: ['bypass.acceptmethod=noeasypay', 'bypass.P_RESERVED=noeasypay=Y'],
      device: 'both',
    });
    expect(rows['cardPoints']?.wire).toEqual([
      'bypass.acceptmethod=CARDPOINT',
      'bypass.P_RESERVED=cp_yn=Y',
      'bypass.P_RESERVED=dcp_yn=Y',
    ]);
    expect(rows['order']?.wire).toEqual([
      'merchant_uid',
      'name',
      'amount',
      'tax_free',
      'vat_amount',
    ]);
    expect(rows['skin']?.device).toBe('PC');
    expect(rows['redirectUrl']?.device).toBe('phone');
    expect(rows['authType']?.device).toBe('phone');
  });
});
