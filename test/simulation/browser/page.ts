import type { Hiding, HookName, PageHost, ShopPage } from '../page/pageHost.js';
import type { BrowserContext } from './browserContext.js';
import { PageRuntime } from './pageRuntime.js';
import type { PageListeners, PageView } from './pageView.js';
import { giveWindowBack, takeWindow, type PageWindow } from './pageWindow.js';

/** Rules of the vendor's stylesheet: computing styles takes jsdom longer than everything else. */
const displayOf = (element: HTMLElement) => ({
  display: element.style.display || (element.classList.contains('imp-dialog') ? 'none' : 'block'),
});

/** Returns the class of observers that run in a page, and no longer than the page. */
const observerOf = ({ MutationObserver }: PageWindow['window'], runtime: PageRuntime) =>
  class extends MutationObserver {
    constructor(callback: MutationCallback) {
      super((records, observer) => runtime.deliver(() => callback(records, observer)));
    }
  };

/** A page of the shop in a tab, from its load to its end. */
export class Page implements PageView {
  readonly runtime = new PageRuntime();
  readonly browser: BrowserContext;
  readonly clickedAt = new Map<HookName, number>();
  mountedAt = Date.now();
  isContentHidden = false;
  readonly #frame = takeWindow();
  readonly #shop: ShopPage;

  constructor(browser: BrowserContext, url: string) {
    this.browser = browser;
    this.#frame.open(url);
    const host = browser.hostOf(this);
    const { evaluate, config } = browser.surroundings;
    const { openShop } = evaluate(this.#globals(host));
    this.#shop = openShop(config, host);
  }

  get isShown(): boolean {
    return this.runtime.isAlive && !this.runtime.isFrozen;
  }

  get isVisible(): boolean {
    return this.isShown && this.#frame.isVisible;
  }

  /** Returns the address, which the code of the page may have changed. */
  get address(): string {
    return this.#frame.window.location.href;
  }

  get states() {
    return this.#shop.states();
  }

  /** Returns true if a payment window is shown. */
  get hasWindow(): boolean {
    const { document, HTMLElement } = this.#frame.window;
    return [...document.getElementsByClassName('imp-dialog')].some(
      (dialog) => dialog instanceof HTMLElement && displayOf(dialog).display === 'block',
    );
  }

  click(hook: HookName): void {
    this.#shop.click(hook);
  }

  recheck(hook: HookName): void {
    this.#shop.recheck(hook);
  }

  discardPending(): void {
    this.#shop.discardPending();
  }

  remount(): void {
    this.mountedAt = Date.now();
    this.#shop.remount();
  }

  get foreignQueries() {
    return this.#shop.foreignQueries();
  }

  clearQueryClient(): void {
    this.#shop.clearQueryClient();
  }

  /** Hides the payment components, as the app does with `<Activity>` or `<Suspense>`. */
  setHidden(hiding: Hiding | null): void {
    this.isContentHidden = hiding !== null;
    if (this.isShown) this.#shop.setHidden(hiding);
  }

  setVisible(isVisible: boolean): void {
    if (this.#frame.isVisible === isVisible) return;
    this.#frame.isVisible = isVisible;
    this.dispatch('document', 'visibilitychange');
  }

  dispatch(target: 'window' | 'document', type: string, details?: object): void {
    if (this.isShown) this.#frame.dispatch(target, type, details);
  }

  /** Leaves the page. Returns true if the browser keeps it, to show it again. */
  leave(isKept: boolean): boolean {
    if (!this.isShown) return false;
    const persisted = isKept && !this.browser.locks.isHeldBy(this.runtime);
    this.dispatch('window', 'pagehide', { persisted });
    this.setVisible(false);
    if (persisted) this.runtime.freeze();
    else this.end();
    return persisted;
  }

  /** Shows a page that the browser kept. */
  comeBack(): void {
    this.runtime.thaw();
    this.dispatch('window', 'pageshow', { persisted: true });
    this.setVisible(true);
  }

  /** Ends the page without an event, as a killed tab does. */
  end(): void {
    if (!this.runtime.isAlive) return;
    this.runtime.end();
    this.browser.locks.release(this.runtime);
    giveWindowBack(this.#frame);
  }

  #globals(host: PageHost & PageListeners) {
    const { window } = this.#frame;
    const { runtime, browser } = this;
    const silent = () => {};
    return {
      globalThis: window,
      window,
      self: window,
      document: window.document,
      location: window.location,
      history: window.history,
      navigator: browser.navigatorOf(runtime),
      localStorage: browser.pageStorage,
      sessionStorage: {},
      fetch: browser.fetchOf(runtime),
      console: { log: silent, info: silent, debug: silent, warn: silent, error: silent },
      reportError: host.onReport,
      queueMicrotask: runtime.queueMicrotask,
      getComputedStyle: displayOf,
      setTimeout: runtime.setTimeout,
      clearTimeout: runtime.clear,
      setInterval: runtime.setInterval,
      clearInterval: runtime.clear,
      MutationObserver: observerOf(window, runtime),
      Event: window.Event,
      CustomEvent: window.CustomEvent,
      EventTarget: window.EventTarget,
      AbortController: window.AbortController,
      AbortSignal: window.AbortSignal,
      HTMLElement: window.HTMLElement,
      BroadcastChannel: undefined,
      requestAnimationFrame: (work: () => void) => runtime.setTimeout(work, 16),
      requestIdleCallback: (work: () => void) => runtime.setTimeout(work, 50),
      alert: silent,
    };
  }
}
