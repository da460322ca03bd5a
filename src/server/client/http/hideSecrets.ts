/** Values that an error must not contain, even if the gateway repeats them in its words. */
export interface Secrets {
  /** The secret of the client, and its tokens. */
  texts: readonly string[];
  /** Card data of the request and numbers of persons, by their wire names. */
  card: readonly CardValue[];
}

/** Wire name and value of one field of a card, or of the receiver of a cash receipt. */
export type CardValue = readonly [name: CardField, value: string];

const cardFields = ['card_number', 'expiry', 'birth', 'pwd_2digit', 'cvc', 'identifier'] as const;

type CardField = (typeof cardFields)[number];

export const isCardField = (name: string): name is CardField =>
  cardFields.some((field) => field === name);

/** Returns the words of the gateway without secrets and card data, in whatever way it spells them. */
export function hideSecrets(words: string, { texts, card }: Secrets): string {
  const patterns = [...texts.flatMap(textSpellings), ...card.flatMap(cardSpellings)];
  return patterns
    .toSorted((one, other) => other.length - one.length)
    .reduce((shown, pattern) => shown.replace(new RegExp(pattern, 'gi'), '…'), words);
}

/** Returns patterns of a text as it is, in JSON, in a form and in a URL. */
function textSpellings(text: string): string[] {
  const inForm = new URLSearchParams({ '': text }).toString().slice(1);
  const spellings = [
    text,
    JSON.stringify(text).slice(1, -1),
    inForm,
    inForm.replaceAll('+', '%20'),
  ];
  return spellings
    .filter((spelling) => spelling !== '')
    .map((spelling) => spelling.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
}

const digit = '[0-9０-９]';
/** Up to four characters between two digits: blanks, dashes, dots, also encoded for a URL or for HTML. */
const separator = '(?:%[0-9a-f]{2}|&#?[0-9a-z]{2,6};|[^0-9０-９]){0,4}';

/** Returns patterns of the digits of a card field. Short ones must stand alone. */
const cardSpellings = ([name, value]: CardValue): string[] =>
  digitSpellings(name, value.normalize('NFKC').replace(/\D/g, '')).map((digits) => {
    const spelled = [...digits].map((one) => `[${one}${fullWidth(one)}]`).join(separator);
    const standsAlone = digits.length < (name === 'cvc' ? 3 : 4);
    return standsAlone ? `(?<!${digit})${spelled}(?!${digit})` : spelled;
  });

const fullWidth = (one: string) => String.fromCharCode(one.charCodeAt(0) - 0x30 + 0xff10);

/** Returns the digits of a field in every order and length in which they are written. */
function digitSpellings(name: CardField, digits: string): string[] {
  const [, year, month, day] =
    (name === 'expiry' && /^(?:\d\d)?(\d\d)(\d\d)$/.exec(digits)) ||
    (name === 'birth' && /^(?:\d\d)?(\d\d)(\d\d)(\d\d)$/.exec(digits)) ||
    [];
  if (year === undefined || month === undefined) return digits === '' ? [] : [digits];
  const days = day === undefined ? [''] : shortAndLong(day);
  return [year, `19${year}`, `20${year}`].flatMap((y) =>
    shortAndLong(month).flatMap((m) =>
      days.flatMap((d) => [...new Set([y + m + d, d + m + y, m + d + y])]),
    ),
  );
}

/** Returns two digits with and without a leading zero. */
const shortAndLong = (two: string) => (two.startsWith('0') ? [two, two.slice(1)] : [two]);
