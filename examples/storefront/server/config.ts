import * as v from 'valibot';

/** Error that stops the start of the shop. It is printed as one line. */
export class StartError extends Error {}

const number = v.pipe(v.string(), v.regex(/^\d+$/, 'must be a number'), v.transform(Number));
const port = v.pipe(number, v.maxValue(65_535, 'must be a port from 0 to 65535'));
const text = v.optional(v.string());
/** Id of a channel, with the merchant id of KG Inicis. */
type Pg = `html5_inicis.${string}`;
const pg = v.custom<Pg>(
  (id) => typeof id === 'string' && /^html5_inicis\..+/.test(id),
  'must be html5_inicis.{merchant id}',
);

/** Settings of the shop, from the environment. README.md explains the variables. */
const Settings = v.object({
  PORT: v.optional(port, '4100'),
  GATEWAY_PORT: v.optional(port, '4110'),
  DATABASE_URL: text,
  DATABASE_TOKEN: text,
  OPERATOR_PASSWORD: v.optional(v.string(), 'operator'),
  SESSION_SECRET: v.optional(v.string(), 'cookies of the demo'),
  ORDER_MINUTES: v.optional(number, '30'),
  PORTONE_PG: v.optional(pg, 'html5_inicis.INIpayTest'),
  PORTONE_BILLING_PG: v.optional(pg, 'html5_inicis.INIBillTst'),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url('must be a URL'))),
});

/** Settings of the real gateway. Real money needs a real password and a real secret. */
const RealGateway = v.object({
  PORTONE_KEY: v.string(),
  PORTONE_SECRET: v.string(),
  PORTONE_USER_CODE: v.string(),
  PORTONE_TEST: text,
  OPERATOR_PASSWORD: v.string(),
  SESSION_SECRET: v.string(),
});

export type Config = ReturnType<typeof readConfig>;

/** @throws {StartError} for a value that is not valid. */
export function readConfig(env: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const isReal = 'PORTONE_KEY' in given || 'PORTONE_SECRET' in given;
  return {
    ...parse(Settings, given),
    /** `null` for the sandbox. */
    realGateway: isReal ? parse(RealGateway, given) : null,
  };
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, given: Record<string, unknown>) {
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const name = v.getDotPath(issue) ?? '';
  throw new StartError(
    name in given
      ? `${name}=${String(given[name])} is not valid: it ${issue.message}.`
      : `${name} is missing: the real gateway needs it.`,
  );
}
