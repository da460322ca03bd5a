import * as v from 'valibot';

/** A string. Numbers are accepted, because some clients send order numbers as numbers. */
const anyText = v.pipe(
  v.union([v.string(), v.number()], '문자열이어야 합니다'),
  v.transform((value) => String(value)),
);

/** A string that is not empty. */
export const text = v.pipe(anyText, v.nonEmpty('값이 없습니다'));

/** An optional string. */
export const optionalText = v.optional(anyText);

/** One URL or several. */
export const urls = v.optional(v.union([text, v.array(text)], '주소여야 합니다'));

const number = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.nonEmpty())], '숫자여야 합니다'),
  v.transform(Number),
  v.finite('숫자여야 합니다'),
);

/** An amount in won. In a form it is a string of digits. */
export const won = v.pipe(
  number,
  v.integer('원 단위의 정수여야 합니다'),
  v.minValue(0, '0 이상이어야 합니다'),
);

/** A time in unix seconds. */
export const unixSeconds = v.pipe(
  number,
  v.integer('UNIX timestamp(초)여야 합니다'),
  v.minValue(0, 'UNIX timestamp(초)여야 합니다'),
);

/** True for the spellings of `true` that clients send, for example `True` of Python. */
export const isTrue = (value: unknown): boolean => /^(true|1)$/i.test(String(value));

/** A boolean. In a form it is `true`, `false`, `1` or `0`. */
export const flag = v.pipe(
  v.union([v.boolean(), v.string(), v.number()]),
  v.check((value) => /^(true|false|1|0)$/i.test(String(value)), 'true 또는 false여야 합니다'),
  v.transform((value) => isTrue(value)),
);

/** An order number. The gateway stores 40 characters. */
export const merchantUid = v.pipe(text, v.maxLength(40, '최대 40자입니다'));

/** The id of a billing key, which the merchant chooses. */
export const customerUid = v.pipe(text, v.maxLength(80, '최대 80자입니다'));

/** A currency. Payments by KG Inicis are in won. */
export const currency = v.optional(v.literal('KRW', 'KG이니시스는 KRW만 지원합니다'), 'KRW');

/** Data of the merchant: any text, or an object that is kept as JSON. */
export const customData = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  ),
);
