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
  // The clock moves by a few milliseconds less, because it reads the real time again.
  const rounded = Math.round(milliseconds / minutes) * minutes;
  if (rounded >= days && rounded % days === 0) return `${rounded / days} ${names.days}`;
  if (rounded >= hours && rounded % hours === 0) return `${rounded / hours} ${names.hours}`;
  return `${rounded / minutes} ${names.minutes}`;
}
