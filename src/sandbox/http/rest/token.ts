const life = 30 * 60;
const lastMinute = 60;
const extension = 5 * 60;

/** REST key and secret. */
export interface Credentials {
  /** REST API key. Sent as `imp_key`. */
  key: string;
  /** REST API secret. Sent as `imp_secret`. */
  secret: string;
}

/** The access token of the gateway. Only one token is valid at a time. */
export class Token {
  #value = '';
  #expiredAt = 0;
  #issued = 0;

  /**
   * Returns the valid token, or a new one. A call in the last minute of a token extends it by 5
   * minutes.
   */
  issue(now: number): { access_token: string; now: number; expired_at: number } {
    const left = this.#expiredAt - now;
    if (left <= 0) {
      this.#issued += 1;
      this.#value = `sandbox-token-${now}-${this.#issued}`;
      this.#expiredAt = now + life;
    } else if (left <= lastMinute) this.#expiredAt += extension;
    return { access_token: this.#value, now, expired_at: this.#expiredAt };
  }

  /** Returns true if an `Authorization` header has the token, with or without `Bearer`. */
  accepts(header: string | undefined, now: number): boolean {
    return now < this.#expiredAt && header?.replace(/^Bearer /i, '') === this.#value;
  }
}
