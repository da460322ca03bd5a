// Korea has kept one offset, without summer time, since 1988.
const offset = 9 * 60 * 60;
const day = 24 * 60 * 60;

/** Unix seconds as `YYYY-MM-DD HH:mm:ss` on a Korean clock, as the gateway writes times. */
export const koreanTime = (seconds: number): string =>
  new Date((seconds + offset) * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** The last second of the Korean day that a time is in, in unix seconds. */
export const endOfKoreanDay = (seconds: number): number =>
  (Math.floor((seconds + offset) / day) + 1) * day - 1 - offset;
