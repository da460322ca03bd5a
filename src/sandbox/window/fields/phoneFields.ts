import { isBirthDate } from './billingKeyFields.js';

export const carriers = ['skt', 'kt', 'lgu', 'mvno'] as const;

/** What a phone-bill window asks for, as typed so far. */
export interface PhoneFields {
  carrier: (typeof carriers)[number] | undefined;
  phone: string;
  birth: string;
  code: string;
}

export const noPhone: PhoneFields = { carrier: undefined, phone: '', birth: '', code: '' };

/** The only code that is taken: no message is sent. */
export const smsCode = '000000';

/** Values that pay. No subscriber has this number. */
export const testPhone: PhoneFields = {
  carrier: 'skt',
  phone: '01000000000',
  birth: '900101',
  code: smsCode,
};

/** Which fields are wrong; none when the bill can be charged. */
export function phoneErrors({ carrier, phone, birth, code }: PhoneFields) {
  const errors: Partial<Record<keyof PhoneFields, true>> = {};
  if (!carrier) errors.carrier = true;
  if (!isPhoneNumber(phone)) errors.phone = true;
  if (!isBirthDate(birth)) errors.birth = true;
  if (code !== smsCode) errors.code = true;
  return errors;
}

/** A mobile number, digits only. */
export const isPhoneNumber = (digits: string): boolean => /^01\d{8,9}$/.test(digits);
