import { actions } from './actions.js';
import type { EvaluatePage } from './bundlePage.js';
import { advance, advanceUntilEnd, settle, startClock } from './clock.js';
import type { Counts } from './counts.js';
import type { SimulationEvent } from './events.js';
import { Random } from './random.js';
import type { Setting } from './setting.js';
import { World } from './world.js';

export interface History {
  setting: Setting;
  events: readonly SimulationEvent[];
}

export interface HistoryResult {
  violations: readonly string[];
  counts: Counts;
}

const minute = 60_000;

/** Plays a history in virtual time and checks everything that must be true. */
export async function runHistory(
  { setting, events }: History,
  evaluate: EvaluatePage,
): Promise<HistoryResult> {
  const stopClock = startClock();
  const giveChanceBack = new Random(setting.seed).install();
  const { error, warn } = console;
  console.error = console.warn = () => {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const world = new World(setting, evaluate);
  const { violations, counts } = world;
  try {
    await advance(50);
    for (const event of events) {
      if (await actions[event.kind](world, event))
        counts.add(`event: ${event.kind}`, `${event.at} ${event.pick}`);
      await settle();
      check(world);
      await advance(event.wait);
      check(world);
      if (violations.length > 0) break;
    }
    if (violations.length === 0) await close(world);
    return { violations, counts };
  } finally {
    for (const tab of world.tabs) tab.kill();
    await settle();
    giveChanceBack();
    stopClock();
    Object.assign(console, { error, warn });
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Checks what can be checked at any time. */
function check({ shopChecks, browserChecks }: World): void {
  shopChecks.checkNow();
  browserChecks.checkNow();
}

/** Ends a history: everything works again, and nothing may be left. */
async function close(world: World): Promise<void> {
  const { server, shopChecks, browserChecks, violations } = world;
  repair(world);
  await advance(15 * minute);
  await advanceUntilEnd(server.reconcile());
  await advance(6 * minute);
  check(world);
  browserChecks.checkPages();
  const { failures } = await advanceUntilEnd(server.reconcile());
  if (failures.length > 0) violations.push(`reconcile: ${failures.map(({ error }) => error)}`);
  await advance(1000);
  shopChecks.checkBooks();
  for (const tab of world.tabs) tab.kill();
  await advance(65 * minute);
  await openReturnPages(world);
  browserChecks.checkTold();
  for (const tab of world.tabs) tab.kill();
  await advance(3 * 24 * 60 * minute);
  await openReturnPages(world);
  browserChecks.checkStorage();
}

/** Makes everything work again. Windows that are open stay as they are. */
function repair({ server, network, webhooks, gateway, database, browsers, pages }: World): void {
  network.faults.length = 0;
  webhooks.mode = 'normal';
  Object.assign(gateway.rest, { isDown: false, delay: 0, oddity: null });
  database.fault = null;
  server.isSessionOver = false;
  server.start();
  for (const browser of browsers) browser.setOnline(true);
  for (const page of pages) {
    if (page.isShown) page.setVisible(true);
    if (page.isContentHidden) page.setHidden(null);
  }
}

/** Opens a page with return hooks in each browser that keeps something. */
async function openReturnPages(world: World): Promise<void> {
  const keeping = world.browsers.filter(({ context }) => context.storage.length > 0);
  if (keeping.length === 0) return;
  for (const browser of keeping) browser.openTab('/orders?all=1');
  await advance(2 * minute);
  check(world);
}
