import type { Hono } from 'hono';
import type { ApiContext } from './apiContext.js';
import { answer, answerError } from './envelope.js';

/** Adds the routes for the channels and the sub-merchants of the store account. */
export function routeStore(api: Hono, { channels, gateway: { sandbox } }: ApiContext) {
  api.get('/users/pg', (c) =>
    answer(
      c,
      channels.map(({ pg_provider, pg_id, type, channel_key }) => ({
        pg_provider,
        pg_id,
        sandbox,
        type,
        channel_name: `${pg_provider} ${pg_id}`,
        ...(channel_key && { channel_key }),
      })),
    ),
  );
  // Every code with the right form is a sub-merchant, as every store account exists.
  api.get('/tiers/:tier_code', (c) => {
    const tier_code = c.req.param('tier_code');
    return /^[A-Z0-9]{3}$/.test(tier_code)
      ? answer(c, { tier_code, tier_name: `하위 상점 ${tier_code}` })
      : answerError(c, '등록되지 않은 tier_code입니다.', 404);
  });
}
