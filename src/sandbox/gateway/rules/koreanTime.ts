// Korea has had the same UTC offset since 1988, without daylight saving time.
const offset = 9 * 60 * 60;
const day = 24 * 60 * 60;

/** Formats unix seconds as `YYYY-MM-DD HH:mm:ss` in Korean time, like the gateway. */
export const koreanTime = (seconds: number): string =>
  new Date((seconds + offset) * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** Returns the last second of the Korean day that contains a time. Both are in unix seconds. */
export const endOfKoreanDay = (seconds: number): number =>
  (Math.floor((seconds + offset) / day) + 1) * day - 1 - offset;
