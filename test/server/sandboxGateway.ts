import { encodeBillingKey, encodePayment } from '../../src/server.js';
import type { MethodOptions } from '../../src/core/request.js';
import type { RequestPayParams } from '../../src/core/wire.js';
import { Gateway } from '../../src/sandbox/gateway/gateway.js';
import { RecordStore } from '../../src/sandbox/gateway/records/recordStore.js';
import type { PaymentRecord } from '../../src/sandbox/gateway/records/paymentRecord.js';
import { testChannels } from '../../src/sandbox/gateway/rules/channels.js';
import type { Outcome } from '../../src/sandbox/gateway/session/outcome.js';
import type { WebhookOptions } from '../../src/sandbox/gateway/merchant/webhooks.js';
import { createApi } from '../../src/sandbox/http/rest/api.js';

/** Choices of a shopper, and `forged` parameters that replace those of the page. */
export type Paying = MethodOptions & { outcome?: Outcome; forged?: Partial<RequestPayParams> };

/** Creates the sandbox's gateway with its REST routes, and functions that pay as a browser does. */
export function createSandboxGateway(webhooks: WebhookOptions) {
  const records = new RecordStore({ key: 'shop', storage: null });
  const gateway = new Gateway({
    records,
    now: Date.now,
    window: { seller: '상점', locale: 'ko' },
    merchant: webhooks,
  });
  const api = createApi({ gateway, records });

  /** Opens the gateway's window with any parameters, as a browser can, and ends it. */
  function open(params: RequestPayParams, outcome: Outcome): PaymentRecord {
    const [provider, id] = params.pg?.split('.') ?? [];
    const channel = testChannels.find((one) => one.pg_id === id) ?? {
      pg_provider: provider ?? '',
      pg_id: id ?? '',
      type: 'payment',
    };
    const opened = gateway.sessions.open({ params, channel, mobile: false }, () => {});
    if ('failure' in opened) throw new Error(`refused: ${JSON.stringify(opened.failure)}`);
    opened.session.settle(outcome);
    const payment = records.payments.at(-1);
    if (!payment) throw new Error('the window created no payment');
    return payment;
  }

  return {
    records,
    gateway,
    api,
    /** Opens a payment window and ends it. */
    pay(merchantUid: string, amount: number, choices: Paying = {}): PaymentRecord {
      const { outcome = 'approve', forged, ...method } = choices;
      const order = { merchantUid, name: '원두 1kg', amount };
      const pg = 'html5_inicis.INIpayTest';
      const params = encodePayment({ pg, buyer: { tel: '010-1234-5678' }, order, ...method });
      return open({ ...params, ...forged }, outcome);
    },
    /** Opens a billing-key window and ends it. */
    registerCard(customerUid: string, merchantUid: string, outcome: Outcome = 'approve') {
      const order = { merchantUid, name: '정기구독' };
      const pg = 'html5_inicis.INIBillTst';
      return open(encodeBillingKey({ pg, customerUid, order }), outcome);
    },
  };
}
