import type { Page } from './browser/page.js';
import type { EventKind, SimulationEvent } from './events.js';
import type { HookName } from './page/pageHost.js';
import { advance } from './clock.js';
import { forSome, oneOf, type Action } from './action.js';
import { shopActions } from './shopActions.js';
import type { GatewayWindow } from './gatewayWindow.js';
import type { Ending, World } from './world.js';

const busyPhases = ['preparing', 'window', 'verifying'];
const hooks: readonly HookName[] = [
  ...(['button', 'button', 'button', 'button', 'button', 'button', 'button'] as const),
  ...(['form', 'form', 'form', 'card', 'card'] as const),
];

const shownPages = (world: World) =>
  world.tabs.flatMap(({ page }) => (page?.isShown ? [page] : []));

/** Does something to one of the pages that are shown. */
const toPage =
  (act: (page: Page, event: SimulationEvent, world: World) => boolean | void): Action =>
  (world, event) => {
    const page = oneOf(shownPages(world), event.at);
    return page !== undefined && act(page, event, world) !== false;
  };

/** Returns a page in which the shopper can buy, and opens one if no tab shows one. */
function pageToBuy({ world, at }: { world: World; at: number }): Page | undefined {
  const page = oneOf(shownPages(world), at);
  return page ?? oneOf(world.browsers, at)?.openTab().page;
}

function click(page: Page, { pick }: SimulationEvent): boolean {
  const hook = oneOf(hooks, pick) ?? 'button';
  if (page.hasWindow || page.isContentHidden) return false;
  if (busyPhases.includes(page.states.get(hook)?.phase ?? 'preparing')) return false;
  page.clickedAt.set(hook, Date.now());
  page.click(hook);
  return true;
}

/** Ends the window of the newest or of another open payment. */
const end =
  (ending: Ending): Action =>
  (world, { at }) => {
    const window = oneOf(world.openWindows.toReversed(), at);
    if (!window) return false;
    void world.end(window, ending);
    return true;
  };

/** A payment that the shopper had started in a window when its page or its frame was closed. */
const approveInGoneWindow: Action = (world, { at }) => {
  const { openWindows } = world;
  const gone = world.windows.filter(
    ({ state, openedAt }) => state === 'gone' && Date.now() - openedAt < 180_000,
  );
  const window = oneOf(gone, at);
  if (!window || openWindows.includes(window)) return false;
  window.state = 'ended';
  // The gateway may ask the shop first, which takes time.
  void world.gateway.settle(window.id, 'approve');
  return true;
};

const buy: Action = async (world, event) => {
  const page = pageToBuy({ world, at: event.at });
  if (!page) return false;
  await advance(100);
  if (!click(page, event)) return false;
  await advance(400);
  const isOfPage = (one: GatewayWindow) => one.page === page;
  const window = world.openWindows.find(isOfPage);
  if (window) void world.end(window, 'approve');
  return true;
};

/** Every kind of event. */
export const actions: Record<EventKind, Action> = {
  ...shopActions,
  click: toPage(click),
  buy,
  approve: end('approve'),
  decline: end('decline'),
  cancel: end('cancel'),
  silentClose: end('silentClose'),
  callbackLost: end('callbackLost'),
  webhookFirst: end('webhookFirst'),
  returnElsewhere: end('returnElsewhere'),
  approveInGoneWindow,
  backInPage: toPage((page) => page.dispatch('window', 'popstate', { state: null })),
  reload: (world, { at }) => {
    const tab = oneOf(
      world.tabs.filter(({ page }) => page),
      at,
    );
    tab?.reload();
    return tab !== undefined;
  },
  leave: (world, { at, pick }) => {
    const tab = oneOf(
      world.tabs.filter(({ page }) => page),
      at,
    );
    tab?.openOtherSite(pick % 2 === 0);
    return tab !== undefined;
  },
  goBack: (world, { at, pick }) => {
    const away = world.tabs.filter((tab) => tab.hasEarlierPage && (pick > 8 || !tab.page));
    const tab = oneOf(away, at);
    tab?.goBack();
    return tab !== undefined;
  },
  kill: (world, { at }) => {
    const tab = oneOf(world.tabs, at);
    tab?.kill();
    return tab !== undefined;
  },
  newTab: (world, { at }) => {
    const browser = oneOf(world.browsers, at);
    if (!browser || world.tabs.length > 4) return false;
    browser.openTab();
    return true;
  },
  remount: toPage((page) => page.remount()),
  hideContent: toPage((page, event) => {
    if (page.isContentHidden) return false;
    page.setHidden(event.pick % 2 === 0 ? 'activity' : 'suspense');
    return forSome(event, () => page.setHidden(null));
  }),
  clearQueryClient: (world, { at }) => {
    const page = world.setting.hasQueryClient ? oneOf(shownPages(world), at) : undefined;
    page?.clearQueryClient();
    return page !== undefined;
  },
  hide: toPage((page) => (page.isVisible ? page.setVisible(false) : false)),
  show: toPage((page) => (page.isVisible ? false : page.setVisible(true))),
  offline: (world, event) => {
    const online = world.browsers.filter(({ context }) => context.isOnline);
    const browser = oneOf(online, event.at);
    if (!browser) return false;
    browser.setOnline(false);
    return forSome(event, () => browser.setOnline(true));
  },
  recheck: toPage((page, { pick }) => page.recheck(oneOf(hooks, pick) ?? 'button')),
  discardPending: toPage((page, _, { browserChecks }) => {
    browserChecks.onDiscard(page.browser);
    page.discardPending();
  }),
};
