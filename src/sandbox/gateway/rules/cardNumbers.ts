/** Masks a card number as the gateway shows it: the first six digits and the last one stay. */
export const maskCardNumber = (number: string): string =>
  number.slice(0, 6) + '*'.repeat(Math.max(number.length - 7, 0)) + number.slice(-1);

/** The digits of a card number, without what separates them. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** Checks the last digit. Every real card number passes, no test number does. */
export function passesCheckDigit(number: string): boolean {
  const digits = [...digitsOf(number)].map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const counted = (digits.length - at) % 2 === 0 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}
