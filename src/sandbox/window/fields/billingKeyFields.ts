import { testCards } from '../../gateway/rules/testCards.js';

/** The current values of the fields in a billing-key window. */
export interface BillingKeyFields {
  /** The four parts of the card number, one for each input box. */
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

export const emptyFields: BillingKeyFields = {
  number: ['', '', '', ''],
  month: '',
  year: '',
  owner: 'person',
  password: '',
  birth: '',
};

/** Splits a card number into groups of four digits, as on the card. */
export const groupsOfFour = (number: string): string[] => number.match(/\d{4}/g) ?? [];

/** Returns test values with which a card can be registered. */
export const testFields = (): BillingKeyFields => ({
  number: groupsOfFour(testCards.approving),
  month: '12',
  year: String(new Date().getFullYear() + 1),
  owner: 'person',
  password: '00',
  birth: '900101',
});

/** Returns true if the text is a date of birth with six digits. */
export const isBirthDate = (digits: string): boolean =>
  /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(digits);

/**
 * Returns the errors by field; empty if the card can be registered. The short form has no password.
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
