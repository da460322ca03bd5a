import type { Imp } from 'react-inicis';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodePayment } from '../../../src/core/encode.js';
import { prepareFrame } from '../../../src/react/sdk/prepareFrame.js';
import { account, channelList, loadSandboxScript, request } from './sandboxScript.js';

let imp: Imp;
beforeEach(async () => {
  ({ imp } = await loadSandboxScript());
});

describe('requestChannels', () => {
  it.each([
    ['html5_inicis.WRONG', ['html5_inicis.MID'], 'pg'],
    ['html5_inicis', ['kakaopay.TC0ONETIME'], 'pg'],
  ] as const)('refuses %s when the store account has only %j', async (pg, ids, field) => {
    imp.fetch = async () => channelList(...ids);
    const requested = encodePayment(request, { pg });
    await expect(prepareFrame(imp, account, requested)).rejects.toMatchObject({
      reason: 'invalid',
      code: 'unknown',
      field,
    });
  });

  it('refuses a channel key that is not in the channel list', async () => {
    const channel = { pg_provider: 'html5_inicis', pg_id: 'MID', type: 'payment' };
    imp.fetch = async () =>
      Response.json({ code: 0, data: [{ ...channel, channel_key: 'channel-key-1' }] });
    const requested = encodePayment(request, { channelKey: 'channel-key-2' });
    await expect(prepareFrame(imp, account, requested)).rejects.toMatchObject({
      field: 'channelKey',
    });
  });
});
