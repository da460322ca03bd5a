import { testCards } from '../../gateway/rules/testCards.js';

/** What a billing-key window asks for, as typed so far. */
export interface BillingKeyFields {
  /** The four boxes of the card number. */
  number: readonly string[];
  month: string;
  year: string;
  owner: 'person' | 'company';
  /** The first two digits of the card's password. */
  password: string;
  /** A person's date of birth, or a company's business number. */
  birth: string;
}

export type FieldError = 'number' | 'testNumber' | 'expiry' | 'password' | 'birth' | 'business';
export type Field = 'number' | 'expiry' | 'password' | 'birth';

export const noFields: BillingKeyFields = {
  number: ['', '', '', ''],
  month: '',
  year: '',
  owner: 'person',
  password: '',
  birth: '',
};

/** A card number as on the card, in groups of four. */
export const fourGroups = (number: string): string[] => number.match(/\d{4}/g) ?? [];

/** Values that register a card. */
export const testFields = (): BillingKeyFields => ({
  number: fourGroups(testCards.approving),
  month: '12',
  year: String(new Date().getFullYear() + 1),
  owner: 'person',
  password: '00',
  birth: '900101',
});

/** Six digits that can be a date of birth. */
export const isBirthDate = (digits: string): boolean =>
  /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits);

/**
 * What is wrong, field by field; nothing when the card can be registered. The short form asks for
 * no password.
 */
export function fieldErrors(
  fields: BillingKeyFields,
  short = false,
): Partial<Record<Field, FieldError>> {
  const { number, month, year, owner, password, birth } = fields;
  const errors: Partial<Record<Field, FieldError>> = {};
  if (!/^\d{16}$/.test(number.join(''))) errors.number = 'number';
  else if (!Object.values<string>(testCards).includes(number.join('')))
    errors.number = 'testNumber';
  if (!month || !year) errors.expiry = 'expiry';
  if (!short && !/^\d{2}$/.test(password)) errors.password = 'password';
  if (owner === 'company' && !/^\d{10}$/.test(birth)) errors.birth = 'business';
  if (owner === 'person' && !isBirthDate(birth)) errors.birth = 'birth';
  return errors;
}
