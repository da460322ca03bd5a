import type { Hono } from 'hono';
import * as v from 'valibot';
import { chooseChannel } from '../../gateway/rules/channels.js';
import type { ApiContext } from './apiContext.js';
import { read } from './body.js';
import { answerError, answerResult } from './envelope.js';
import { customData, merchantUid, optionalText, text, unixSeconds, urls, won } from './fields.js';
import { buyer } from './order.js';

const Account = v.object({
  channel_key: optionalText,
  // The official clients of the first version send `pg` in place of the channel key.
  pg: optionalText,
  merchant_uid: merchantUid,
  amount: won,
  vbank_code: text,
  vbank_due: unixSeconds,
  vbank_holder: optionalText,
  name: optionalText,
  ...buyer,
  tax_free: v.optional(won),
  vat_amount: v.optional(won),
  notice_url: urls,
  custom_data: customData,
});

/** Adds the routes for virtual accounts without a window. */
export function routeVbanks(api: Hono, context: ApiContext) {
  const { channels, requirements } = context;
  const { virtualAccounts } = context.gateway;
  api.post('/vbanks', async (c) => {
    const { channel_key, pg, ...account } = await read(c, Account);
    const { vbank_holder, buyer_name, buyer_email } = account;
    const pg_api_key = c.req.query('pg_api_key');
    requirements.check(c, { channel_key, vbank_holder, buyer_name, buyer_email, pg_api_key });
    const channel = chooseChannel(channels, {
      ...(channel_key && { channelKey: channel_key }),
      ...(pg && { pg }),
    });
    if (!channel) return answerError(c, '채널 정보가 없습니다. (channel_key)');
    return answerResult(c, virtualAccounts.issue(account, channel));
  });
  api.delete('/vbanks/:imp_uid', (c) => {
    requirements.check(c, { pg_api_key: c.req.query('pg_api_key') });
    return answerResult(c, virtualAccounts.revoke(c.req.param('imp_uid')));
  });
}
