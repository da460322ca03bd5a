import { isBirthDate } from './billingKeyFields.js';

export const carriers = ['skt', 'kt', 'lgu', 'mvno'] as const;

/** The current values of the fields in a phone-bill window. */
export interface PhoneFields {
  carrier: (typeof carriers)[number] | undefined;
  phone: string;
  birth: string;
  code: string;
}

export const emptyPhoneFields: PhoneFields = { carrier: undefined, phone: '', birth: '', code: '' };

/** The only code that the test window accepts, because it sends no text message. */
export const smsCode = '000000';

/** Test values with which the payment is approved. The phone number is not in use. */
export const testPhoneFields: PhoneFields = {
  carrier: 'skt',
  phone: '01000000000',
  birth: '900101',
  code: smsCode,
};

/** Returns the names of the fields with an error; empty if the payment can be made. */
export function phoneErrors({ carrier, phone, birth, code }: PhoneFields) {
  const errors: Partial<Record<keyof PhoneFields, true>> = {};
  if (!carrier) errors.carrier = true;
  if (!isPhoneNumber(phone)) errors.phone = true;
  if (!isBirthDate(birth)) errors.birth = true;
  if (code !== smsCode) errors.code = true;
  return errors;
}

/** Returns true if the text is a mobile number, digits only. */
export const isPhoneNumber = (digits: string): boolean => /^01\d{8,9}$/.test(digits);
