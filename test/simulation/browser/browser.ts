import { BrowserContext, type BrowserSurroundings } from './browserContext.js';
import type { Page } from './page.js';
import type { Device } from './pageView.js';
import { Tab } from './tab.js';

/** A browser of the shopper: on a PC or on a phone, with tabs that share storage and locks. */
export class Browser {
  readonly context: BrowserContext;
  readonly tabs: Tab[] = [];

  constructor(device: Device, surroundings: BrowserSurroundings) {
    this.context = new BrowserContext(device, surroundings);
  }

  openTab(url = '/shop'): Tab {
    const tab = new Tab(this.context, url);
    this.tabs.push(tab);
    return tab;
  }

  /** Every page that is in memory, also those that are kept for Back. */
  get pages(): Page[] {
    return this.tabs.flatMap((tab) => tab.pages);
  }

  setOnline(isOnline: boolean): void {
    if (this.context.isOnline === isOnline) return;
    this.context.isOnline = isOnline;
    for (const page of this.pages) page.dispatch('window', isOnline ? 'online' : 'offline');
  }
}
