import type { BillingKeyRequest, PaymentOptions } from 'react-inicis';
import type { SBType } from 'storybook/internal/types';

const text: SBType = { name: 'string' };
const number: SBType = { name: 'number' };
const flag: SBType = { name: 'boolean' };
const listOf = (value: SBType): SBType => ({ name: 'array', value });
/** Object with these parts. Storybook passes parts of any other name as they are. */
const object = (value: Record<string, SBType>): SBType => ({ name: 'object', value });

const order = object({
  merchantUid: text,
  name: text,
  amount: number,
  taxFree: number,
  vat: number,
});

/**
 * Types of the values that Storybook reads from an address, such as
 * `?args=installments[0]:6;directCard.code:366`. It drops a value without a type, and would read a
 * code as a number.
 */
export const argValueTypes = {
  order,
  buyer: object({ tel: text, name: text, email: text, address: text, postcode: text }),
  installments: listOf(number),
  directCard: object({ code: text, quota: number }),
  cards: object({ only: listOf(text), except: listOf(text) }),
  interestFree: object({}),
  dueDate: text,
  servicePeriod: object({ from: text, to: text }),
  customData: object({}),
  bypass: object({}),
  customerId: text,
} satisfies Partial<Record<keyof PaymentOptions | keyof BillingKeyRequest, SBType>>;

/** Type of `cards` as a list of rules. */
export const cardRules = listOf(object({ code: text, enabled: flag }));
