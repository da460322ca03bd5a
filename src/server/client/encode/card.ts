import { PaymentError } from '../../../core/error.js';
import { encodeWritten, optional, type Encoders } from './encoders.js';
import type { CardBody } from './requestBodies.js';

/**
 * A card by its number. It goes to the gateway and nowhere else: no error holds any of it. Taking
 * card numbers yourself needs a contract for key-in payments (비인증 API), and PCI-DSS with it.
 * An unknown field is refused.
 */
export interface Card {
  /** `1234-1234-1234-1234`, or its digits alone. Sent as `card_number`. */
  number: string;
  /** The year and the month of its end, `2027-04`. Sent as `expiry`. */
  expiry: string;
  /** The owner's date of birth, `820213`, or a company's 10-digit number. Sent as `birth`. */
  birth?: string | undefined;
  /** The first two digits of its password. Sent as `pwd_2digit`. */
  pwd2digit?: string | undefined;
  /** The three or four digits on it. Sent as `cvc`. */
  cvc?: string | undefined;
}

/** Form of each field, and its description in an error. */
const forms: Record<keyof Card, [form: RegExp, description: string]> = {
  number: [/^(\d{4}-?){3}\d{2,4}$/, 'the digits of a card, 1234-1234-1234-1234'],
  expiry: [/^\d{4}-(0[1-9]|1[0-2])$/, 'a year and a month, YYYY-MM'],
  birth: [/^(\d{6}|\d{10})$/, 'YYMMDD, or the 10 digits of a company'],
  pwd2digit: [/^\d\d$/, 'two digits'],
  cvc: [/^\d{3,4}$/, 'three or four digits'],
};

/** Checks the form of a field. The error does not hold the value, which `check` would show. */
function checkForm(name: keyof Card, value: string): string {
  const [form, description] = forms[name];
  if (typeof value === 'string' && form.test(value)) return value;
  const field = `card.${name}`;
  throw new PaymentError('invalid', `${field}: must be ${description}`, { field });
}

const cardEncoders = {
  number: (number) => ({ card_number: grouped(checkForm('number', number)) }),
  expiry: (expiry) => ({ expiry: checkForm('expiry', expiry) }),
  birth: optional((birth) => ({ birth: checkForm('birth', birth) })),
  pwd2digit: optional((digits) => ({ pwd_2digit: checkForm('pwd2digit', digits) })),
  cvc: optional((cvc) => ({ cvc: checkForm('cvc', cvc) })),
} satisfies Encoders<Card, CardBody>;

/** Encodes a card. @throws {PaymentError} `invalid`, without the value */
export const encodeCard = (card: Card) => encodeWritten('card.', cardEncoders, card);

/** Writes a card's number in groups of four digits. */
const grouped = (number: string): string =>
  number.replaceAll('-', '').replace(/\d{4}(?=\d)/g, '$&-');

/**
 * Returns what no message of the gateway may repeat to a reader. Two digits cannot be told from
 * others, nor can an expiry.
 */
export const cardSecrets = ({ number, birth, cvc }: Card): string[] =>
  [number, grouped(number), number.replaceAll('-', ''), birth, cvc].filter(
    (secret) => secret !== undefined,
  );
