import { scriptTag, type Probes, type Shop } from '../vendorPage.js';

/** What became of a request that could not be sent; and of a good `init` after it. */
async function parkedBy(shop: Shop) {
  await shop.run(`IMP.init('imp1')`);
  await shop.quiet();
  await shop.run(`pay({ merchant_uid: 'old' })`);
  await shop.quiet();
  return { ...(await shop.seen()), received: shop.received };
}

async function mended(shop: Shop) {
  Object.assign(shop.vendor.sandbox.faults, { list: undefined, frame: undefined });
  shop.vendor.sandbox.next({ after: 60_000, end: 'cancel' });
  await shop.run(`IMP.init('imp1')`);
  await shop.until('ready()');
  await shop.quiet();
  if (await shop.run('shown()')) await shop.arrived();
  return { opened: await shop.run('opened()'), received: shop.received };
}

const frozenFor = async (shop: Shop, milliseconds: number) =>
  Promise.race([
    shop.run('1').then(() => false),
    new Promise<true>((done) => setTimeout(() => done(true), milliseconds)),
  ]);

export const start: Probes<'Start'> = {
  'Start: `init` queues itself, reads the channel list once and makes a frame per channel': async (
    open,
    { asked },
  ) => {
    const shop = await open();
    // A synchronous request that is over has an entry at once.
    const [returned, lists, dialogs] = await shop.run<[string, number, number]>(
      `[typeof IMP.init('imp3'), performance.getEntriesByType('resource').filter(({ name }) => name.includes('/users/pg/')).length, dialogs().length]`,
    );
    await shop.until('ready()');
    return {
      returned,
      atOnce: { lists, dialogs },
      lists: asked
        .filter((one) => one.includes('/users/pg/'))
        .map((one) => one.replace('service.iamport.kr', '')),
      frames: (await shop.run<string[]>('frames().map(({ src }) => src)')).map((src) =>
        src.replace('https://service.iamport.kr', '').replace(/=[^&]*/g, ''),
      ),
    };
  },
  'Start: the list answers late (1 s here, 3 s there): the page is frozen until then': async (
    open,
    { sandbox },
  ) => {
    sandbox.faults.list = { delay: 1000 };
    const shop = await open();
    const late = await shop.run<number>(`(IMP.init('imp1'), lateness(300))`);
    return { timerAfterTheList: late > 500 };
  },
  'Start: a list after 300 ms is one long task': async (open, { sandbox }) => {
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
  'Start: the list never answers (2 s here, 20 s there): the page stays frozen': async (
    open,
    { sandbox },
  ) => {
    sandbox.faults.list = 'silent';
    const shop = await open();
    await shop.run(`IMP.init('imp1')`);
    return { frozen: await frozenFor(shop, 2000) };
  },
  'Start: a list of 500 parks the request': async (open, { sandbox }) => {
    sandbox.faults.list = 'error';
    const shop = await open();
    return { ...(await parkedBy(shop)), later: await mended(shop) };
  },
  'Start: a list of HTML parks the request': async (open, { sandbox }) => {
    sandbox.faults.list = 'html';
    const shop = await open();
    return { ...(await parkedBy(shop)), later: await mended(shop) };
  },
  'Start: a list whose connection is reset parks the request': async (open, { sandbox }) => {
    sandbox.faults.list = 'reset';
    const shop = await open();
    return { ...(await parkedBy(shop)), later: await mended(shop) };
  },
  'Start: a list that `connect-src` forbids parks the request': async (open) =>
    parkedBy(await open({ headers: { 'content-security-policy': `connect-src 'self'` } })),
  'Start: `Permissions-Policy: sync-xhr=()` parks the request': async (open) =>
    parkedBy(await open({ headers: { 'permissions-policy': 'sync-xhr=()' } })),
  'Start: an unknown account calls back NOT_READY, and nothing is parked': async (
    open,
    { sandbox },
  ) => {
    sandbox.faults.list = 'unknown';
    const shop = await open();
    await parkedBy(shop);
    const logged = await shop.run(`logged.some((one) => one.startsWith('error'))`);
    const [answer] = await shop.run<object[]>('calls.map(({ answer }) => answer)');
    return { logged, answer, later: await mended(shop) };
  },
  'Start: `init` A, `init` B, a payment to A’s channel: B’s channel opens': async (open) => {
    const shop = await open();
    await shop.run(`IMP.init('impA')`);
    await shop.start('impB');
    await shop.run(`pay({ pg: 'html5_inicis.MID_A' })`);
    await shop.until('shown()');
    return { opened: await shop.run('opened()') };
  },
  'Start: a `pg` that is not there opens the first channel, another company’s': async (
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
  'Start: the script twice, `init` each: two of everything, one callback, four lists': async (
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
  'Start: `deinit` and `init` five times leak listeners: six lists after one answer': async (
    open,
    { sandbox },
  ) => {
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
  'Start: a `fetch` of the list beforehand spares nothing': async (open) => {
    const shop = await open();
    await shop.run(`fetch('https://service.iamport.kr/users/pg/imp1').then((one) => one.json())`);
    await shop.start();
    return { lists: shop.lists };
  },
};
