const life = 30 * 60;
const lastMinute = 60;
const extension = 5 * 60;

/** The gateway's one access token at a time. */
export class Token {
  #value = '';
  #expiredAt = 0;
  #issued = 0;

  /** The token that lives, or a new one. Asked for in its last minute, its life grows. */
  issue(now: number): { access_token: string; now: number; expired_at: number } {
    const left = this.#expiredAt - now;
    if (left <= 0) {
      this.#issued += 1;
      this.#value = `sandbox-token-${now}-${this.#issued}`;
      this.#expiredAt = now + life;
    } else if (left <= lastMinute) this.#expiredAt += extension;
    return { access_token: this.#value, now, expired_at: this.#expiredAt };
  }

  /** Whether an `Authorization` header opens the API: with or without `Bearer`. */
  opens(header: string | undefined, now: number): boolean {
    return now < this.#expiredAt && header?.replace(/^Bearer /i, '') === this.#value;
  }
}
