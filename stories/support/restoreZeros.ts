import type { Args } from '@storybook/react-vite';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Texts of digits that can begin with a zero, and the number of their digits. */
const lengths: Readonly<Record<string, number>> = { code: 3, only: 3, except: 3, postcode: 5 };

/** Phone number without its first zero. */
const shortTel = /^[1-9]\d{7,9}$/;

function restored(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => restored(item, key));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, restored(inner, name)]),
    );
  if (typeof value !== 'string') return value;
  if (key === 'tel' && shortTel.test(value)) return `0${value}`;
  return /^\d+$/.test(value) ? value.padStart(lengths[key] ?? 0, '0') : value;
}

/**
 * Returns the args whose texts lost their first zeros, with the zeros. Storybook reads a text of
 * digits in an address as a number: `cards.only[0]:041` becomes `41`.
 */
export function restoreZeros({ cards, directCard, buyer }: Args): Args {
  const options = Object.entries({ cards, directCard, buyer });
  return Object.fromEntries(
    options.flatMap(([name, value]) => {
      const whole = restored(value, name);
      return JSON.stringify(whole) === JSON.stringify(value) ? [] : [[name, whole]];
    }),
  );
}
