const life = 30 * 60;
const lastMinute = 60;
const extension = 5 * 60;

/** The gateway's access token: one at a time. */
export class Token {
  #value = '';
  #expiredAt = 0;
  #issued = 0;

  /** Returns the valid token, or a new one. A request in its last minute extends its life. */
  issue(now: number): { access_token: string; now: number; expired_at: number } {
    const left = this.#expiredAt - now;
    if (left <= 0) {
      this.#issued += 1;
      this.#value = `sandbox-token-${now}-${this.#issued}`;
      this.#expiredAt = now + life;
    } else if (left <= lastMinute) this.#expiredAt += extension;
    return { access_token: this.#value, now, expired_at: this.#expiredAt };
  }

  /** Tells if an `Authorization` header holds the token, with or without `Bearer`. */
  accepts(header: string | undefined, now: number): boolean {
    return now < this.#expiredAt && header?.replace(/^Bearer /i, '') === this.#value;
  }
}
