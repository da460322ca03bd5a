import type { Channel, RequestPayParams } from '../../../src/core/wire.js';

/** Hooks and components of the shop's page. `button` is `<InicisCheckout>`, `form` is `usePayment`. */
export type HookName = 'button' | 'form' | 'card' | 'return' | 'cardReturn';

/** Current state of a hook, as the page shows it. */
export interface HookState {
  phase: string;
  reason?: string | undefined;
  code?: string | undefined;
  merchantUid?: string | undefined;
  impUid?: string | undefined;
}

/** Call of a handler of the shop. */
export interface HandlerCall extends Omit<HookState, 'phase'> {
  hook: HookName;
  handler: 'onPaid' | 'onAwaitingDeposit' | 'onIssued' | 'onCancel' | 'onError';
}

/** A message of the gateway's page to the vendor's script. */
export type FrameReply =
  | { action: 'done'; data: Readonly<Record<string, unknown>> }
  | { action: 'inicis.mobile'; data: { action: string; formData: Record<string, string> } }
  | { action: 'closed'; data?: undefined };

/** Everything outside of a page that its code reaches. */
export interface PageHost {
  channels: readonly Channel[];
  fetchChannels: typeof fetch;
  /** Opens a window at the gateway. The reply comes when the shopper has ended it, or never. */
  openWindow: (params: RequestPayParams, reply: (message: FrameReply) => void) => void;
  /** Called when the frame of the open window is removed from the page. */
  abandonWindow: () => void;
  /** Leaves the page for the gateway's, on a phone. */
  leaveForGateway: (windowId: string) => void;
  onHandler: (call: HandlerCall) => void;
}

/**
 * Way in which a shop verifies: `server` is `verifyAt`, `own` is a function of the shop that asks the
 * same server, `none` is `acceptUnverified`.
 */
export type VerifyKind = 'server' | 'own' | 'none';

/** Way in which the shop hides the payment components: `<Activity>`, or a `<Suspense>` that waits. */
export type Hiding = 'activity' | 'suspense';

/** Differences between the pages of different shops. */
export interface PageConfig {
  isStrict: boolean;
  verify: VerifyKind;
  /** True if the shop passes its `QueryClient` to the provider. */
  hasQueryClient: boolean;
  /** True if `order()` registers the amount with `prepare`, and the gateway asks `confirm`. */
  isConfirmed: boolean;
  /** True if the page has the hooks that ask about pending payments. */
  hasReturnHooks: boolean;
  /** Last day on which a deposit is accepted, `YYYY-MM-DD`. */
  dueDate: string;
}

/** A page of the shop that is open in a tab. */
export interface ShopPage {
  click: (hook: HookName) => void;
  recheck: (hook: HookName) => void;
  discardPending: () => void;
  /** Empties the shop's `QueryClient`, as apps do when a shopper logs out. */
  clearQueryClient: () => void;
  /** Keys of everything in the shop's `QueryClient`, except the query of the script. */
  foreignQueries: () => readonly string[];
  /** Hides the payment components, or shows them again. */
  setHidden: (hiding: Hiding | null) => void;
  /** Unmounts the provider and everything below, and mounts it again. */
  remount: () => void;
  states: () => ReadonlyMap<HookName, HookState>;
}

/** The script of a page: what the bundle evaluates to. */
export interface PageScript {
  openShop: (config: PageConfig, host: PageHost) => ShopPage;
}
