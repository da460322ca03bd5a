import { isBirthDate } from './billingKeyFields.js';

export const carriers = ['skt', 'kt', 'lgu', 'mvno'] as const;

/** The fields of a phone-bill window, as typed so far. */
export interface PhoneFields {
  carrier: (typeof carriers)[number] | undefined;
  phone: string;
  birth: string;
  code: string;
}

export const emptyPhoneFields: PhoneFields = { carrier: undefined, phone: '', birth: '', code: '' };

/** The only code that is accepted: no message is sent. */
export const smsCode = '000000';

/** Values that pay. No subscriber has this number. */
export const testPhoneFields: PhoneFields = {
  carrier: 'skt',
  phone: '01000000000',
  birth: '900101',
  code: smsCode,
};

/** Returns the fields with an error; none when the bill can be charged. */
export function phoneErrors({ carrier, phone, birth, code }: PhoneFields) {
  const errors: Partial<Record<keyof PhoneFields, true>> = {};
  if (!carrier) errors.carrier = true;
  if (!isPhoneNumber(phone)) errors.phone = true;
  if (!isBirthDate(birth)) errors.birth = true;
  if (code !== smsCode) errors.code = true;
  return errors;
}

/** Returns true for a mobile number, digits only. */
export const isPhoneNumber = (digits: string): boolean => /^01\d{8,9}$/.test(digits);
