import * as v from 'valibot';

/** A text; `null` if the gateway left it out. */
export const optionalText = v.nullish(v.string(), null);

/** Unix seconds that a `Date` can hold; 0 means never. */
export const unixTime = v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e12)), 0);

/** Returns the `Date` of unix seconds. */
export const dateOf = (unix: number): Date => new Date(unix * 1000);

/** Returns the `Date` of unix seconds, `null` for 0. */
export const dateOrNull = (unix: number): Date | null => (unix === 0 ? null : dateOf(unix));
