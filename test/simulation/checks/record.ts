import type { BrowserView, PageView } from '../browser/pageView.js';
import type { Counts } from '../counts.js';
import type { SimulatedGateway } from '../gateway.js';
import type { GatewayWindow } from '../gatewayWindow.js';
import type { Setting } from '../setting.js';
import type { ShopDatabase } from '../shop/shopDatabase.js';

/** Everything of a history that the checks read, and where they write what was violated. */
export interface HistoryRecord {
  readonly setting: Pick<Setting, 'verify' | 'isStorageBlocked'>;
  readonly counts: Counts;
  readonly database: ShopDatabase;
  readonly gateway: SimulatedGateway;
  readonly windows: readonly GatewayWindow[];
  readonly pages: readonly PageView[];
  readonly contexts: readonly BrowserView[];
  readonly violations: string[];
}
