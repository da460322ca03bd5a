import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReturn, withoutReturn } from '../../src/core/decode.js';
import { isPaymentError, type PaymentError } from '../../src/core/error.js';
import { shopperMessage } from '../../src/core/messages.js';
import { outcomeCodes } from '../../src/core/outcomeCodes.js';

const page = 'https://shop.example/done';
const ids = 'imp_uid=imp_1&merchant_uid=order_1';

function errorOf(act: () => unknown): PaymentError {
  try {
    act();
  } catch (error) {
    if (isPaymentError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const megabyte = (part: string) => part.repeat(Math.ceil(2 ** 20 / part.length));

/** Returns the CPU time of a call, in milliseconds. */
function timeOf(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1000;
}

describe('decodeReturn', () => {
  it.each([
    'imp_uid=',
    '&imp_uid=',
    '&imp_uid=1',
    '&merchant_uid=',
    'imp_uid=&merchant_uid=',
    'ximp_uid=i&merchant_uid=m',
    '&error_msg=%E0%A4%A',
    '&error_msg=%41',
    '?',
    '#',
    '&',
    '?&#',
    '=',
    'imp_success=true&',
    '?imp_uid=i&merchant_uid=',
    'success=1&#',
  ])('and `withoutReturn` read 1 MB of `%s` in linear time', (part) => {
    const address = `${page}?${megabyte(part)}`;
    const read = (url: string) => {
      try {
        decodeReturn(url);
      } catch (error) {
        if (!isPaymentError(error)) throw error;
      }
      withoutReturn(url);
    };
    // 50 ms on a machine of today; the limit allows for one that is three times slower.
    expect(Math.min(...[1, 2, 3, 4, 5].map(() => timeOf(() => read(address))))).toBeLessThan(150);
  });

  it('does not repeat the words of a URL, unless this browser began the payment', () => {
    const words = '계좌 110-123-456789로 입금해 주세요';
    const forged = `${page}?${ids}&imp_success=false&error_msg=${encodeURIComponent(words)}`;
    const error = errorOf(() => decodeReturn(forged));
    expect(error).toMatchObject({ reason: 'declined', receipt: { merchantUid: 'order_1' } });
    expect(JSON.stringify(error)).not.toContain('110-123');
    expect(shopperMessage(error, 'ko')).toBe('결제가 승인되지 않았습니다.');
    expect(shopperMessage(error, 'en')).toBe('The payment was not approved.');
    // The developer finds the words in `cause`, which is neither shown nor part of the JSON.
    expect(String(error.cause)).toContain(words);
    const own = errorOf(() => decodeReturn(forged, { begunHere: true }));
    expect(own.message).toBe(words);
    expect(shopperMessage(own, 'ko')).toContain(words);
  });

  it.each([
    'imp_success=false',
    'imp_success=true&error_msg=TEXT',
    'imp_success=false&error_code=F0005&error_msg=TEXT',
    'error_msg=TEXT',
    'error_code=NOT_READY&error_msg=TEXT',
  ])('shows no word of a forged ?%s', (query) => {
    const error = errorOf(() => decodeReturn(`${page}?${ids}&${query}`));
    for (const locale of ['ko', 'en'] as const)
      expect(shopperMessage(error, locale)).not.toContain('TEXT');
    expect(error.message).not.toContain('TEXT');
  });

  it.each(outcomeCodes)('does not accept the code `%s` of a server from a return URL', (code) => {
    const error = errorOf(() => decodeReturn(`${page}?${ids}&imp_success=true&error_code=${code}`));
    expect(error).toMatchObject({ reason: 'interrupted', code: undefined });
  });

  it('is never `unavailable`, because a return URL means that a window was open', () => {
    for (const code of ['F1001', 'NOT_READY', 'SCRIPT_LOAD_FAILED_ON_SDK'])
      expect(errorOf(() => decodeReturn(`${page}?${ids}&error_code=${code}`)).reason).toBe(
        'declined',
      );
  });

  it('returns only ids that a server accepts', () => {
    const bad = encodeURIComponent('../x');
    expect(decodeReturn(`${page}?imp_uid=imp_1&merchant_uid=${bad}`)).toBe(null);
    expect(decodeReturn(`${page}?imp_uid=imp_1&merchant_uid=${'a'.repeat(41)}`)).toBe(null);
    expect(
      errorOf(() => decodeReturn(`${page}?imp_uid=${bad}&merchant_uid=order_1`)),
    ).toMatchObject({ reason: 'interrupted', receipt: { impUid: null, merchantUid: 'order_1' } });
  });

  it('refuses a URL that is not a string', () => {
    const read: (url: never) => unknown = decodeReturn;
    expect(errorOf(() => Reflect.apply(read, null, [undefined]))).toMatchObject({
      reason: 'invalid',
      field: 'url',
    });
  });

  it('and `withoutReturn` agree: a URL without the keys is not a return', () => {
    const key = fc.constantFrom(
      'imp_uid=i',
      'merchant_uid=m',
      'imp_success=true',
      'success=false',
      'error_code=F1',
      'error_msg=',
      'a=1',
      'b=2',
      '',
      '/path',
    );
    const parts = fc.array(fc.tuple(fc.constantFrom('?', '&', '#'), key), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (list) => {
        const rest = withoutReturn(page + list.map((part) => part.join('')).join(''));
        expect(rest).not.toMatch(/[?&#](imp_uid|merchant_uid|imp_success|success|error_\w+)=/);
        expect(decodeReturn(rest)).toBe(null);
        expect(withoutReturn(rest)).toBe(rest);
        // Nothing else is lost, and the order stays.
        const kept = list.map(([, part]) => part).filter((part) => /^(a|b|\/)/.test(part));
        expect(rest.split(/[?&#]/).filter((part) => /^(a|b|\/)/.test(part))).toEqual(kept);
      }),
    );
  });

  it.each([
    ['#imp_uid=i&merchant_uid=m', ''],
    ['#imp_uid=i&merchant_uid=m&a=1', '#a=1'],
    ['?a=1#imp_uid=i&merchant_uid=m', '?a=1'],
    ['?a=1&b=2imp_uid=i&merchant_uid=m#top', '?a=1&b=2#top'],
    ['?a=1&imp_uid=oldimp_uid=new&merchant_uid=m', '?a=1'],
    ['?imp_uid=i&merchant_uid=m&', '?'],
    ['?a=imp_uid=1', '?a=imp_uid=1'],
  ])('`withoutReturn` leaves of %s only %s', (query, rest) => {
    expect(withoutReturn(page + query)).toBe(page + rest);
  });

  it('reads the new number of a URL that had one before', () => {
    const url = `${page}?a=1&imp_uid=oldimp_uid=new&merchant_uid=m&imp_success=true`;
    expect(decodeReturn(url)).toEqual({ impUid: 'new', merchantUid: 'm' });
  });
});
