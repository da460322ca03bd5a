import { setTimeout as delay } from 'node:timers/promises';
import { iphone, type Probes, type Shop } from '../vendorPage.js';
import { gatewayFrame } from '../vendor.js';

/** Pays and waits for the answer, which comes at once. `then` is code that the callback runs. */
async function payAndAnswer(shop: Shop, then = '') {
  shop.vendor.sandbox.next('approve');
  shop.vendor.sandbox.next('approve');
  await shop.start();
  await shop.run(`window.before = frames(); pay({}, () => { ${then} })`);
  await shop.until('calls.length');
  await shop.quiet();
}

const areNew = 'frames().length > 0 && !frames().some((frame) => before.includes(frame))';

/** Opens a window, runs this code and returns the state of the window afterwards. */
async function stateAfter(shop: Shop, act: string) {
  await shop.open();
  await shop.run(`window.before = frames(); ${act}; null`);
  await shop.quiet();
  return {
    shown: await shop.run('shown()'),
    newFrames: await shop.run(areNew),
    called: await shop.run('called()'),
  };
}

export const end: Probes<'End'> = {
  'End: the callback runs while the dialog is shown; then the frames are replaced, which freezes':
    async (open, { sandbox }) => {
      const shop = await open();
      await shop.start();
      sandbox.faults.list = { delay: 600 };
      sandbox.next('approve');
      await shop.run(
        `window.before = frames(); pay({}, () => lateness(50).then((late) => (window.late = late)))`,
      );
      await shop.until('window.late');
      await shop.until('ready()');
      return {
        inCallback: {
          shown: await shop.run('calls[0].shown'),
          sameFrames: await shop.run(
            'calls[0].frames.join() === before.join() && calls[0].frames.every((frame, at) => frame === before[at])',
          ),
        },
        after: { shown: await shop.run('shown()'), newFrames: await shop.run(areNew) },
        lists: shop.lists,
        frozenByTheList: (await shop.run<number>('late')) > 300,
      };
    },
  'End: an error thrown in the callback is logged and changes nothing else': async (open) => {
    const shop = await open();
    await payAndAnswer(shop, `throw new Error('from the callback')`);
    return {
      logged: await shop.run(
        `logged.some((one) => one.startsWith('log') && one.includes('from the callback'))`,
      ),
      shown: await shop.run('shown()'),
      lists: shop.lists,
    };
  },
  'End: a request inside the callback is lost and leaves a blank overlay': async (open) => {
    const shop = await open();
    await payAndAnswer(shop, `pay({ merchant_uid: 'second' })`);
    return {
      shown: await shop.run('shown()'),
      opened: await shop.run('opened()'),
      called: await shop.run('called()'),
    };
  },
  'End: a request one microtask after the callback works': async (open) => {
    const shop = await open();
    await payAndAnswer(shop, `queueMicrotask(() => pay({ merchant_uid: 'second' }))`);
    await shop.until('calls.length > 1');
    await shop.quiet();
    return {
      shown: await shop.run('shown()'),
      received: shop.received,
      called: await shop.run('called()'),
    };
  },
  'End: any other message of the service hides the dialog, and the callback is not called': async (
    open,
  ) => {
    const shop = await open();
    await shop.open();
    const gateway = gatewayFrame(shop.page);
    await gateway?.evaluate(`parent.postMessage('hello', '*')`);
    await shop.until('!shown()');
    await shop.quiet();
    return shop.seen();
  },
  'End: each other message of the service reads the list again, also while no window is open':
    async (open) => {
      const shop = await open();
      await shop.start();
      const lists = shop.lists;
      for (let messages = 0; messages < 3; messages += 1) {
        await gatewayFrame(shop.page)?.evaluate(`parent.postMessage('hello', '*')`);
        await shop.quiet();
        await shop.until('ready()');
      }
      return { lists: shop.lists - lists };
    },
  'End: an extension that posts text from each new frame makes it read the list without an end':
    async (open, { sandbox }) => {
      const shop = await open();
      await shop.page.route('https://service.iamport.kr/payments/ready/**', async (route) => {
        const response = await sandbox.fetch(new Request(route.request().url()));
        const body = `<script>parent.postMessage('hello', '*')</script>${await response.text()}`;
        await route.fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8' } });
      });
      await shop.run(`IMP.init('imp1'); pay()`);
      for (let tries = 0; shop.lists <= 10 && tries < 250; tries += 1) await delay(20);
      return { moreThanTenLists: shop.lists > 10, called: await shop.run('called()') };
    },
  'End: `init` by any code while the window is open leaves a blank dialog': async (open) => {
    const shop = await open();
    const seen = await stateAfter(shop, `IMP.init('imp1')`);
    return { ...seen, opened: await shop.run('opened()') };
  },
  'End: `close` hides an open window and replaces its frames without calling the callback': async (
    open,
  ) => stateAfter(await open(), 'IMP.close()'),
  'End: `close` while no window is open reads the list once for each of three channels': async (
    open,
  ) => {
    const shop = await open();
    await shop.start('imp3');
    const lists = shop.lists;
    await shop.run('loads.length = 0; IMP.close()');
    await shop.quiet();
    await shop.until('ready()');
    const loads = await shop.run<number>('loads.length');
    return { lists: shop.lists - lists, atLeastThreeLoads: loads >= 3 };
  },
  'End: F1001 has the misspelt key of the script, `error_coe`': async (open) => {
    const shop = await open();
    await shop.start('impIdentity');
    await shop.run('pay()');
    await shop.until('calls.length');
    const answer = await shop.run<{ error_msg: string }>('calls[0].answer');
    return { answer: { ...answer, error_msg: answer.error_msg.replace(/\..*$/s, '') } };
  },
  'End: on a phone the whole tab is posted to KG Inicis': async (open) => {
    const shop = await open({ userAgent: iphone });
    await shop.start();
    await shop.run('pay()');
    await shop.page.waitForURL(/inicis/);
    return { address: shop.page.url() };
  },
  'End: on a phone `form-action` blocks the navigation, and the callback is not called': async (
    open,
  ) => {
    const shop = await open({
      userAgent: iphone,
      headers: { 'content-security-policy': `form-action 'self'` },
    });
    await shop.start();
    await shop.run('pay()');
    await shop.until('document.forms.ini');
    await shop.quiet();
    return {
      left: !shop.page.url().includes('shop.test'),
      shown: await shop.run('shown()'),
      called: await shop.run('called()'),
    };
  },
  'End: on a phone `deinit` in an open window, then `init`, leaves the page hidden': async (
    open,
  ) => {
    const shop = await open({
      userAgent: iphone,
      headers: { 'content-security-policy': `form-action 'self'` },
    });
    shop.vendor.sandbox.faults.frame = 'refused';
    await shop.start();
    await shop.run('pay()');
    await shop.until('shown()');
    await shop.run('IMP.deinit()');
    await shop.start();
    return {
      bodyClass: await shop.run('document.body.className'),
      childrenShown: await shop.run(
        `[...document.body.children].filter((one) => one.matches('button') && isDisplayed(one)).length`,
      ),
    };
  },
};
