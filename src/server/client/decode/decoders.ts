import * as v from 'valibot';

/** Text, or `null` if the gateway leaves it out. */
export const optionalText = v.nullish(v.string(), null);

/** Time in unix seconds, within the range of `Date`. The gateway sends 0 if there is no time. */
export const unixTime = v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e12)), 0);

/** Returns unix seconds as a `Date`. */
export const dateOf = (unix: number): Date => new Date(unix * 1000);

/** Returns unix seconds as a `Date`, or `null` for 0. */
export const dateOrNull = (unix: number): Date | null => (unix === 0 ? null : dateOf(unix));
