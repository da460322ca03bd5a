import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createClient } from '../../src/server.js';
import type { WirePayment } from '../../src/core/wire.js';

/** What goes wrong with one answer. */
export type Fault =
  | 'hang'
  | 'hangInBody'
  | 'reset'
  | 'truncated'
  | { status: number; body?: string; headers?: Record<string, string> };

export const wirePayment = (with_: Partial<WirePayment> = {}): WirePayment => ({
  imp_uid: 'imp_1',
  merchant_uid: 'order_1',
  status: 'paid',
  pay_method: 'card',
  amount: 32000,
  cancel_amount: 0,
  currency: 'KRW',
  pg_provider: 'html5_inicis',
  pg_id: 'INIpayTest',
  sandbox: false,
  name: '원두 1kg',
  card_code: '366',
  card_name: '신한카드',
  card_number: '4518********0000',
  card_quota: 0,
  vbank_code: null,
  vbank_name: null,
  vbank_num: null,
  vbank_holder: null,
  vbank_date: 0,
  customer_uid: null,
  customer_uid_usage: null,
  fail_reason: null,
  receipt_url: null,
  emb_pg_provider: null,
  escrow: false,
  custom_data: null,
  cancel_history: [],
  started_at: 1_700_000_000,
  paid_at: 1_700_000_060,
  failed_at: 0,
  cancelled_at: 0,
  ...with_,
});

export const secret = 'canary-secret-5f1d';
export const keys = { key: 'key', secret };

/** A gateway in the process: the requests that it got, and one payment for all of them. */
export function inProcess(given: Partial<WirePayment> = {}, options: { sandbox?: boolean } = {}) {
  const requests: Request[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const token = { access_token: 'token', now: 1, expired_at: 1801 };
    const response = request.url.endsWith('/getToken') ? token : wirePayment(given);
    return Response.json({ code: 0, message: null, response });
  };
  return { client: createClient({ ...keys, ...options, fetch: answer }), requests };
}

/**
 * A real HTTP server that answers like the gateway, for what a `fetch` in the process cannot do:
 * connections that break, bodies that end early, answers that never come.
 */
export async function startGateway(onTestFinished: (close: () => void) => void) {
  const requests: { method: string; url: string; authorization: string; body: string }[] = [];
  const payments: WirePayment[] = [];
  const faults: Fault[] = [];
  const tokenFaults: Fault[] = [];
  let tokens = 0;
  let life = 1800;
  let valid = '';

  const send = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const failed = (message: string) => ({ code: -1, message, response: null });

  function answer(url: URL, authorization: string, response: ServerResponse): void {
    if (url.pathname === '/users/getToken') {
      valid ||= `canary-token-${++tokens}`;
      const issued = { access_token: valid, now: 1_000, expired_at: 1_000 + life };
      return send(response, 200, { code: 0, message: null, response: issued });
    }
    if (authorization !== `Bearer ${valid}`) return send(response, 401, failed('Unauthorized'));
    const [, , first, second, status] = url.pathname.split('/').map(decodeURIComponent);
    const found = payments.findLast((payment) =>
      first === 'find'
        ? payment.merchant_uid === second && (status ?? payment.status) === payment.status
        : payment.imp_uid === first,
    );
    if (found) return send(response, 200, { code: 0, message: null, response: found });
    send(response, 404, failed('존재하지 않는 결제정보입니다.'));
  }

  function fail(fault: Fault, response: ServerResponse): void {
    if (fault === 'hang') return;
    if (fault === 'reset') return void response.socket?.destroy();
    if (typeof fault === 'object') {
      response.writeHead(fault.status, { 'content-type': 'text/html', ...fault.headers });
      return void response.end(fault.body ?? '<html>');
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 400 });
    response.write('{"code":0,"message":null,"response":{"imp_uid":"imp');
    if (fault === 'truncated') setTimeout(() => response.socket?.destroy(), 5);
  }

  const server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method = '', url = '', headers } = request;
    const { authorization = '' } = headers;
    requests.push({ method, url, authorization, body });
    const fault = (url === '/users/getToken' ? tokenFaults : faults).shift();
    if (fault) fail(fault, response);
    else answer(new URL(url, 'http://gateway'), authorization, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');

  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    requests,
    payments,
    faults,
    tokenFaults,
    get tokens() {
      return tokens;
    },
    /** The token of now is refused from now on. */
    revoke() {
      valid = '';
    },
    /** How long the tokens from now on live, in seconds. */
    issueFor(seconds: number) {
      life = seconds;
    },
  };
}
