import type { IssuedToken } from '../http/issueToken.js';
import { dateOf } from './decoders.js';

/** Access token of the REST API. Times are those of the gateway's clock. */
export interface AccessToken {
  /** Value of the header `Authorization: Bearer …`. Read from `access_token`. */
  token: string;
  /** Time at which the token expires, about 30 minutes after the first request. Read from `expired_at`. */
  expiresAt: Date;
  /** Time of the gateway's answer. Read from `now`. */
  now: Date;
}

/** Returns a token with its times. */
export const decodeAccessToken = ({ token, now, lifetime }: IssuedToken): AccessToken => ({
  token,
  expiresAt: dateOf(now + lifetime),
  now: dateOf(now),
});
