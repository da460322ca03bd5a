import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { unknownCustomer } from './customer.js';
import type { Engine } from './engine.js';
import type { Ledger } from './ledger.js';
import { Token } from './token.js';

/** A REST key and its secret. */
export interface Credentials {
  key: string;
  secret: string;
}

interface ApiOptions {
  engine: Engine;
  ledger: Ledger;
  credentials?: Credentials | undefined;
}

const text = v.pipe(v.string(), v.nonEmpty());
const won = v.pipe(v.union([v.number(), text]), v.transform(Number), v.minValue(0));
const Keys = v.object({ imp_key: text, imp_secret: text });
const Prepared = v.object({
  merchant_uid: v.pipe(text, v.maxLength(40)),
  amount: won,
  currency: v.optional(text, 'KRW'),
});
const Charge = v.object({
  customer_uid: v.pipe(text, v.maxLength(80)),
  merchant_uid: v.pipe(text, v.maxLength(40)),
  amount: won,
  // The schema asks for a name; the vendor's own sample sends none.
  name: v.optional(v.string()),
  buyer_name: v.optional(v.string()),
  buyer_email: v.optional(v.string()),
  buyer_tel: v.optional(v.string()),
  buyer_addr: v.optional(v.string()),
  buyer_postcode: v.optional(v.string()),
});

const unknownPayment = '존재하지 않는 결제정보입니다.';
const unknownPreparation = '사전등록된 결제정보가 없습니다.';

const answer = (c: Context, response: object) => c.json({ code: 0, message: null, response });

/** HTTP 200 with a code is a refusal too: the gateway's way to say no to a charge. */
const refuse = (c: Context, message: string, status: 200 | 400 | 401 | 404 | 500 = 200) =>
  c.json({ code: -1, message, response: null }, status);

async function read<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  const body = await c.req.text();
  const isForm = c.req.header('content-type')?.includes('x-www-form-urlencoded');
  return v.parse(schema, isForm ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body));
}

/** The engine wearing `fetch`: the REST routes, with the envelope and the statuses of the vendor's. */
export function createApi({ engine, ledger, credentials }: ApiOptions): Hono {
  const token = new Token();
  const api = new Hono();
  api.onError((error, c) => {
    const isTheirs = error instanceof SyntaxError || v.isValiError(error);
    return refuse(
      c,
      isTheirs ? `잘못된 요청입니다. (${error.message})` : error.message,
      isTheirs ? 400 : 500,
    );
  });
  api.notFound((c) => refuse(c, `지원하지 않는 주소입니다: ${c.req.method} ${c.req.path}`, 404));
  api.post('/users/getToken', async (c) => {
    const keys = v.safeParse(Keys, await read(c, v.unknown()));
    return keys.success && isKnown(keys.output, credentials)
      ? answer(c, token.issue(ledger.seconds))
      : refuse(c, '제공된 API key가 유효하지 않습니다.', 401);
  });
  api.use(async (c, next) =>
    token.opens(c.req.header('authorization'), ledger.seconds)
      ? next()
      : refuse(c, 'Unauthorized', 401),
  );
  routePreparations(api, ledger);
  routePayments(api, ledger);
  routeSubscriptions(api, ledger, engine);
  return api;
}

const isKnown = (keys: v.InferOutput<typeof Keys>, known?: Credentials) =>
  !known || (keys.imp_key === known.key && keys.imp_secret === known.secret);

function routePreparations(api: Hono, ledger: Ledger) {
  api.get('/payments/prepare/:merchant_uid', (c) => {
    const prepared = ledger.prepared(c.req.param('merchant_uid'));
    return prepared ? answer(c, prepared) : refuse(c, unknownPreparation);
  });
  api.post('/payments/prepare', async (c) => {
    const prepared = await read(c, Prepared);
    if (ledger.prepared(prepared.merchant_uid)) return refuse(c, '이미 사전등록된 결제정보입니다.');
    ledger.prepare(prepared);
    return answer(c, prepared);
  });
  api.put('/payments/prepare', async (c) => {
    const prepared = await read(c, Prepared);
    if (!ledger.prepared(prepared.merchant_uid)) return refuse(c, unknownPreparation, 404);
    ledger.prepare(prepared);
    return answer(c, prepared);
  });
}

function routePayments(api: Hono, ledger: Ledger) {
  api.get('/payments/find/:merchant_uid/:status?', (c) => {
    const payment = ledger.find(c.req.param('merchant_uid'), c.req.param('status'));
    return payment ? answer(c, payment) : refuse(c, unknownPayment, 404);
  });
  api.get('/payments/:imp_uid', (c) => {
    const payment = ledger.payment(c.req.param('imp_uid'));
    // Here alone, a test payment does not exist unless it is asked for.
    const shown = payment && (!payment.sandbox || c.req.query('include_sandbox') === 'true');
    return shown ? answer(c, payment) : refuse(c, unknownPayment, 404);
  });
}

function routeSubscriptions(api: Hono, ledger: Ledger, engine: Engine) {
  api.post('/subscribe/payments/again', async (c) => {
    const charged = engine.charge(await read(c, Charge));
    return 'refusal' in charged ? refuse(c, charged.refusal) : answer(c, charged);
  });
  api.get('/subscribe/customers/:customer_uid', (c) => {
    const uid = c.req.param('customer_uid');
    const key = ledger.billingKey(uid);
    return key ? answer(c, key.customer) : refuse(c, unknownCustomer(uid), 404);
  });
}
