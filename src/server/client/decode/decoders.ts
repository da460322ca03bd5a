import * as v from 'valibot';

/** A text, or `null` where the gateway left it out. */
export const text = v.nullish(v.string(), null);

/** Unix seconds that a `Date` can hold; 0 for never. */
export const seconds = v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e12)), 0);

/** The moment of unix seconds. */
export const at = (unix: number): Date => new Date(unix * 1000);

/** The moment of unix seconds, `null` for 0. */
export const atOrNever = (unix: number): Date | null => (unix === 0 ? null : at(unix));
