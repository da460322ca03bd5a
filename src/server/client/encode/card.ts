import { PaymentError } from '../../../core/error.js';

/**
 * A card by its number. It goes to the gateway and nowhere else: no error holds any of it. Taking
 * card numbers yourself needs a contract for key-in payments (비인증 API), and PCI-DSS with it.
 */
export interface Card {
  /** `1234-1234-1234-1234`, or its digits alone. Wire: `card_number`. */
  number: string;
  /** The year and the month of its end, `2027-04`. Wire: `expiry`. */
  expiry: string;
  /** The owner's date of birth, `820213`, or a company's 10-digit number. Wire: `birth`. */
  birth?: string | undefined;
  /** The first two digits of its password. Wire: `pwd_2digit`. */
  pwd2digit?: string | undefined;
  /** The three or four digits on it. Wire: `cvc`. */
  cvc?: string | undefined;
}

/** What each part must look like, in words that may stand in an error. */
const forms: Record<keyof Card, [form: RegExp, words: string]> = {
  number: [/^(\d{4}-?){3}\d{2,4}$/, 'the digits of a card, 1234-1234-1234-1234'],
  expiry: [/^\d{4}-(0[1-9]|1[0-2])$/, 'a year and a month, YYYY-MM'],
  birth: [/^(\d{6}|\d{10})$/, 'YYMMDD, or the 10 digits of a company'],
  pwd2digit: [/^\d\d$/, 'two digits'],
  cvc: [/^\d{3,4}$/, 'three or four digits'],
};

/** What the gateway is sent of a card. @throws {PaymentError} `invalid`, without the value */
export function encodeCard(card: Card): object {
  for (const [name, [form, words]] of Object.entries(forms)) {
    const value = new Map<string, unknown>(Object.entries(card)).get(name);
    if (value === undefined && name !== 'number' && name !== 'expiry') continue;
    if (typeof value === 'string' && form.test(value)) continue;
    const field = `card.${name}`;
    throw new PaymentError('invalid', `${field}: must be ${words}`, { field });
  }
  const { number, expiry, birth, pwd2digit, cvc } = card;
  return {
    card_number: grouped(number),
    expiry,
    ...(birth !== undefined && { birth }),
    ...(pwd2digit !== undefined && { pwd_2digit: pwd2digit }),
    ...(cvc !== undefined && { cvc }),
  };
}

const grouped = (number: string) =>
  number
    .replaceAll('-', '')
    .match(/\d{1,4}/g)
    ?.join('-');

/** What no message of the gateway may repeat to a reader. Two digits cannot be told from others. */
export const secretsOf = ({ number, birth, cvc }: Card): string[] =>
  [number, grouped(number), number.replaceAll('-', ''), birth, cvc].filter(
    (secret) => secret !== undefined,
  );
