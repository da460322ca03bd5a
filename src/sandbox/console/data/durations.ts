import type { Texts } from '../texts/koreanTexts.js';

/** Units of the clock, in milliseconds. */
export const units = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
} as const satisfies Record<keyof Texts['clock']['units'], number>;

/** Returns a duration as text, in the largest unit that divides it, or else in minutes. */
export function durationText(milliseconds: number, names: Texts['clock']['units']): string {
  const { days, hours, minutes } = units;
  if (milliseconds >= days && milliseconds % days === 0)
    return `${milliseconds / days} ${names.days}`;
  if (milliseconds >= hours && milliseconds % hours === 0)
    return `${milliseconds / hours} ${names.hours}`;
  return `${Math.round(milliseconds / minutes)} ${names.minutes}`;
}
