import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { WirePayment } from '../../src/core/wire.js';

/** Fault of one answer. */
export type Fault =
  | 'hang'
  | 'hangInBody'
  | 'reset'
  | 'truncated'
  | { status: number; body?: string; headers?: Record<string, string> };

/**
 * Starts a real HTTP server that answers like the gateway. It can break connections, end bodies
 * early and never answer, which a `fetch` function in the process cannot do.
 */
export async function startHttpGateway(onTestFinished: (close: () => void) => void) {
  const requests: { method: string; url: string; authorization: string; body: string }[] = [];
  const payments: WirePayment[] = [];
  const faults: Fault[] = [];
  const tokenFaults: Fault[] = [];
  let tokens = 0;
  let lifetime = 1800;
  let validToken = '';

  const send = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const failed = (message: string) => ({ code: -1, message, response: null });

  function answer(url: URL, authorization: string, response: ServerResponse): void {
    if (url.pathname === '/users/getToken') {
      validToken ||= `canary-token-${++tokens}`;
      const issued = { access_token: validToken, now: 1_000, expired_at: 1_000 + lifetime };
      return send(response, 200, { code: 0, message: null, response: issued });
    }
    if (authorization !== `Bearer ${validToken}`)
      return send(response, 401, failed('Unauthorized'));
    const [, , first, second, status] = url.pathname.split('/').map(decodeURIComponent);
    // The newest payment comes first.
    const listed = [...payments];
    if (url.searchParams.get('sorting') !== 'started') listed.reverse();
    const found = listed.find((payment) =>
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
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');

  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    requests,
    payments,
    faults,
    tokenFaults,
    get tokens() {
      return tokens;
    },
    /** Refuses the current token in all later requests. */
    revoke() {
      validToken = '';
    },
    /** Sets the lifetime of new tokens, in seconds. */
    issueFor(seconds: number) {
      lifetime = seconds;
    },
  };
}
