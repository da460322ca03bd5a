import { Hono } from 'hono';
import * as v from 'valibot';
import type { Channel } from '../../../core/wire.js';
import { testChannels } from '../../gateway/rules/channels.js';
import { routeCertifications } from './certifications.js';
import { routeCharges } from './charges.js';
import { routeCodes } from './codes.js';
import { routeCustomers } from './customers.js';
import type { ApiContext } from './apiContext.js';
import { invalidFields, read } from './body.js';
import { answer, answerError } from './envelope.js';
import { routeEscrows } from './escrows.js';
import { text } from './fields.js';
import { routePartners } from './partners.js';
import { routePaymentLists } from './paymentLists.js';
import { routePayments } from './payments.js';
import { routePreparations } from './preparations.js';
import { routeReceipts } from './receipts.js';
import { MissingField, Requirements, type RequirementOptions } from './requirements.js';
import { routeSchedules } from './schedules.js';
import { routeStore } from './store.js';
import { routeVbanks } from './vbanks.js';
import type { Gateway } from '../../gateway/gateway.js';
import type { RecordStore } from '../../gateway/records/recordStore.js';
import { Token, type Credentials } from './token.js';

/** Options of `createApi`: the state that the routes read and change. */
export interface ApiOptions extends RequirementOptions {
  gateway: Gateway;
  records: RecordStore;
  credentials?: Credentials | undefined;
  /** Channels of the store account. */
  channels?: readonly Channel[] | undefined;
}

const Keys = v.object({ imp_key: text, imp_secret: text });

/** Creates the REST API of the gateway, with the vendor's response format and HTTP statuses. */
export function createApi({
  gateway,
  records,
  credentials,
  channels = testChannels,
  ...options
}: ApiOptions): Hono {
  const api = new Hono({ getPath: pathOf });
  answerErrors(api);
  routeToken(api, gateway, credentials);
  const requirements = new Requirements(options);
  const context: ApiContext = { gateway, records, channels, requirements };
  routePreparations(api, records);
  routePaymentLists(api, records, gateway.clock);
  routePayments(api, records, gateway);
  routeCharges(api, context);
  routeSchedules(api, context);
  routeCustomers(api, context);
  routeVbanks(api, context);
  routeReceipts(api, context);
  routeEscrows(api, context);
  routePartners(api, context);
  routeCertifications(api, context);
  routeStore(api, context);
  routeCodes(api);
  return api;
}

/**
 * Returns the path of a request, with single slashes and without a final slash. The official PHP
 * client sends `/payments/cancel/` and `/vbanks//imp_123`.
 */
const pathOf = ({ url }: Request): string =>
  new URL(url).pathname.replaceAll(/\/{2,}/g, '/').replace(/(?!^)\/$/, '');

/** Answers errors of the routes, and unknown addresses, in the vendor's format. */
function answerErrors(api: Hono) {
  api.onError((error, c) => {
    if (v.isValiError(error))
      return answerError(c, `잘못된 요청입니다. (${invalidFields(error)})`, 400);
    if (error instanceof SyntaxError)
      return answerError(c, `잘못된 요청입니다. (요청 본문: ${error.message})`, 400);
    return answerError(c, error.message, error instanceof MissingField ? 400 : 500);
  });
  // The status is not 404, because a client would read 404 as "the payment does not exist" and let
  // the shopper pay again.
  api.notFound((c) =>
    answerError(c, `지원하지 않는 주소입니다: ${c.req.method} ${c.req.path}`, 501),
  );
}

/** Adds the route that issues the token. All other routes need the token. */
function routeToken(api: Hono, { clock }: Gateway, credentials?: Credentials) {
  const token = new Token();
  api.post('/users/getToken', async (c) => {
    const keys = v.safeParse(Keys, await read(c, v.unknown()));
    return keys.success && isKnown(keys.output, credentials)
      ? answer(c, token.issue(clock.seconds))
      : answerError(c, '제공된 API key가 유효하지 않습니다.', 401);
  });
  api.use(async (c, next) =>
    // The first version of the official Python client sends the second header.
    token.accepts(c.req.header('authorization') ?? c.req.header('x-imptokenheader'), clock.seconds)
      ? next()
      : answerError(c, 'Unauthorized', 401),
  );
}

const isKnown = (keys: v.InferOutput<typeof Keys>, known?: Credentials) =>
  !known || (keys.imp_key === known.key && keys.imp_secret === known.secret);
