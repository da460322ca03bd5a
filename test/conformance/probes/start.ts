import { scriptTag, type Probes, type Shop } from '../vendorPage.js';

/** Calls `init` and requests a payment that cannot be sent, and returns the state of the page. */
async function queuedBy(shop: Shop) {
  await shop.run(`IMP.init('imp1')`);
  await shop.quiet();
  await shop.run(`pay({ merchant_uid: 'old' })`);
  await shop.quiet();
  return { ...(await shop.seen()), received: shop.received };
}

/** Removes all faults, calls `init` again and returns what the script sends then. */
async function afterRecovery(shop: Shop) {
  Object.assign(shop.vendor.sandbox.faults, { list: undefined, frame: undefined });
  shop.vendor.sandbox.next({ after: 60_000, end: 'cancel' });
  await shop.run(`IMP.init('imp1')`);
  await shop.until('ready()');
  await shop.quiet();
  if (await shop.run('shown()')) await shop.arrived();
  return { opened: await shop.run('opened()'), received: shop.received };
}

/** Resolves with true if the page runs no code for this time. */
const isFrozenFor = async (shop: Shop, milliseconds: number) =>
  Promise.race([
    shop.run('1').then(() => false),
    new Promise<true>((done) => setTimeout(() => done(true), milliseconds)),
  ]);

export const start: Probes<'Start'> = {
  'Start: `init` runs in a later task, reads the channel list once and creates a frame per channel':
    async (open, { requestedPaths }) => {
      const shop = await open();
      // A synchronous request has an entry as soon as it is complete.
      const [returned, lists, dialogs] = await shop.run<[string, number, number]>(
        `[typeof IMP.init('imp3'), performance.getEntriesByType('resource').filter(({ name }) => name.includes('/users/pg/')).length, dialogs().length]`,
      );
      await shop.until('ready()');
      return {
        returned,
        atOnce: { lists, dialogs },
        lists: requestedPaths
          .filter((one) => one.includes('/users/pg/'))
          .map((one) => one.replace('service.iamport.kr', '')),
        frames: (await shop.run<string[]>('frames().map(({ src }) => src)')).map((src) =>
          src.replace('https://service.iamport.kr', '').replace(/=[^&]*/g, ''),
        ),
      };
    },
  'Start: a late channel list freezes the page until it arrives (1 s here, 3 s in the real probe)':
    async (open, { sandbox }) => {
      sandbox.faults.list = { delay: 1000 };
      const shop = await open();
      const late = await shop.run<number>(`(IMP.init('imp1'), lateness(300))`);
      return { timerAfterTheList: late > 500 };
    },
  'Start: a channel list that takes 300 ms causes one long task': async (open, { sandbox }) => {
    sandbox.faults.list = { delay: 300 };
    const shop = await open();
    const tasks = await shop.run<number[]>(`new Promise((done) => {
      const tasks = [];
      const see = (list) => tasks.push(...list.getEntries().map(({ duration }) => duration));
      setTimeout(() => {
        new PerformanceObserver(see).observe({ type: 'longtask' });
        IMP.init('imp1');
        setTimeout(() => setTimeout(() => done(tasks), 200), 10);
      }, 100);
    })`);
    const long = tasks.filter((duration) => duration > 250);
    return { longTasks: long.length, ofAtLeast300: long.every((duration) => duration >= 295) };
  },
  'Start: a channel list that never arrives keeps the page frozen (2 s here, 20 s in the real probe)':
    async (open, { sandbox }) => {
      sandbox.faults.list = 'silent';
      const shop = await open();
      await shop.run(`IMP.init('imp1')`);
      return { frozen: await isFrozenFor(shop, 2000) };
    },
  'Start: a channel list with status 500 leaves the request queued': async (open, { sandbox }) => {
    sandbox.faults.list = 'error';
    const shop = await open();
    return { ...(await queuedBy(shop)), later: await afterRecovery(shop) };
  },
  'Start: a channel list of HTML leaves the request queued': async (open, { sandbox }) => {
    sandbox.faults.list = 'html';
    const shop = await open();
    return { ...(await queuedBy(shop)), later: await afterRecovery(shop) };
  },
  'Start: a channel list whose connection is reset leaves the request queued': async (
    open,
    { sandbox },
  ) => {
    sandbox.faults.list = 'reset';
    const shop = await open();
    return { ...(await queuedBy(shop)), later: await afterRecovery(shop) };
  },
  'Start: a channel list blocked by `connect-src` leaves the request queued': async (open) =>
    queuedBy(await open({ headers: { 'content-security-policy': `connect-src 'self'` } })),
  'Start: `Permissions-Policy: sync-xhr=()` leaves the request queued': async (open) =>
    queuedBy(await open({ headers: { 'permissions-policy': 'sync-xhr=()' } })),
  'Start: for an unknown store account the callback gets NOT_READY, and no request is queued':
    async (open, { sandbox }) => {
      sandbox.faults.list = 'unknown';
      const shop = await open();
      await queuedBy(shop);
      const logged = await shop.run(`logged.some((one) => one.startsWith('error'))`);
      const [answer] = await shop.run<object[]>('calls.map(({ answer }) => answer)');
      return { logged, answer, later: await afterRecovery(shop) };
    },
  'Start: after `init` A and `init` B, a payment to the channel of A opens the channel of B':
    async (open) => {
      const shop = await open();
      await shop.run(`IMP.init('impA')`);
      await shop.start('impB');
      await shop.run(`pay({ pg: 'html5_inicis.MID_A' })`);
      await shop.until('shown()');
      return { opened: await shop.run('opened()') };
    },
  'Start: an unknown `pg` opens the first channel, even if it belongs to another company': async (
    open,
    { accounts },
  ) => {
    accounts.set('imp1', ['TC0ONETIME', 'INIpayTest']);
    const shop = await open();
    await shop.start();
    await shop.run(`pay({ pg: 'html5_inicis.WRONG' })`);
    await shop.until('shown()');
    return { opened: await shop.run('opened()') };
  },
  'Start: two copies of the script with `init` each: two dialogs, one callback, four lists': async (
    open,
    { sandbox },
  ) => {
    const shop = await open({
      script: `${scriptTag}<script src="/first.js"></script>${scriptTag}`,
    });
    await shop.run(`first.init('imp1')`);
    await shop.start();
    sandbox.next('approve');
    await shop.run('pay()');
    await shop.until('calls.length');
    await shop.quiet();
    return {
      dialogs: await shop.run('dialogs().length'),
      styles: await shop.run(
        `[...document.querySelectorAll('style')].filter((one) => one.textContent.includes('.imp-dialog')).length`,
      ),
      called: await shop.run('called()'),
      lists: shop.lists,
    };
  },
  'Start: `deinit` and `init` five times leak listeners: one answer reads the list six times':
    async (open, { sandbox }) => {
      const shop = await open();
      await shop.start();
      for (let times = 0; times < 5; times += 1) {
        await shop.run('IMP.deinit()');
        await shop.start();
      }
      const before = shop.lists;
      sandbox.next('approve');
      await shop.run('pay()');
      await shop.until('calls.length');
      await shop.quiet();
      return { called: await shop.run('called()'), listsAfterTheAnswer: shop.lists - before };
    },
  'Start: a `fetch` of the list beforehand does not replace the read by `init`': async (open) => {
    const shop = await open();
    await shop.run(`fetch('https://service.iamport.kr/users/pg/imp1').then((one) => one.json())`);
    await shop.start();
    return { lists: shop.lists };
  },
};
