import { createSandbox } from 'react-inicis/sandbox';
import {
  createClient,
  createHandlers,
  encodePayment,
  type OrderTerms,
  type RecordOptions,
} from 'react-inicis/server';

/** Parts of an example database that the shop of a test needs. */
export interface ShopOptions<O extends OrderTerms, Tx> {
  options: Omit<RecordOptions<O, Tx>, 'client' | 'acceptedPgs'>;
  addOrder: (order: { merchantUid: string; userId: string; amount: number }) => Promise<unknown>;
}

/** Creates the handlers on an example database and a sandbox, with the requests of shoppers and of the gateway. */
export function createShop<O extends OrderTerms, Tx>({ options, addOrder }: ShopOptions<O, Tx>) {
  const sandbox = createSandbox();
  const client = createClient({ key: 'k', secret: 's', sandbox: true, fetch: sandbox.fetch });
  const handlers = createHandlers({
    client,
    acceptedPgs: ['html5_inicis'],
    ...options,
    authorize: async () => true,
    show: async ({ merchantUid }) => ({ merchantUid }),
  });
  const send = async (action: string, body: object) => {
    const request = new Request(`https://shop.example/api/inicis/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await handlers.fetch(request)).status;
  };
  return {
    client,
    handlers,
    addOrder: (merchantUid: string) => addOrder({ merchantUid, userId: 'kim', amount: 32_000 }),
    /** Adds an order, and pays an amount for it at the gateway. The handlers do not know it yet. */
    async pay(merchantUid: string, amount = 32_000, paid = amount) {
      await addOrder({ merchantUid, userId: 'kim', amount });
      const order = { merchantUid, name: '원두 1kg', amount: paid };
      const buyer = { tel: '010-1234-5678' };
      await sandbox.pay(encodePayment({ pg: 'html5_inicis.INIpayTest', order, buyer }));
      return { impUid: sandbox.payments.at(-1)?.imp_uid ?? '', merchantUid };
    },
    complete: (receipt: object) => send('complete', receipt),
    confirm: (merchant_uid: string) =>
      send('confirm', { imp_uid: 'imp_123456789012', merchant_uid, amount: 32_000 }),
  };
}
