// Calls the REST clients of other authors on a served sandbox, with the parameters that their
// documents name. Each call ends as one line of JSON: the client, the call and its result.
//   node calls.mjs http://localhost:4110 NUMBER_OF_A_PAID_TRANSFER
import { createRequire } from 'node:module';

const [, , base, transfer] = process.argv;
const require = createRequire(import.meta.url);
const keys = { imp_key: 'key', imp_secret: 'secret' };
const day = 24 * 60 * 60;
const now = Math.floor(Date.now() / 1000);
const expiry = `${new Date().getFullYear() + 3}-12`;
const card = { card_number: '1234-1234-1234-1234', expiry, birth: '820213', pwd_2digit: '00' };
const account = { vbank_code: '088', vbank_due: now + 3 * day, vbank_holder: '상점' };

/** Order numbers of a client, for example `iamport_1`. */
const numbered = (client) => (name) => `${client}_${name}`;

/** Runs calls one after the other. A later call gets the results of the earlier ones. */
async function run(client, calls) {
  const results = {};
  for (const [name, call] of Object.entries(calls)) {
    let line;
    try {
      results[name] = await call(results);
      line = { client, call: name, result: results[name] ?? null };
    } catch (error) {
      const { status, response } = error;
      const message = String(error.message ?? response?.data?.message);
      line = { client, call: name, error: { message, status: status ?? response?.status } };
    }
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function iamportCalls() {
  const Iamport = require('iamport');
  Iamport.DEFAULT_HOST = base;
  const client = new Iamport({ impKey: keys.imp_key, impSecret: keys.imp_secret });
  const uid = numbered('iamport');
  const [order, later] = [uid('order'), uid('later')];
  const customer_uid = uid('card');
  return {
    onetime: () => client.subscribe.onetime({ ...card, merchant_uid: order, amount: 5000 }),
    get: ({ onetime }) => client.payment.getByImpUid({ imp_uid: onetime.imp_uid }),
    find: () => client.payment.getByMerchant({ merchant_uid: order }),
    list: () => client.payment.getByStatus({ payment_status: 'paid', limit: 1000 }),
    cancelPart: ({ onetime }) => client.payment.cancel({ imp_uid: onetime.imp_uid, amount: 1000 }),
    cancelFull: () => client.payment.cancel({ merchant_uid: order }),
    cancelAgain: () => client.payment.cancel({ merchant_uid: order }),
    prepare: () => client.payment.prepare({ merchant_uid: uid('prepared'), amount: 5000 }),
    getPrepared: () => client.payment.getPrepare({ merchant_uid: uid('prepared') }),
    issueCustomer: () => client.subscribe_customer.create({ ...card, customer_uid }),
    getCustomer: () => client.subscribe_customer.get({ customer_uid }),
    again: () => client.subscribe.again({ customer_uid, merchant_uid: uid('again'), amount: 5000 }),
    schedule: () =>
      client.subscribe.schedule({
        customer_uid,
        schedules: [{ merchant_uid: later, schedule_at: now + day, amount: 5000 }],
      }),
    unschedule: () => client.subscribe.unschedule({ customer_uid, merchant_uid: later }),
    removeCustomer: () => client.subscribe_customer.delete({ customer_uid }),
    vbank: () => client.vbank.create({ ...account, merchant_uid: uid('account'), amount: 5000 }),
    unknown: () => client.payment.getByImpUid({ imp_uid: 'imp_0' }),
  };
}

function iamporterCalls() {
  const { Iamporter } = require('iamporter');
  const client = new Iamporter({ apiKey: 'key', secret: 'secret', host: base });
  const uid = numbered('iamporter');
  const customer_uid = uid('card');
  const dataOf = (request) => request.then(({ data }) => data);
  return {
    token: () => dataOf(client.getToken()),
    onetime: () => dataOf(client.payOnetime({ ...card, merchant_uid: uid('order'), amount: 5000 })),
    get: ({ onetime }) => dataOf(client.findByImpUid(onetime.imp_uid)),
    find: () => dataOf(client.findByMerchantUid(uid('order'))),
    findAll: () => dataOf(client.findAllByMerchantUid(uid('order'))),
    list: () => dataOf(client.findAllByStatus('paid')),
    cancelPart: ({ onetime }) =>
      dataOf(client.cancelByImpUid(onetime.imp_uid, { amount: 1000, reason: '변심' })),
    cancelFull: () => dataOf(client.cancelByMerchantUid(uid('order'))),
    prepare: () =>
      dataOf(client.createPreparedPayment({ merchant_uid: uid('prepared'), amount: 5000 })),
    getPrepared: () => dataOf(client.getPreparedPayment(uid('prepared'))),
    issueCustomer: () => dataOf(client.createSubscription({ ...card, customer_uid })),
    getCustomer: () => dataOf(client.getSubscription(customer_uid)),
    again: () =>
      dataOf(client.paySubscription({ customer_uid, merchant_uid: uid('again'), amount: 5000 })),
    removeCustomer: () => dataOf(client.deleteSubscription(customer_uid)),
    vbank: () =>
      dataOf(client.createVbank({ ...account, merchant_uid: uid('account'), amount: 5000 })),
  };
}

function nodejsClientCalls() {
  const { Iamport, Request } = require('iamport-rest-client-nodejs');
  const { Payments, Prepare, Subscribe, Customers, Vbanks, Receipts } = Request;
  const iamport = new Iamport({ apiKey: 'key', apiSecret: 'secret', baseUrl: base });
  const send = (request) => request.request(iamport).then(({ data }) => data.response);
  const uid = numbered('nodejs');
  const customer_uid = uid('card');
  const later = uid('later');
  const sorting = '-started';
  return {
    token: () => iamport.getToken().then(({ data }) => data.response),
    onetime: () =>
      send(Subscribe.onetime({ ...card, merchant_uid: uid('order'), name: '원두', amount: 5000 })),
    get: ({ onetime }) => send(Payments.getByImpUid({ imp_uid: onetime.imp_uid })),
    getSeveral: ({ onetime }) =>
      send(Payments.getByImpUids({ imp_uid: [onetime.imp_uid, 'imp_0'] })),
    find: () =>
      send(Payments.getByMerchantUid({ merchant_uid: uid('order'), status: 'paid', sorting })),
    findAll: () =>
      send(
        Payments.getByMerchantUids({ merchant_uid: uid('order'), status: 'all', page: 1, sorting }),
      ),
    list: () => send(Payments.getByStatus({ status: 'paid', page: 1, limit: 20, sorting })),
    balance: ({ onetime }) => send(Payments.getAmountByImpUid({ imp_uid: onetime.imp_uid })),
    cancelPart: ({ onetime }) =>
      send(Payments.cancel({ imp_uid: onetime.imp_uid, amount: 1000, checksum: 5000 })),
    cancelFull: () => send(Payments.cancel({ merchant_uid: uid('order'), reason: '변심' })),
    prepare: () => send(Prepare.postAmount({ merchant_uid: uid('prepared'), amount: 5000 })),
    getPrepared: () => send(Prepare.getAmount({ merchant_uid: uid('prepared') })),
    issueCustomer: () => send(Customers.postBillingKey({ ...card, customer_uid })),
    getCustomer: () => send(Customers.getBillingKey({ customer_uid })),
    getCustomers: () => send(Customers.getBillingKeys({ customer_uid: [customer_uid] })),
    again: () =>
      send(
        Subscribe.again({ customer_uid, merchant_uid: uid('again'), name: '구독', amount: 5000 }),
      ),
    customerPayments: () => send(Customers.getPayments({ customer_uid, page: 1 })),
    schedule: () =>
      send(
        Subscribe.schedule({
          customer_uid,
          schedules: [{ merchant_uid: later, schedule_at: now + day, amount: 5000, name: '구독' }],
        }),
      ),
    getScheduled: () => send(Subscribe.getScheduled({ merchant_uid: later })),
    listScheduled: () =>
      send(
        Subscribe.getScheduleds({
          customer_uid,
          from: now,
          to: now + 2 * day,
          'schedule-status': 'scheduled',
        }),
      ),
    unschedule: () => send(Subscribe.unschedule({ customer_uid, merchant_uid: later })),
    removeCustomer: () => send(Customers.deleteBillingKey({ customer_uid })),
    vbank: () => send(Vbanks.post({ ...account, merchant_uid: uid('account'), amount: 5000 })),
    revokeVbank: ({ vbank }) => send(Vbanks.delete({ imp_uid: vbank.imp_uid })),
    receipt: () => send(Receipts.postReceipt({ imp_uid: transfer, identifier: '01012345678' })),
    getReceipt: () => send(Receipts.getReceipt({ imp_uid: transfer })),
    cancelReceipt: () => send(Receipts.deleteReceipt({ imp_uid: transfer })),
  };
}

function serverApiCalls() {
  const { functional, IamportConnector } = require('iamport-server-api');
  const connector = new IamportConnector(base, keys);
  const call = async (method, ...args) => (await method(await connector.get(), ...args)).response;
  const { payments, receipts, subscribe, users, vbanks } = functional;
  const uid = numbered('server-api');
  const customer_uid = uid('card');
  return {
    token: () => call(users.getToken, keys),
    onetime: () =>
      call(subscribe.payments.onetime, {
        ...card,
        merchant_uid: uid('order'),
        name: '원두',
        amount: 5000,
      }),
    get: ({ onetime }) => call(payments.at, onetime.imp_uid, {}),
    cancelPart: ({ onetime: { imp_uid } }) =>
      call(payments.cancel, {
        imp_uid,
        merchant_uid: uid('order'),
        amount: 1000,
        checksum: null,
        reason: '변심',
      }),
    cancelFull: ({ onetime: { imp_uid } }) =>
      call(payments.cancel, { imp_uid, merchant_uid: uid('order'), checksum: null, reason: '' }),
    issueCustomer: () => call(subscribe.customers.create, customer_uid, { ...card, customer_uid }),
    getCustomer: () => call(subscribe.customers.at, customer_uid),
    again: () =>
      call(subscribe.payments.again, {
        customer_uid,
        merchant_uid: uid('again'),
        name: '구독',
        amount: 5000,
      }),
    removeCustomer: () => call(subscribe.customers.erase, customer_uid),
    vbank: () => call(vbanks.create, { ...account, merchant_uid: uid('account'), amount: 5000 }),
    receipt: () =>
      call(receipts.create, transfer, { imp_uid: transfer, identifier: '01012345678' }),
    getReceipt: () => call(receipts.at, transfer),
    cancelReceipt: () => call(receipts.erase, transfer),
  };
}

await run('iamport', iamportCalls());
await run('iamporter', iamporterCalls());
await run('iamport-rest-client-nodejs', nodejsClientCalls());
await run('iamport-server-api', serverApiCalls());
