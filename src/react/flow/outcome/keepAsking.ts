import type { MountedHooks } from '../../context.js';
import {
  firstBackgroundDelay,
  maxBackgroundDelay,
  onlineJitter,
  pendingLifetime,
} from '../../timeouts.js';
import { isPageVisible } from '../../sdk/isPageVisible.js';
import { retryAfterOf } from './askUntilEnd.js';
import { isDiscarded } from './discardPending.js';
import type { Inquiry } from './Inquiry.js';
import { isBeingAsked } from './askSerially.js';

type Question = Pick<Inquiry<unknown>, 'payment' | 'isOver' | 'ask'>;

/** Background questions about one payment. */
class BackgroundQuestions {
  readonly #inquiry: Question;
  readonly #mounted: MountedHooks;
  #delay: number;
  #quickAnswers = 0;
  #isHidden = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Removes the listeners of the page. Set while a hook of the payment's kind is mounted. */
  #page: AbortController | undefined;

  constructor(inquiry: Question, mounted: MountedHooks, firstDelay: number) {
    this.#inquiry = inquiry;
    this.#mounted = mounted;
    this.#delay = firstDelay;
  }

  start(): void {
    this.#mounted.listeners.add(this.#update);
    this.#update();
  }

  readonly #update = (): void => {
    const isNeeded = this.#mounted[this.#inquiry.payment.kind] > 0;
    if (isNeeded === Boolean(this.#page)) return;
    this.#page?.abort();
    this.#page = isNeeded ? new AbortController() : undefined;
    if (this.#page) this.#listen(this.#page.signal);
    this.#schedule(this.#delay);
  };

  #listen(signal: AbortSignal): void {
    const setHidden = (isHidden: boolean) => () => {
      this.#isHidden = isHidden;
      this.#schedule(0);
    };
    const onOnline = () => this.#schedule(Math.random() * onlineJitter);
    window.addEventListener('pagehide', setHidden(true), { signal });
    window.addEventListener('pageshow', setHidden(false), { signal });
    window.addEventListener('online', onOnline, { signal });
    window.addEventListener('offline', () => this.#schedule(0), { signal });
    // The event is sent to the document, which this folder does not use.
    const options = { signal, capture: true };
    window.addEventListener('visibilitychange', () => this.#schedule(0), options);
  }

  /** Starts the timer of the next question, unless the shopper is offline or does not see the page. */
  #schedule(time: number): void {
    clearTimeout(this.#timer);
    const isVisible = !this.#isHidden && isPageVisible();
    if (this.#page && isVisible && navigator.onLine)
      this.#timer = setTimeout(() => void this.#ask(), time);
  }

  async #ask(): Promise<void> {
    const { merchantUid, startedAt } = this.#inquiry.payment;
    const isOld = Date.now() > startedAt + pendingLifetime;
    if (this.#inquiry.isOver || isOld || isDiscarded(merchantUid)) return this.#stop();
    if (await isBeingAsked(merchantUid)) return this.#schedule(firstBackgroundDelay);
    const { answer, rule } = await this.#inquiry.ask({ isRepeated: true });
    if (rule.tries < Infinity) this.#quickAnswers += 1;
    if (this.#inquiry.isOver || this.#quickAnswers >= rule.tries) return this.#stop();
    const next = Math.max(this.#delay * 2, firstBackgroundDelay);
    this.#delay = Math.min(next, maxBackgroundDelay);
    this.#schedule(Math.max(this.#delay, retryAfterOf(answer)));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#page?.abort();
    this.#page = undefined;
    this.#mounted.listeners.delete(this.#update);
  }
}

/**
 * Asks about a payment in the background until its end is known: after 15 seconds, then less and less
 * often, and when the browser is online or the page is visible again. Runs only while a hook of the
 * payment's kind is mounted and the shopper sees the page.
 */
export function keepAsking(
  inquiry: Question,
  mounted: MountedHooks,
  firstDelay = firstBackgroundDelay,
): void {
  new BackgroundQuestions(inquiry, mounted, firstDelay).start();
}
