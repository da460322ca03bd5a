import type { BrowserView, PageView } from './browser/pageView.js';
import type { FrameReply, HookName } from './page/pageHost.js';

/** A payment window that opened, in any browser. */
export interface GatewayWindow {
  id: string;
  impUid: string;
  merchantUid: string;
  hook: HookName;
  browser: BrowserView;
  page: PageView;
  openedAt: number;
  /** Time of the click that opened it, in unix milliseconds. */
  clickedAt: number;
  /** `gone`: the page or the frame is gone; what the shopper has started there may still end. */
  state: 'open' | 'gone' | 'ended';
  reply: (message: FrameReply) => void;
}
