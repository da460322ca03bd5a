// Each client as its own documentation uses it: one for the server, `verify` for each payment.
import { createClient, verifyPayment } from '../../dist/server.js';

const keys = { key: 'key', secret: 'canary-secret-5f1d' };
const amount = 32000;

async function checked(payment) {
  const { amount: paid, status } = await payment;
  if (paid !== amount || status !== 'paid') throw new Error('not what was ordered');
}

/** What `fetch` costs by itself, with a token that all share. No fault is handled. */
function plainFetch(baseUrl) {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ imp_key: keys.key, imp_secret: keys.secret });
  let token;
  const ask = async () => {
    const { response } = await (await fetch(`${baseUrl}/users/getToken`, { ...post, body })).json();
    return response.access_token;
  };
  return async ({ impUid }) => {
    token ??= ask();
    const headers = { authorization: `Bearer ${await token}` };
    const answer = await fetch(`${baseUrl}/payments/${impUid}`, { headers });
    return checked((await answer.json()).response);
  };
}

function ours(baseUrl) {
  const client = createClient({ ...keys, baseUrl, sandbox: true });
  return (receipt) =>
    verifyPayment(client, receipt, { merchantUid: receipt.merchantUid, amount }, ['html5_inicis']);
}

/** A package of this folder, as what it exports; `null` where it is not installed. */
async function packaged(name, creator) {
  const module = await import(name).catch((error) => {
    console.warn(`\n!! ${name} is NOT MEASURED (npm ci in bench/server): ${error.message}\n`);
    return null;
  });
  return module && { name, create: creator(module.default) };
}

export async function contestants() {
  const others = await Promise.all([
    packaged('iamport', (Iamport) => (baseUrl) => {
      const iamport = new Iamport({ impKey: keys.key, impSecret: keys.secret });
      for (const part of [iamport, iamport.payment]) Reflect.set(part, '_host', baseUrl);
      return ({ impUid }) => checked(iamport.payment.getByImpUid({ imp_uid: impUid }));
    }),
    packaged('iamport-rest-client-nodejs', ({ Iamport, Request }) => (baseUrl) => {
      const iamport = new Iamport({ apiKey: keys.key, apiSecret: keys.secret, baseUrl });
      return async ({ impUid }) => {
        const { data } = await Request.Payments.getByImpUid({ imp_uid: impUid }).request(iamport);
        return checked(data.response);
      };
    }),
    packaged('iamporter', ({ Iamporter }) => (baseUrl) => {
      const iamporter = new Iamporter({ apiKey: keys.key, secret: keys.secret, host: baseUrl });
      return async ({ impUid }) => checked((await iamporter.findByImpUid(impUid)).data);
    }),
  ]);
  return [
    { name: 'fetch', create: plainFetch },
    { name: 'react-inicis', create: ours },
    ...others.filter(Boolean),
  ];
}
