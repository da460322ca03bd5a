import { Hono } from 'hono';
import * as v from 'valibot';
import { routeCharges } from './charges.js';
import { routeCodes } from './codes.js';
import { routeCustomers } from './customers.js';
import { answer, answerError, read, text } from './envelope.js';
import { routePaymentLists } from './paymentLists.js';
import { routePayments } from './payments.js';
import { routePreparations } from './preparations.js';
import { routeSchedules } from './schedules.js';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import { Token } from './token.js';

/** REST key and secret. */
export interface Credentials {
  /** REST API key. Sent as `imp_key`. */
  key: string;
  /** REST API secret. Sent as `imp_secret`. */
  secret: string;
}

/** Options of `createApi`: the state that the routes read and change. */
export interface ApiOptions {
  gateway: Gateway;
  records: RecordStore;
  credentials?: Credentials | undefined;
}

const Keys = v.object({ imp_key: text, imp_secret: text });

/** Creates the REST API of the gateway, with the vendor's response format and HTTP statuses. */
export function createApi({ gateway, records, credentials }: ApiOptions): Hono {
  const token = new Token();
  const api = new Hono();
  api.onError((error, c) => {
    const isCallersFault = error instanceof SyntaxError || v.isValiError(error);
    return answerError(
      c,
      isCallersFault ? `잘못된 요청입니다. (${error.message})` : error.message,
      isCallersFault ? 400 : 500,
    );
  });
  // The status is not 404, because a client would read 404 as "the payment does not exist" and let
  // the shopper pay again.
  api.notFound((c) =>
    answerError(c, `지원하지 않는 주소입니다: ${c.req.method} ${c.req.path}`, 501),
  );
  api.post('/users/getToken', async (c) => {
    const keys = v.safeParse(Keys, await read(c, v.unknown()));
    return keys.success && isKnown(keys.output, credentials)
      ? answer(c, token.issue(gateway.clock.seconds))
      : answerError(c, '제공된 API key가 유효하지 않습니다.', 401);
  });
  api.use(async (c, next) =>
    token.accepts(c.req.header('authorization'), gateway.clock.seconds)
      ? next()
      : answerError(c, 'Unauthorized', 401),
  );
  routePreparations(api, records);
  routePaymentLists(api, records);
  routePayments(api, records, gateway);
  routeCharges(api, gateway);
  routeSchedules(api, records, gateway);
  routeCustomers(api, records, gateway);
  routeCodes(api);
  return api;
}

const isKnown = (keys: v.InferOutput<typeof Keys>, known?: Credentials) =>
  !known || (keys.imp_key === known.key && keys.imp_secret === known.secret);
