import type { HookName, HookState, PageHost } from '../page/pageHost.js';
import type { PageRuntime } from './pageRuntime.js';

export type Device = 'pc' | 'phone';

/** A browser, as the checks see it. */
export interface BrowserView {
  readonly device: Device;
  readonly storage: Storage;
}

/** A page of the shop, as the checks see it. */
export interface PageView {
  readonly browser: BrowserView;
  readonly runtime: PageRuntime;
  /** Time of the latest click on each hook that began something, in unix milliseconds. */
  readonly clickedAt: Map<HookName, number>;
  /** True while a tab shows the page. */
  readonly isShown: boolean;
  /** True while the shopper can see it. */
  readonly isVisible: boolean;
  readonly states: ReadonlyMap<HookName, HookState>;
  /** Time since which its hooks are mounted, in unix milliseconds. */
  readonly mountedAt: number;
  /** Keys of what the kit has stored in the shop's `QueryClient`, besides the query of the script. */
  readonly foreignQueries: readonly string[];
}

/** Functions that a page calls, besides what every page has. */
export interface PageListeners extends Omit<PageHost, 'channels'> {
  onReport: (error: unknown) => void;
}
