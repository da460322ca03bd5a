import { expect, test } from 'vitest';
import {
  fieldErrors,
  emptyFields,
  testFields,
  type BillingKeyFields,
} from '../../../../src/sandbox/window/fields/billingKeyFields.js';

test('the test values register a card', () => {
  expect(fieldErrors(testFields())).toEqual({});
});

test.each<[string, Partial<BillingKeyFields>, Partial<Record<string, string>>]>([
  ['a short number', { number: ['4000', '0000', '0000', '001'] }, { number: 'number' }],
  [
    'a card that may be real',
    { number: ['4242', '4242', '4242', '4242'] },
    { number: 'testNumber' },
  ],
  ['no month', { month: '' }, { expiry: 'expiry' }],
  ['no year', { year: '' }, { expiry: 'expiry' }],
  ['one password digit', { password: '0' }, { password: 'password' }],
  ['a month of birth that does not exist', { birth: '901301' }, { birth: 'birth' }],
  ['a day of birth that does not exist', { birth: '900132' }, { birth: 'birth' }],
  ['a company that gave a date of birth', { owner: 'company' }, { birth: 'business' }],
  ['a company that gave its business number', { owner: 'company', birth: '1234567890' }, {}],
  [
    'all fields empty',
    emptyFields,
    { number: 'number', expiry: 'expiry', password: 'password', birth: 'birth' },
  ],
])('a billing-key form with %s has the right errors', (_, part, errors) => {
  expect(fieldErrors({ ...testFields(), ...part })).toEqual(errors);
});
