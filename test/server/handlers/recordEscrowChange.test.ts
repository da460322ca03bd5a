import { describe, expect, it, vi } from 'vitest';
import type { EscrowNotice } from '../../../src/server.js';
import { startHttpServer, type HttpServer } from '../httpServer.js';
import type { Paying } from '../sandboxGateway.js';

const logis = { company: 'CJGLS', invoice: '1234', sent_at: 1_795_403_045 };
const changedAt = 1_795_403_045;
const escrow: Paying = { method: 'trans', forged: { escrow: true } };

/** Returns the body of the webhook about an escrow change, as anyone on the network can send it. */
const notice = (escrow_status: unknown, imp_uid: string, extra: object = {}) => ({
  event: 'Inicis.Escrow.Changed',
  imp_uid,
  merchant_uid: 'order_1',
  status: 'paid',
  extra: { escrow_status, changed_at: changedAt, denied_reason: null, ...extra },
});

/** Starts a server whose handlers collect the changes. */
async function startEscrowServer(
  onTestFinished: (close: () => void) => void,
  format: 'json' | 'form' = 'json',
) {
  const changes: { change: EscrowNotice; merchantUid: string }[] = [];
  let failures = 0;
  const server = await startHttpServer(
    onTestFinished,
    {
      onEscrowChanged: async (_, change, order) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('canary: the disk is full');
        }
        changes.push({ change, merchantUid: order.merchantUid });
      },
    },
    { format },
  );
  return { ...server, changes, failOnce: () => (failures = 1) };
}

const payEscrow = async (server: HttpServer) => {
  const { imp_uid } = server.pay('order_1', 32000, escrow);
  await server.gateway.webhooks.allAnswered();
  return imp_uid;
};

describe('onEscrowChanged', () => {
  it.for(['json', 'form'] as const)(
    'is called for each change of an escrow payment, with webhooks in %s',
    async (format, { onTestFinished }) => {
      const server = await startEscrowServer(onTestFinished, format);
      const impUid = await payEscrow(server);
      server.gateway.escrow.register(impUid, logis);
      await server.gateway.webhooks.allAnswered();
      await server.gateway.changeEscrow('order_1', 'purchaseRefused', '파손');
      expect(server.changes).toEqual(
        [
          { status: 'deliveryRegistered', gatewayStatus: '2', deniedReason: null },
          { status: 'purchaseRefused', gatewayStatus: '4', deniedReason: '파손' },
        ].map((change) => ({
          merchantUid: 'order_1',
          change: {
            impUid,
            merchantUid: 'order_1',
            changedAt: expect.any(Date),
            verified: false,
            ...change,
          },
        })),
      );
      expect(server.paid).toEqual([impUid]);
      expect(server.restInTransaction()).toBe(0);
    },
  );

  it.for([
    ['3', 'purchaseConfirmed'],
    ['31', 'purchaseConfirmedAutomatically'],
    ['32', 'purchaseConfirmedByForce'],
    ['8', 'cancelled'],
    ['10', 'refusalConfirmed'],
    [10, 'refusalConfirmed'],
    ['77', 'unknown'],
  ] as const)('names the status %s %s', async ([code, status], { onTestFinished }) => {
    const server = await startEscrowServer(onTestFinished);
    const impUid = await payEscrow(server);
    expect((await server.post('/webhook', notice(code, impUid), '')).status).toBe(200);
    expect(server.changes).toMatchObject([
      { change: { status, gatewayStatus: `${code}`, changedAt: new Date(changedAt * 1000) } },
    ]);
  });

  it('is called once for a payment, status and time', async ({ onTestFinished }) => {
    const server = await startEscrowServer(onTestFinished);
    const impUid = await payEscrow(server);
    for (const given of [notice('3', impUid), notice('3', impUid), notice(3, impUid)]) {
      expect((await server.post('/webhook', given, '')).status).toBe(200);
    }
    expect(server.changes).toHaveLength(1);
    const later = notice('3', impUid, { changed_at: `${changedAt + 1}` });
    await server.post('/webhook', later, '');
    expect(server.changes).toHaveLength(2);
    expect(server.claims).toContain(`escrow:${impUid}:3:${changedAt}`);
  });

  it('is called again after it failed, and the webhook is answered with 503', async ({
    onTestFinished,
  }) => {
    const server = await startEscrowServer(onTestFinished);
    const impUid = await payEscrow(server);
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => log.mockRestore());
    server.failOnce();
    expect((await server.post('/webhook', notice('3', impUid), '')).status).toBe(503);
    expect((await server.post('/webhook', notice('3', impUid), '')).status).toBe(200);
    expect(server.changes).toHaveLength(1);
  });

  it('is not called for a payment without escrow or of another order', async ({
    onTestFinished,
  }) => {
    const server = await startEscrowServer(onTestFinished);
    server.addOrder('order_2');
    const { imp_uid: card } = server.pay('order_1', 32000);
    expect((await server.post('/webhook', notice('3', card), '')).status).toBe(200);
    const { imp_uid: other } = server.pay('order_2', 32000, escrow);
    expect((await server.post('/webhook', notice('3', other), '')).status).toBe(409);
    expect(server.changes).toEqual([]);
  });

  it('is not called for a second payment of the order, which is in review', async ({
    onTestFinished,
  }) => {
    const server = await startEscrowServer(onTestFinished);
    await payEscrow(server);
    const second = { ...server.pay('order_2', 32000, escrow), merchant_uid: 'order_1' };
    server.records.save(second);
    expect((await server.post('/webhook', notice('3', second.imp_uid), '')).status).toBe(200);
    expect(server.changes).toEqual([]);
    expect(server.reviews).toMatchObject([{ item: { kind: 'secondPayment' } }]);
  });

  it('is not called before the deposit, and the deposit is then recorded', async ({
    onTestFinished,
  }) => {
    const server = await startEscrowServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000, { ...escrow, method: 'vbank' });
    expect((await server.post('/webhook', notice('3', imp_uid), '')).status).toBe(200);
    expect(server.changes).toEqual([]);
    await server.gateway.deposit('order_1');
    expect(server.paid).toEqual([imp_uid]);
  });

  it('is not called for a payment that the gateway does not know', async ({ onTestFinished }) => {
    const server = await startEscrowServer(onTestFinished);
    expect((await server.post('/webhook', notice('3', 'imp_0'), '')).status).toBe(503);
    expect(server.changes).toEqual([]);
    expect(server.claims).toEqual(new Set());
  });

  it.for([
    ['no status', { escrow_status: undefined }],
    ['a status that is no code', { escrow_status: '3:9' }],
    ['no time', { changed_at: undefined }],
    ['a time that is no number', { changed_at: 'now' }],
  ] as const)('answers 400 to a change with %s', async ([, extra], { onTestFinished }) => {
    const server = await startEscrowServer(onTestFinished);
    const impUid = await payEscrow(server);
    expect((await server.post('/webhook', notice('3', impUid, extra), '')).status).toBe(400);
    expect(server.changes).toEqual([]);
  });

  it('records the payment and its refund also if the change cannot be read', async (test) => {
    const onEscrowChanged = vi.fn(async () => {});
    // Without webhooks of the sandbox, only the unreadable ones report the payment.
    const server = await startHttpServer(test.onTestFinished, { onEscrowChanged });
    const { imp_uid } = server.pay('order_1', 32000, escrow);
    const unreadable = notice('8', imp_uid, { changed_at: '2026-11-29T02:00:00Z' });
    expect((await server.post('/webhook', unreadable, '')).status).toBe(400);
    expect(server.paid).toEqual([imp_uid]);
    await server.gateway.cancelInConsole('order_1');
    expect((await server.post('/webhook', unreadable, '')).status).toBe(400);
    expect(server.refunds).toMatchObject([{ amount: 32000, left: 0 }]);
    expect(onEscrowChanged).not.toHaveBeenCalled();
  });

  it('is optional: without it, the payment is recorded and nothing else is done', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000, escrow);
    expect((await server.post('/webhook', notice('3', imp_uid), '')).status).toBe(200);
    expect((await server.post('/webhook', notice('3:9', imp_uid), '')).status).toBe(200);
    expect(server.paid).toEqual([imp_uid]);
    expect([...server.claims].filter((key) => key.startsWith('escrow'))).toEqual([]);
  });
});
