import type { Pg } from 'react-inicis/server';

type Environment = Readonly<Record<string, string | undefined>>;

/** Error that stops the start of the shop. It is printed as one line. */
export class StartError extends Error {}

/** Settings of the shop, from the environment. README.md has a table of the variables. */
export type Config = ReturnType<typeof readConfig>;

/** @throws {StartError} for a value that is not valid. */
export function readConfig(env: Environment) {
  const { PORTONE_KEY: key, PORTONE_SECRET: secret, PORTONE_USER_CODE: userCode } = env;
  const real = key || secret ? { key, secret, userCode } : null;
  return {
    port: portIn(env, 'PORT', 4100),
    gatewayPort: portIn(env, 'GATEWAY_PORT', 4110),
    /** A sandbox that runs already; by default the shop starts one. */
    gatewayUrl: env['GATEWAY_URL'] || null,
    databaseUrl: env['DATABASE_URL'] || null,
    databaseToken: env['DATABASE_TOKEN'],
    /** The default is for a demo: real money needs a real password. */
    operatorPassword: real
      ? required('OPERATOR_PASSWORD', env['OPERATOR_PASSWORD'])
      : env['OPERATOR_PASSWORD'] || 'operator',
    sessionSecret: env['SESSION_SECRET'] || null,
    /** Minutes after which an order that is not paid closes. */
    orderMinutes: numberIn(env, 'ORDER_MINUTES', 30),
    /** Keys of the real gateway; `null` for the sandbox. */
    real: real && {
      key: required('PORTONE_KEY', real.key),
      secret: required('PORTONE_SECRET', real.secret),
      userCode: required('PORTONE_USER_CODE', real.userCode),
      /** True if the channels of the store account are test channels. */
      isTest: env['PORTONE_TEST'] === '1',
    },
    pg: pgIn(env, 'PORTONE_PG', 'html5_inicis.INIpayTest'),
    billingPg: pgIn(env, 'PORTONE_BILLING_PG', 'html5_inicis.INIBillTst'),
    /** Address of the shop as the gateway reaches it; by default the one that it listens on. */
    publicUrl: env['PUBLIC_URL']?.replace(/\/$/, '') || null,
  };
}

function required(name: string, value: string | undefined): string {
  if (value) return value;
  throw new StartError(`${name} is missing: the real gateway needs it.`);
}

function numberIn(env: Environment, name: string, standard: number): number {
  const value = Number(env[name] || standard);
  if (value >= 0) return value;
  throw new StartError(`${name}=${env[name]} is not valid: it must be a number.`);
}

function portIn(env: Environment, name: string, standard: number): number {
  const value = numberIn(env, name, standard);
  if (Number.isInteger(value) && value <= 65_535) return value;
  throw new StartError(`${name}=${env[name]} is not valid: it must be a port from 0 to 65535.`);
}

function pgIn(env: Environment, name: string, standard: Pg): Pg {
  const value = env[name];
  if (!value) return standard;
  const id = /^html5_inicis\.(.+)$/.exec(value)?.[1];
  if (id) return `html5_inicis.${id}`;
  throw new StartError(`${name}=${value} is not valid: it must be html5_inicis.{merchant id}.`);
}
