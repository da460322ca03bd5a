/** A fault of the REST API. */
export interface ApiFault {
  /**
   * Kind of the fault. Without it the response is correct, and only `delay` has an effect.
   * - a number: this HTTP status, with an HTML page
   * - `hang`: the response never arrives
   * - `reset`: the connection breaks before the response
   * - `truncated`: the connection breaks in the middle of the body
   * - `html`: status 200 with an HTML page
   * - `null`: status 200 and code 0, but `response` is `null`
   * - `refused`: status 200 and code 1
   */
  answer?: number | 'hang' | 'reset' | 'truncated' | 'html' | 'null' | 'refused' | undefined;
  /** Delay before the request is handled, in milliseconds. */
  delay?: number | undefined;
  /**
   * Set to `true` to execute the request before the fault, so that for example a charge is made.
   * Set to `false` to drop the request.
   * @default true for `hang`, `reset`, `truncated` and `html`
   */
  done?: boolean | undefined;
  /** Prefix of the paths that have the fault. By default, all paths except `/users/getToken`. */
  path?: string | undefined;
  /**
   * Number of requests that have the fault. With `Infinity` it stays until `reset`.
   * @default 1
   */
  times?: number | undefined;
  /** Value of the `Retry-After` header, in seconds. Only for a number or `html` as `answer`. */
  retryAfter?: number | undefined;
}

type Answers = (request: Request) => Response | Promise<Response>;

const lost: readonly ApiFault['answer'][] = ['hang', 'reset', 'truncated', 'html'];
const page = '<!doctype html><title>점검 중</title>';

/** Passes requests to the API, and applies the queued faults. */
export class Faults {
  readonly #answers: Answers;
  #queue: readonly { fault: ApiFault; left: number }[] = [];

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** The faults of the next requests, each with the number of requests that are left. */
  get queued(): readonly { fault: ApiFault; left: number }[] {
    return this.#queue;
  }

  clear(): void {
    this.#queue = [];
  }

  add(fault: ApiFault): void {
    this.#queue = [...this.#queue, { fault, left: fault.times ?? 1 }];
  }

  async fetch(request: Request): Promise<Response> {
    const fault = this.#take(new URL(request.url).pathname);
    if (!fault) return this.#answers(request);
    const { answer, delay, done = lost.includes(answer) } = fault;
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    const { signal } = request;
    const response = done ? await this.#answers(request) : undefined;
    switch (answer) {
      case undefined:
        return response ?? this.#answers(request);
      case 'hang':
        signal.throwIfAborted();
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        });
      case 'reset':
        throw new TypeError('fetch failed', { cause: broken() });
      case 'truncated':
        return truncated(await response?.text());
      case 'null':
        return Response.json({ code: 0, message: null, response: null });
      case 'refused':
        return Response.json({ code: 1, message: '요청을 처리할 수 없습니다.', response: null });
      default:
        return html(answer === 'html' ? 200 : answer, fault.retryAfter);
    }
  }

  #take(path: string): ApiFault | undefined {
    const next = this.#queue.find(({ fault }) =>
      fault.path === undefined ? path !== '/users/getToken' : path.startsWith(fault.path),
    );
    if (next) next.left -= 1;
    this.#queue = this.#queue.filter(({ left }) => left > 0);
    return next?.fault;
  }
}

/** Creates the error that a runtime reports when a connection breaks. */
const broken = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

function html(status: number, retryAfter?: number): Response {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  if (retryAfter !== undefined) headers.set('retry-after', `${retryAfter}`);
  return new Response(page, { status, headers });
}

function truncated(text = '{"code":0,"message":null,"response":{'): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2));
    },
    pull(controller) {
      controller.error(new TypeError('terminated', { cause: broken() }));
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'application/json', 'content-length': `${bytes.length}` },
  });
}
