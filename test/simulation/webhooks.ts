import { sleep } from './clock.js';
import type { Counts } from './counts.js';
import type { Random } from './random.js';
import type { ShopServer } from './shop/shopServer.js';

/** Delivery of the next webhooks. */
export type WebhookMode = 'normal' | 'early' | 'late' | 'twice' | 'lost';

interface WebhooksOptions {
  server: () => ShopServer;
  random: Random;
  counts: Counts;
  /** Number of times that a webhook is sent again, a minute apart. */
  retries: number;
  onDelivered: (impUid: string) => void;
  /** Returns true while REST does not know the payment. */
  isUnknown: (impUid: string) => boolean;
}

/** The way of webhooks from the gateway to the shop. */
export class Webhooks {
  mode: WebhookMode = 'normal';
  readonly #options: WebhooksOptions;

  constructor(options: WebhooksOptions) {
    this.#options = options;
  }

  /** Takes a webhook from the gateway, which learns nothing of its delivery. */
  readonly notify = async (request: Request): Promise<Response> => {
    const { random, counts, retries } = this.#options;
    const body = await request.text();
    counts.add(`webhook: ${this.mode}`);
    const delays = {
      normal: [random.between(200, 2000)],
      early: [0],
      late: [random.between(20_000, 200_000)],
      twice: [random.between(0, 1500), random.between(0, 1500)],
      lost: [],
    }[this.mode];
    for (const delay of delays) void this.#deliver(body, delay, retries);
    return new Response();
  };

  async #deliver(body: string, delay: number, retries: number): Promise<void> {
    const { server, counts, onDelivered, isUnknown } = this.#options;
    if (delay > 0) await sleep(delay);
    const { imp_uid: impUid } = JSON.parse(body);
    if (isUnknown(impUid)) counts.add('webhook before REST knows the payment');
    const status = await server()
      .answer('/api/inicis/webhook', body)
      .then(
        (response) => response.status,
        () => 0,
      );
    counts.add(`webhook answered: ${status}`, body);
    if (status === 200) onDelivered(impUid);
    else if (retries > 0 && (status === 0 || status >= 500))
      await this.#deliver(body, 60_000, retries - 1);
  }
}
