import type { RequestPayParams } from '../../src/core/wire.js';
import { Engine, type Ending, type WindowRequest } from '../../src/sandbox/gateway/gateway.js';
import { Ledger, type Keeper } from '../../src/sandbox/gateway/records/recordStore.js';
import type { CardQuota } from '../../src/sandbox/gateway/rules/months.js';
import type { Outcome } from '../../src/sandbox/gateway/session/windowSession.js';

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

/** An engine of its own, and a shopper who answers at once. */
export function gateway(keeper: Keeper | null = null, cardQuota?: CardQuota) {
  const ledger = new Ledger({ now: () => now, key: 'test', keeper });
  const engine = new Engine(ledger, {
    seller: '테스트 상점',
    locale: 'ko',
    ...(cardQuota && { cardQuota }),
  });
  const request = (params: RequestPayParams, mobile = false): WindowRequest => ({
    params,
    mobile,
    channel: { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' },
  });
  const open = (params: RequestPayParams, mobile = false) => {
    const endings: Ending[] = [];
    const opened = engine.open(request(params, mobile), (ending) => endings.push(ending));
    return { opened, endings };
  };
  const pay = (params: RequestPayParams, outcome: Outcome = 'approve', mobile = false): Ending => {
    const { opened, endings } = open(params, mobile);
    if ('refusal' in opened) throw new Error(`refused: ${JSON.stringify(opened.refusal)}`);
    opened.session.settle(outcome);
    const [ending] = endings;
    if (!ending) throw new Error('not ended');
    return ending;
  };
  return { ledger, engine, open, pay };
}
