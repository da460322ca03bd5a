import { createSandbox, type Sandbox, type SandboxOptions } from 'react-inicis/sandbox';
import { createClient, type Client } from 'react-inicis/server';

/** One story's shop: an account at a gateway of its own, and a server's way to ask it. */
export interface Shop {
  userCode: string;
  sandbox: Sandbox;
  client: Client;
}

const merchant = (pg_id: string) => ({ pg_provider: 'html5_inicis', pg_id, type: 'payment' });

let opened = 0;

/** A shop without a past. */
export function openShop(options: SandboxOptions): Shop {
  opened += 1;
  const sandbox = createSandbox({
    channels: [
      { channel_key: 'channel-key-payment', ...merchant('INIpayTest') },
      { channel_key: 'channel-key-billing', ...merchant('INIBillTst') },
      { channel_key: 'channel-key-escrow', ...merchant('iniescrow0') },
    ],
    ...options,
  });
  sandbox.reset();
  return {
    // A page of many stories has many gateways: the kit finds each one's frames by the account.
    userCode: `imp${String(opened).padStart(8, '0')}`,
    sandbox,
    client: createClient({ key: 'any', secret: 'any', fetch: sandbox.fetch, sandbox: true }),
  };
}

const shops = new Map<string, Shop>();

/** Lets `play` and the server find a story's shop. Who calls what is returned closes it. */
export function enter(storyId: string, shop: Shop): () => void {
  shops.set(storyId, shop);
  return () => {
    shops.delete(storyId);
    shop.sandbox.reset();
  };
}

/** The shop of a story on the page. */
export function shopOf(storyId: string): Shop {
  const shop = shops.get(storyId);
  if (shop) return shop;
  throw new Error(`No shop is open for ${storyId}: the story is not on the page.`);
}

/** The shop whose gateway knows this order number. */
export const shopOfOrder = (merchantUid: string): Shop | undefined =>
  [...shops.values()].find(({ sandbox }) =>
    sandbox.payments.some((payment) => payment.merchant_uid === merchantUid),
  );
