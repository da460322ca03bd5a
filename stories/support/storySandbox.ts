import { createSandbox, type Sandbox, type SandboxOptions } from 'react-inicis/sandbox';
import { createClient, type Client } from 'react-inicis/server';

/** Gateway of one story, with its store account and the client of the merchant's server. */
export interface StorySandbox {
  userCode: string;
  sandbox: Sandbox;
  client: Client;
}

const merchant = (pg_id: string) => ({ pg_provider: 'html5_inicis', pg_id, type: 'payment' });

let created = 0;

/** Creates a gateway without records. */
export function createStorySandbox(options: SandboxOptions): StorySandbox {
  created += 1;
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
    // Each story has a separate store account, because a docs page shows many stories, and the
    // frames of a story are found by its store account.
    userCode: `imp${String(created).padStart(8, '0')}`,
    sandbox,
    client: createClient({ key: 'any', secret: 'any', fetch: sandbox.fetch, sandbox: true }),
  };
}

const mounted = new Map<string, StorySandbox>();

/**
 * Registers the sandbox of a mounted story for `play` and for the server. Returns a function that
 * removes it.
 */
export function register(storyId: string, story: StorySandbox): () => void {
  mounted.set(storyId, story);
  return () => {
    mounted.delete(storyId);
    story.sandbox.reset();
  };
}

/** Returns the sandbox of a mounted story. */
export function sandboxOf(storyId: string): Sandbox {
  const story = mounted.get(storyId);
  if (story) return story.sandbox;
  throw new Error(`${storyId} has no sandbox, because it is not mounted.`);
}

/** Returns the client of the gateway that has a payment with this order number. */
export const clientOf = (merchantUid: string): Client | undefined =>
  [...mounted.values()].find(({ sandbox }) =>
    sandbox.payments.some((payment) => payment.merchant_uid === merchantUid),
  )?.client;
