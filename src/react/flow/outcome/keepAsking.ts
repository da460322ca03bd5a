import type { MountedHooks } from '../../context.js';
import { firstBackgroundDelay, maxBackgroundDelay, onlineJitter } from '../../timeouts.js';
import { isPageVisible } from '../../sdk/pageState.js';
import { retryAfterOf } from './askUntilEnd.js';
import type { Inquiry } from './Inquiry.js';
import { isBeingAsked } from './askSerially.js';
import type { PendingPayment } from './pendingPayments.js';

type Question = Pick<Inquiry<unknown>, 'payment' | 'isOver' | 'ask'>;

const isOpen = ({ isOver }: Question) => !isOver;

/** Background questions about one payment, for all hooks of a provider that wait for its end. */
class BackgroundQuestions {
  readonly mounted: MountedHooks;
  readonly #payment: PendingPayment;
  #inquiries: Question[] = [];
  #delay = 0;
  #quickAnswers = 0;
  #isHidden = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Removes the listeners of the page. Set while a hook of the payment's kind is mounted. */
  #page: AbortController | undefined;

  constructor(payment: PendingPayment, mounted: MountedHooks) {
    this.#payment = payment;
    this.mounted = mounted;
    mounted.listeners.add(this.#update);
  }

  add(inquiry: Question, firstDelay: number): void {
    this.#inquiries.push(inquiry);
    this.#delay = firstDelay;
    this.#quickAnswers = 0;
    this.#update();
    this.#schedule(firstDelay);
  }

  readonly #update = (): void => {
    const isNeeded = this.mounted[this.#payment.kind] > 0;
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
    const onChange = () => this.#schedule(0);
    window.addEventListener('pagehide', setHidden(true), { signal });
    window.addEventListener('pageshow', setHidden(false), { signal });
    window.addEventListener('online', onOnline, { signal });
    window.addEventListener('offline', onChange, { signal });
    // The event is sent to the document, which this folder does not use.
    window.addEventListener('visibilitychange', onChange, { signal, capture: true });
  }

  /** Starts the timer of the next question, unless the shopper is offline or does not see the page. */
  #schedule(time: number): void {
    clearTimeout(this.#timer);
    const isVisible = !this.#isHidden && isPageVisible();
    if (this.#page && isVisible && navigator.onLine)
      this.#timer = setTimeout(() => void this.#ask(), time);
  }

  async #ask(): Promise<void> {
    const { merchantUid } = this.#payment;
    this.#inquiries = this.#inquiries.filter(isOpen);
    const [inquiry] = this.#inquiries;
    if (!inquiry) return this.#stop();
    if (await isBeingAsked(merchantUid)) return this.#schedule(firstBackgroundDelay);
    const { answer, rule } = await inquiry.ask({ isRepeated: true });
    // The other hooks ask once, when there is an end to learn.
    const others = inquiry.isOver ? this.#inquiries.filter(isOpen) : [];
    await Promise.all(others.map((other) => other.ask({ isRepeated: true })));
    if (!rule.isEnd && rule.tries < Infinity) this.#quickAnswers += 1;
    if (!this.#inquiries.some(isOpen) || this.#quickAnswers >= rule.tries) return this.#stop();
    const next = Math.max(this.#delay * 2, firstBackgroundDelay);
    this.#delay = Math.min(next, maxBackgroundDelay);
    this.#schedule(Math.max(this.#delay, retryAfterOf(answer)));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#page?.abort();
    this.#page = undefined;
    this.mounted.listeners.delete(this.#update);
    if (running.get(this.#payment.merchantUid) === this) running.delete(this.#payment.merchantUid);
  }
}

/** Background questions of this page, by order number. */
const running = new Map<string, BackgroundQuestions>();

/**
 * Asks about a payment in the background until its end is known: after 15 seconds, then less and less
 * often, and when the browser is online or the page is visible again. Runs only while a hook of the
 * payment's kind is mounted and the shopper sees the page. Continues after the record has expired: the
 * page still shows that the outcome is unknown. The hooks of a provider share the questions about a
 * payment.
 */
export function keepAsking(
  inquiry: Question,
  mounted: MountedHooks,
  firstDelay = firstBackgroundDelay,
): void {
  const { payment } = inquiry;
  const known = running.get(payment.merchantUid);
  const questions = known?.mounted === mounted ? known : new BackgroundQuestions(payment, mounted);
  running.set(payment.merchantUid, questions);
  questions.add(inquiry, firstDelay);
}
