import * as v from 'valibot';

/** Text, or `null` if the gateway sends none, or a value of another type. */
export const optionalText = v.fallback(v.nullish(v.string(), null), null);

/** True or false, or `null` if the gateway does not say it. */
export const optionalBoolean = v.fallback(v.nullish(v.boolean(), null), null);

/** Number, or `null` if the gateway sends none, or a value of another type. */
export const optionalNumber = v.fallback(v.nullish(v.number(), null), null);

/** List of the entries that can be decoded; empty if the gateway sends no list. */
export const optionalList = <T extends v.GenericSchema>(entry: T) =>
  v.fallback(
    v.pipe(
      v.nullish(v.array(v.unknown()), () => []),
      v.transform((list) =>
        list.flatMap((one) => {
          const { success, output } = v.safeParse(entry, one);
          return success ? [output] : [];
        }),
      ),
    ),
    () => [],
  );

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e12));

/** Time in unix seconds, within the range of `Date`; 0 if the gateway sends no readable time. */
export const unixTime = v.fallback(v.nullish(seconds, 0), 0);

/**
 * Time in unix seconds, or `null` if the gateway sends no readable time. 0 means that the event has
 * not happened.
 */
export const statedTime = v.fallback(v.nullish(seconds, null), null);

/** Returns unix seconds as a `Date`. */
export const dateOf = (unix: number): Date => new Date(unix * 1000);

/** Returns unix seconds as a `Date`, or `null` for 0. */
export const dateOrNull = (unix: number | null): Date | null => (unix ? dateOf(unix) : null);
