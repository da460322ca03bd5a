import { describe, expect, it } from 'vitest';
import { paymentFailure } from '../../src/core/decode.js';
import { PaymentError, paymentErrorFrom, reasons } from '../../src/core/error.js';
import { explain } from '../../src/core/explain.js';
import { shopperMessage } from '../../src/core/messages.js';
import { outcomeCodes } from '../../src/core/outcomeCodes.js';
import { unavailableCodes } from '../../src/core/unavailable.js';

const locales = ['ko', 'en'] as const;
const declined = { ko: '결제가 승인되지 않았습니다.', en: 'The payment was not approved.' };

/** Claims about the end of a payment that are false if a window was open and the shopper has paid. */
const claims =
  /시작하지 (못|않)|열지 못|열 수 없|않았습니다\.$|금액(은|이) 없|내역이 없|could not start|no payment was|not be opened|nothing was paid/i;

describe('shopperMessage', () => {
  it.each(locales)('has a text in %s for each reason and code', (locale) => {
    for (const reason of reasons)
      for (const code of [undefined, 'F400', ...outcomeCodes, ...unavailableCodes]) {
        const text = shopperMessage(new PaymentError(reason, '', { code }), locale);
        expect(text).toMatch(/[.]$/);
        expect(text).not.toContain('undefined');
      }
  });

  it.each(locales)(
    'claims in %s only after a decisive answer that no window opened or nothing was paid',
    (locale) => {
      const claiming = reasons.flatMap((reason) =>
        [undefined, 'F400', ...outcomeCodes, ...unavailableCodes]
          .filter((code) =>
            claims.test(shopperMessage(new PaymentError(reason, '', { code }), locale)),
          )
          .map((code) => `${reason} ${code && unavailableCodes.find((one) => one === code)}`),
      );
      // `unpaid` and `declined` are answers of the server. The codes of `unavailable` occur only
      // before a window.
      expect(claiming.filter((one) => !/^(unpaid|declined) |^unavailable \w+$/.test(one))).toEqual(
        [],
      );
      expect(claiming).not.toContain('unavailable undefined');
      expect(claiming).toContain('unavailable frame');
    },
  );

  it.each([
    '',
    'null',
    ' ',
    '()',
    '12',
    '%E0%A4%A',
    '%C7%D1%B5%B5%C3%CA%B0%FA',
    '\uFFFD\uFFFD\uFFFD\uFFFD 카드',
    'A\u0007BC',
    'undefined',
    // EUC-KR and UTF-8 that were read as Latin-1.
    'ÇÑµµÃÊ°ú',
    'í\u0095\u009Cë\u008F\u0084',
  ])('leaves out the words %j of a gateway, which say nothing', (message) => {
    const failure = paymentFailure(message, {});
    for (const locale of locales) expect(shopperMessage(failure, locale)).toBe(declined[locale]);
  });

  it.each([{}, { message: null }, { message: 5 }])(
    'leaves out the words of a server that sends none: %j',
    (sent) => {
      const error = paymentErrorFrom({ reason: 'declined', ...sent });
      expect(error && shopperMessage(error, 'ko')).toBe(declined.ko);
    },
  );

  it('repeats the words of the gateway in parentheses', () => {
    expect(shopperMessage(paymentFailure(null, {}), 'ko')).toBe(declined.ko);
    expect(shopperMessage(paymentFailure('한도초과', {}), 'ko')).toBe(`${declined.ko} (한도초과)`);
    expect(shopperMessage(paymentFailure('혜택 50% 초과', {}), 'en')).toBe(
      `${declined.en} (혜택 50% 초과)`,
    );
  });

  it('returns the text of the shop, if the shop threw the error with one', () => {
    const soldOut = { code: 'order', shopperMessage: '품절된 상품입니다.' };
    const error = new PaymentError('unavailable', 'sold out', soldOut);
    expect(shopperMessage(error, 'ko')).toBe('품절된 상품입니다.');
    expect(shopperMessage(error, 'en')).toBe('품절된 상품입니다.');
    const empty = new PaymentError('unavailable', 'sold out', { ...soldOut, shopperMessage: '' });
    expect(shopperMessage(empty, 'ko')).toMatch(/주문을 만들지 못해/);
  });

  it('has a text for other errors and languages, from JavaScript', () => {
    const text = shopperMessage(new PaymentError('interrupted', ''), 'ko');
    expect(Reflect.apply(shopperMessage, null, [new TypeError('x'), 'ko'])).toBe(text);
    expect(Reflect.apply(shopperMessage, null, [undefined, 'ko'])).toBe(text);
    expect(Reflect.apply(shopperMessage, null, [new PaymentError('interrupted', '')])).toBe(text);
  });
});

describe('explain', () => {
  it('claims that nothing was paid only where the server or the shopper said so', async () => {
    const lines = await Promise.all(
      reasons.map(async (reason) => {
        const text = await explain(new PaymentError(reason, ''), 'en');
        return /nothing was paid/i.test(text) ? reason : '';
      }),
    );
    expect(lines.filter(Boolean)).toEqual(['invalid', 'unavailable', 'cancelled']);
  });
});
