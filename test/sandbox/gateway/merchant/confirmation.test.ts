import { createSandbox } from 'react-inicis/sandbox';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../../src/sandbox/gateway/session/outcome.js';
import { startHttpServer } from '../../../server/httpServer.js';

afterEach(() => {
  vi.useRealTimers();
});

const url = 'https://shop.example/api/inicis/confirm';
const order = {
  merchant_uid: 'order_1',
  name: '원두 1kg',
  amount: 32000,
  buyer_tel: '010-1234-5678',
  pay_method: 'card',
  pg: 'html5_inicis',
  confirm_url: url,
} as const;
const declined = (reason: string) => ({
  success: false,
  error_msg: `고객사 요청에 의해 결제를 중단합니다. (상세사유 : ${reason})`,
});

/** Starts a gateway that asks this server to confirm its payments. */
function confirmedBy(answer: (request: Request) => Response | Promise<Response>) {
  const received: Request[] = [];
  const sandbox = createSandbox({
    confirm: (request) => {
      received.push(request.clone());
      return answer(request);
    },
  });
  const pay = (outcome?: Outcome, changed = {}) => sandbox.pay({ ...order, ...changed }, outcome);
  return { sandbox, received, pay };
}

describe('a payment with a `confirm_url`', () => {
  it('is approved when the merchant’s server answers 200', async () => {
    const { received, pay } = confirmedBy(() => new Response());
    const answer = await pay();
    expect(answer).toMatchObject({ success: true });
    const [request] = received;
    expect([request?.method, request?.url]).toEqual(['POST', url]);
    expect(await request?.json()).toEqual({
      imp_uid: answer['imp_uid'],
      merchant_uid: 'order_1',
      amount: '32000',
    });
  });

  it.each([
    ['with a reason', () => Response.json({ reason: '품절' }, { status: 409 }), '품절'],
    ['without a reason', () => new Response(null, { status: 500 }), '알 수 없음'],
    ['by a redirect', () => Response.redirect('https://shop.example/', 302), '알 수 없음'],
    ['by a network error', () => Promise.reject(new TypeError('fetch failed')), '알 수 없음'],
  ])(
    'is declined and sends no webhook when the server refuses it %s',
    async (_, answer, reason) => {
      const { sandbox, pay } = confirmedBy(answer);
      expect(await pay()).toMatchObject(declined(reason));
      expect(sandbox.payments).toMatchObject([{ status: 'failed', paid_at: 0 }]);
      expect(sandbox.webhooks).toEqual([]);
    },
  );

  it('is declined when no answer comes within 10 seconds, even if one comes later', async () => {
    vi.useFakeTimers();
    let answer = (_: Response) => {};
    const { sandbox, pay } = confirmedBy(() => new Promise((resolve) => (answer = resolve)));
    const paying = pay();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(sandbox.payments).toMatchObject([{ status: 'ready' }]);
    await vi.advanceTimersByTimeAsync(1);
    answer(new Response());
    expect(await paying).toMatchObject(declined('알 수 없음'));
  });

  it('is declined when its address is not a URL, or the server’s reason is empty', async () => {
    const { received, pay } = confirmedBy(() => Response.json({ reason: '' }, { status: 409 }));
    expect(await pay('approve', { confirm_url: 'nowhere' })).toMatchObject(declined('알 수 없음'));
    expect(received).toEqual([]);
    expect(await pay('approve', { merchant_uid: 'order_2' })).toMatchObject(declined('알 수 없음'));
  });

  it.each(['cancel', 'decline'] as const)('is not confirmed after `%s`', async (outcome) => {
    const { received, pay } = confirmedBy(() => new Response());
    expect(await pay(outcome)).toMatchObject({ success: false });
    expect(received).toEqual([]);
  });

  it('needs no confirmation when it has no `confirm_url`', async () => {
    const { received, pay } = confirmedBy(() => new Response(null, { status: 500 }));
    expect(await pay('approve', { confirm_url: undefined })).toMatchObject({ success: true });
    expect(received).toEqual([]);
  });

  it('is declined by `handlers.confirm` when the page has changed its amount', async (test) => {
    const shop = await startHttpServer(test.onTestFinished);
    const sandbox = createSandbox({ confirm: fetch });
    const params = { ...order, confirm_url: `${shop.base}/confirm` };
    expect(await sandbox.pay({ ...params, amount: 100 })).toMatchObject({
      success: false,
      error_msg: expect.stringMatching(/상세사유 : .*[가-힣]/),
    });
    expect(await sandbox.pay(params)).toMatchObject({ success: true });
  });
});
