import type { BrowserContext } from './browserContext.js';
import { Page } from './page.js';

/** Entry of a tab's history: a page of the shop, the gateway's page on a phone, or another site. */
interface Entry {
  kind: 'shop' | 'gateway' | 'elsewhere';
  url: string;
  /** The page, while it is in memory. */
  page?: Page | undefined;
  /** Window at the gateway. */
  windowId?: string | undefined;
}

/** A tab and its history. */
export class Tab {
  isOpen = true;
  readonly browser: BrowserContext;
  #entries: Entry[] = [];
  #index = -1;

  constructor(browser: BrowserContext, url: string) {
    this.browser = browser;
    this.open(url);
  }

  get #current(): Entry | undefined {
    return this.#entries[this.#index];
  }

  /** The page of the shop that the tab shows. */
  get page(): Page | undefined {
    return this.#current?.page;
  }

  get pages(): Page[] {
    return this.#entries.flatMap(({ page }) => page ?? []);
  }

  get place(): Entry['kind'] | undefined {
    return this.#current?.kind;
  }

  /** The window of the gateway's page that a phone shows. */
  get windowId(): string | undefined {
    return this.#current?.windowId;
  }

  get hasEarlierPage(): boolean {
    return this.#index > 0;
  }

  /** Opens a page of the shop. */
  open(url: string, isKept = false): void {
    this.#push({ kind: 'shop', url }, isKept);
    this.#load();
  }

  /** Leaves for the gateway's page. The shop's page is left a moment later, as by a form. */
  openGateway(windowId: string, isKept: boolean): void {
    this.#push({ kind: 'gateway', url: 'https://mobile.inicis.com/smart/', windowId }, isKept);
  }

  openOtherSite(isKept: boolean): void {
    this.#push({ kind: 'elsewhere', url: 'https://elsewhere.example/' }, isKept);
  }

  /** Goes back one entry. */
  goBack(): void {
    if (!this.isOpen || !this.hasEarlierPage) return;
    this.#leave(false);
    this.#index -= 1;
    const { page, kind } = this.#current ?? {};
    if (page?.runtime.isAlive) page.comeBack();
    else if (kind === 'shop') this.#load();
  }

  reload(): void {
    const { page } = this;
    if (!page) return;
    const url = page.address;
    this.#leave(false);
    this.#replace({ kind: 'shop', url });
    this.#load();
  }

  /** Ends the tab: its pages get no event. */
  kill(): void {
    this.isOpen = false;
    for (const page of this.pages) page.end();
    this.#entries = [];
    this.#index = -1;
  }

  #push(entry: Entry, isKept: boolean) {
    this.#leave(isKept);
    for (const { page } of this.#entries.slice(this.#index + 1)) page?.end();
    this.#entries = [...this.#entries.slice(0, this.#index + 1), entry];
    this.#index += 1;
  }

  #replace(entry: Entry) {
    this.#entries = this.#entries.with(this.#index, entry);
  }

  #leave(isKept: boolean) {
    const { page } = this;
    if (!page) return;
    const url = page.address;
    if (!page.leave(isKept)) this.#replace({ kind: 'shop', url });
  }

  #load() {
    const { browser } = this;
    const url = this.#current?.url ?? '';
    const page = new Page(browser, url);
    this.#replace({ kind: 'shop', url, page });
  }
}
