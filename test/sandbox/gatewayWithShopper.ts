import type { RequestPayParams } from '../../src/core/wire.js';
import { Gateway } from '../../src/sandbox/gateway/gateway.js';
import type {
  WindowResult,
  WindowRequest,
} from '../../src/sandbox/gateway/session/windowSession.js';
import { RecordStore } from '../../src/sandbox/gateway/records/recordStore.js';
import type { RecordStorage } from '../../src/sandbox/gateway/records/recordStorage.js';
import type { CardQuota } from '../../src/sandbox/gateway/rules/months.js';
import type { Outcome } from '../../src/sandbox/gateway/session/outcome.js';

// 12:04:05 on 23 November 2026 in Korea.
const now = Date.UTC(2026, 10, 23, 3, 4, 5);
export const seconds = now / 1000;

export const card: RequestPayParams = {
  pg: 'html5_inicis',
  pay_method: 'card',
  merchant_uid: 'order_1',
  name: '원두 1kg',
  amount: 60000,
  buyer_tel: '010-1234-5678',
  buyer_name: '홍길동',
  m_redirect_url: 'https://shop.example/done?a=1&b=2#result',
};
export const billing: RequestPayParams = {
  pay_method: 'card',
  merchant_uid: 'first_1',
  name: '정기구독',
  amount: 9900,
  customer_uid: 'card_1',
};

/** Starts a gateway whose windows end at once with a given outcome. */
export function gatewayWithShopper(storage: RecordStorage | null = null, cardQuota?: CardQuota) {
  const records = new RecordStore({ key: 'test', storage });
  const gateway = new Gateway({
    records,
    now: () => now,
    window: { seller: '테스트 상점', locale: 'ko', ...(cardQuota && { cardQuota }) },
  });
  const request = (params: RequestPayParams, mobile = false): WindowRequest => ({
    params,
    mobile,
    channel: { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
  });
  const open = (params: RequestPayParams, mobile = false) => {
    const results: WindowResult[] = [];
    const opened = gateway.sessions.open(request(params, mobile), (result) => results.push(result));
    return { opened, results };
  };
  const pay = (
    params: RequestPayParams,
    outcome: Outcome = 'approve',
    mobile = false,
  ): WindowResult => {
    const { opened, results } = open(params, mobile);
    if ('failure' in opened) throw new Error(`not opened: ${JSON.stringify(opened.failure)}`);
    opened.session.settle(outcome);
    const [result] = results;
    if (!result) throw new Error('the window has not ended');
    return result;
  };
  return { records, gateway, open, pay };
}
