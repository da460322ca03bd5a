// The measured clients. Each is used as its documentation recommends: one client for the server,
// and one `verify` call for each payment.
import { createClient, verifyPayment } from '../../dist/server.js';

const keys = { key: 'key', secret: 'canary-secret-5f1d' };
const amount = 32000;

/** Throws if the payment is not paid, or if its amount is wrong. */
async function checkPayment(payment) {
  const { amount: paid, status } = await payment;
  if (paid !== amount || status !== 'paid') throw new Error('wrong amount or status');
}

/**
 * Verifies with plain `fetch` and one shared token, without error handling. This is the baseline.
 */
function plainFetch(baseUrl) {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ imp_key: keys.key, imp_secret: keys.secret });
  let token;
  const requestToken = async () => {
    const { response } = await (await fetch(`${baseUrl}/users/getToken`, { ...post, body })).json();
    return response.access_token;
  };
  return async ({ impUid }) => {
    token ??= requestToken();
    const headers = { authorization: `Bearer ${await token}` };
    const answer = await fetch(`${baseUrl}/payments/${impUid}`, { headers });
    return checkPayment((await answer.json()).response);
  };
}

function reactInicis(baseUrl) {
  const client = createClient({ ...keys, baseUrl, sandbox: true });
  return (receipt) =>
    verifyPayment(client, receipt, { merchantUid: receipt.merchantUid, amount }, ['html5_inicis']);
}

/** Loads a client package of this folder. Returns `null` if it is not installed. */
async function loadPackage(name, creator) {
  const module = await import(name).catch((error) => {
    console.warn(`\n!! ${name} is NOT MEASURED (npm ci in bench/server): ${error.message}\n`);
    return null;
  });
  return module && { name, create: creator(module.default) };
}

export async function loadClients() {
  const others = await Promise.all([
    loadPackage('iamport', (Iamport) => (baseUrl) => {
      const iamport = new Iamport({ impKey: keys.key, impSecret: keys.secret });
      for (const part of [iamport, iamport.payment]) Reflect.set(part, '_host', baseUrl);
      return ({ impUid }) => checkPayment(iamport.payment.getByImpUid({ imp_uid: impUid }));
    }),
    loadPackage('iamport-rest-client-nodejs', ({ Iamport, Request }) => (baseUrl) => {
      const iamport = new Iamport({ apiKey: keys.key, apiSecret: keys.secret, baseUrl });
      return async ({ impUid }) => {
        const { data } = await Request.Payments.getByImpUid({ imp_uid: impUid }).request(iamport);
        return checkPayment(data.response);
      };
    }),
    loadPackage('iamporter', ({ Iamporter }) => (baseUrl) => {
      const iamporter = new Iamporter({ apiKey: keys.key, secret: keys.secret, host: baseUrl });
      return async ({ impUid }) => checkPayment((await iamporter.findByImpUid(impUid)).data);
    }),
  ]);
  return [
    { name: 'fetch', create: plainFetch },
    { name: 'react-inicis', create: reactInicis },
    ...others.filter(Boolean),
  ];
}
