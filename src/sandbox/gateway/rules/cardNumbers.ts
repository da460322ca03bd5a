/**
 * Masks a card number as the gateway does: only the first six digits and the last one stay
 * readable.
 */
export const maskCardNumber = (number: string): string =>
  number.slice(0, 6) + '*'.repeat(Math.max(number.length - 7, 0)) + number.slice(-1);

/** Returns the digits of a card number, without separators. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/**
 * Returns true if the check digit is valid (Luhn). All real card numbers are valid, test numbers
 * are not.
 */
export function passesCheckDigit(number: string): boolean {
  const digits = [...digitsOf(number)].map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const counted = (digits.length - at) % 2 === 0 ? digit * 2 : digit;
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}
