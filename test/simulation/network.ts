import { sleep } from './clock.js';
import type { Counts } from './counts.js';
import type { Random } from './random.js';
import type { ShopServer } from './shop/shopServer.js';

/** Faults of a request of the browser that asks how a payment ended. */
export const requestFaults = [
  /** It never arrives. */
  'lost',
  /** The answer comes late. */
  'late',
  /** It is never answered. */
  'hang',
  /** A balancer in front of the server answers with 502. */
  'refused',
  /** The server answers with 503 and `Retry-After`. */
  'busy',
  /** The server records the payment, and the answer is lost. */
  'answerLost',
  /** The server records the payment, and the balancer answers with 504. */
  'recordedThen5xx',
  /** The answer is cut within its body. */
  'cut',
  /** A web page instead of the answer, with status 200. */
  'html',
  /** The server cannot read the request. */
  'malformed',
] as const;

export type RequestFault = (typeof requestFaults)[number];

/** Answer of the server to a question about a payment. */
export interface Answered {
  path: string;
  receipt: { impUid: string | null; merchantUid: string };
  status: number;
  body: Readonly<Record<string, unknown>>;
}

interface NetworkOptions {
  server: () => ShopServer;
  random: Random;
  counts: Counts;
  createOrder: () => object;
  /** Called when the server cannot read a question. */
  onMalformed: (receipt: Answered['receipt']) => void;
  onAsked: (receipt: Answered['receipt']) => void;
  onAnswered: (answer: Answered) => void;
}

const page = (status: number, headers: Record<string, string> = {}) =>
  new Response('<!doctype html><title>…</title>', {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });

/** The way of the browsers' requests to the shop's server. */
export class Network {
  /** Faults of the next questions. */
  readonly faults: RequestFault[] = [];
  readonly #options: NetworkOptions;

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  /** Sends a request of a page. Rejects as a browser does where there is no answer. */
  async send(path: string, body: string): Promise<Response> {
    const { random, server, createOrder } = this.#options;
    await sleep(random.between(5, 60));
    if (path === '/orders') {
      if (!server().isUp) throw new TypeError('Failed to fetch');
      return Response.json(createOrder());
    }
    const fault = 'impUid' in JSON.parse(body) ? this.faults.shift() : undefined;
    if (fault) this.#options.counts.add(`question: ${fault}`);
    const answer = await this.#respond(fault, path, body);
    await sleep(random.between(5, 60));
    return answer;
  }

  async #respond(fault: RequestFault | undefined, path: string, body: string): Promise<Response> {
    const { random } = this.#options;
    switch (fault) {
      case 'lost':
        await sleep(random.between(10, 3000));
        throw new TypeError('Failed to fetch');
      case 'hang':
        return new Promise(() => {});
      case 'refused':
        return page(502);
      case 'busy':
        return page(503, { 'retry-after': String(random.between(1, 20)) });
      case 'malformed':
        this.#options.onMalformed(JSON.parse(body));
        return this.#ask(path, '{"impUid":');
      case 'html':
        return page(200);
    }
    const answer = await this.#ask(path, body);
    switch (fault) {
      case 'late':
        await sleep(random.between(5000, 40_000));
        break;
      case 'answerLost':
        throw new TypeError('Failed to fetch');
      case 'recordedThen5xx':
        return page(504);
      case 'cut':
        return new Response('{"pai', { headers: { 'content-type': 'application/json' } });
    }
    return answer;
  }

  async #ask(path: string, body: string): Promise<Response> {
    const { server, onAsked, onAnswered, counts } = this.#options;
    const receipt = readReceipt(body);
    if (receipt) onAsked(receipt);
    let response: Response;
    try {
      response = await server().answer(path, body);
    } catch {
      throw new TypeError('Failed to fetch');
    }
    const answer = await response.clone().json();
    if (path.endsWith('prepare')) counts.add(`prepare: ${nameOf(response.status, answer)}`);
    if (receipt) {
      counts.add(`answer: ${nameOf(response.status, answer)}`, JSON.stringify(receipt));
      onAnswered({ path, receipt, status: response.status, body: answer });
    }
    return response;
  }
}

function readReceipt(body: string): Answered['receipt'] | undefined {
  try {
    const parsed = JSON.parse(body);
    return 'impUid' in parsed ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(status: number, { error }: { error?: { reason: string; code?: string } }): string {
  if (!error) return String(status);
  return `${status} ${error.reason}${error.code ? ` ${error.code}` : ''}`;
}
