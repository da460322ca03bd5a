import { setTimeout as time } from 'node:timers/promises';
import type { ScriptFaults } from '../../../src/sandbox/script/scriptFaults.js';
import { iphone, type Probes, type Shop } from '../vendorPage.js';
import type { Vendor } from '../vendor.js';

async function queuedState(shop: Shop) {
  await shop.quiet();
  return { ...(await shop.seen()), received: shop.received };
}

async function payInRefusedFrame(shop: Shop) {
  await shop.start();
  await shop.run('pay()');
  await shop.until('shown()');
  await shop.quiet();
  return {
    loaded: await shop.run('loads.length > 0'),
    shown: await shop.run('shown()'),
    covered: await shop.run('isCovered()'),
    inner: await shop.run('frames().find(isDisplayed).contentWindow.length'),
    called: await shop.run('called()'),
    received: shop.received,
  };
}

async function refusedBy(
  open: () => Promise<Shop>,
  { sandbox }: Vendor,
  frame: ScriptFaults['frame'],
) {
  sandbox.faults.frame = frame;
  return payInRefusedFrame(await open());
}

async function runAndObserve(shop: Shop, request: string) {
  await shop.start();
  await shop.run(`void ${request}`);
  await shop.quiet();
  return shop.seen();
}

const withoutInlineStyles = { 'content-security-policy': `style-src 'self'` };

async function isIdleShown(shop: Shop) {
  await shop.start();
  return { idleShown: await shop.run('shown()') };
}

export const request: Probes<'Request'> = {
  'Request: `request_pay` returns nothing and adds keys to its parameters in a later task': async (
    open,
  ) => {
    const shop = await open();
    await shop.start();
    const [returned, atOnce] = await shop.run<[string, string[]]>(`
      window.given = { pg: usual.pg, name: usual.name, amount: 1004, buyer_tel: usual.buyer_tel };
      [typeof IMP.request_pay(given, () => {}), Object.keys(given)];`);
    await shop.until('given.request_id');
    const later = await shop.run<Record<string, string>>(
      '({ pay_method: given.pay_method, merchant_uid: given.merchant_uid, request_id: given.request_id })',
    );
    const values = Object.entries(later).map(([key, value]) => [
      key,
      value.replace(/\d{13}/, '<ms>'),
    ]);
    return { returned, atOnce, later: Object.fromEntries(values) };
  },
  'Request: frozen parameters cause an alert, and the callback is not called': async (open) =>
    runAndObserve(
      await open(),
      'IMP.request_pay(Object.freeze(order()), (answer) => calls.push(answer))',
    ),
  'Request: a BigInt in `custom_data` causes an alert, and the callback is not called': async (
    open,
  ) => runAndObserve(await open(), 'pay({ custom_data: { n: 1n } })'),
  'Request: a frame that never loads leaves it queued, also after `close` or `deinit` and `init`':
    async (open, { sandbox }) => {
      sandbox.faults.frame = 'silent';
      const shop = await open();
      await shop.run(`IMP.init('imp1')`);
      await shop.until('frames().length');
      await shop.run(`pay({ merchant_uid: 'old' })`);
      const before = await queuedState(shop);
      await shop.run('IMP.close()');
      const afterClose = await queuedState(shop);
      await shop.run(`IMP.deinit(); IMP.init('imp1')`);
      const afterDeinitAndInit = await queuedState(shop);
      sandbox.faults.frame = undefined;
      sandbox.next({ after: 60_000, end: 'cancel' });
      await shop.start();
      await shop.arrived();
      const later = { opened: await shop.run('opened()'), received: shop.received };
      return { ...before, afterClose, afterDeinitAndInit, later };
    },
  'Request: of two queued requests only the last is sent, and the first callback is lost': async (
    open,
    { sandbox },
  ) => {
    sandbox.faults.frame = { delay: 500 };
    const shop = await open();
    sandbox.next('approve');
    await shop.run(`IMP.init('imp1'); pay(); pay({ merchant_uid: 'second' });`);
    await shop.until('calls.length');
    await shop.quiet();
    return { received: shop.received, called: await shop.run('called()') };
  },
  'Request: a second one in an open window uses the same frame, and only its callback runs': async (
    open,
    { sandbox },
  ) => {
    const shop = await open();
    await shop.open();
    await shop.run('window.frame = frames().find(isDisplayed)');
    sandbox.next({ after: 200, end: 'approve' });
    await shop.run(`pay({ merchant_uid: 'second' })`);
    await shop.until('calls.length');
    return {
      sameFrame: await shop.run('calls[0].frames.includes(frame)'),
      received: shop.received,
      called: await shop.run('called()'),
    };
  },
  'Request: a frame whose connection is reset still fires `load` and is a blank overlay': async (
    open,
    vendor,
  ) => refusedBy(open, vendor, 'reset'),
  'Request: a frame refused by X-Frame-Options still fires `load` and is a blank overlay': async (
    open,
    vendor,
  ) => refusedBy(open, vendor, 'refused'),
  'Request: a frame blocked by `frame-src` still fires `load` and is a blank overlay': async (
    open,
  ) =>
    payInRefusedFrame(await open({ headers: { 'content-security-policy': `frame-src 'self'` } })),
  'Request: a missing callback causes an alert on a phone': async (open) =>
    runAndObserve(await open({ userAgent: iphone }), 'IMP.request_pay(order())'),
  'Request: when the policy blocks inline styles, the idle dialog covers the page': async (open) =>
    isIdleShown(await open({ headers: withoutInlineStyles })),
  'Request: a constructed style sheet that was added before hides the idle dialog': async (
    open,
  ) => {
    const shop = await open({ headers: withoutInlineStyles });
    await shop.run(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.imp-dialog{display:none;position:fixed;inset:0;z-index:99999}');
      document.adoptedStyleSheets = [sheet];
    }`);
    return isIdleShown(shop);
  },
  'Request: Trusted Types refuse a plain string as `script.src`, but the script still works':
    async (open, { sandbox }) => {
      const shop = await open({
        headers: { 'content-security-policy': `require-trusted-types-for 'script'` },
      });
      const refuses = await shop.run(`(() => {
      try {
        document.createElement('script').src = 'https://cdn.iamport.kr/v1/iamport.js';
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    })()`);
      await shop.start();
      sandbox.next('approve');
      await shop.run('pay()');
      await shop.until('calls.length');
      return { refused: refuses, called: await shop.run('called()') };
    },
  'Request: `COEP: credentialless` leaves it queued without an error': async (open) => {
    const shop = await open({
      headers: {
        'cross-origin-embedder-policy': 'credentialless',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
    await shop.run(`IMP.init('imp1')`);
    await shop.until('frames().length');
    await shop.run('pay()');
    // Some browsers fire `load` for a blocked frame, long after its last request.
    for (let tries = 0; tries < 100 && !(await shop.run('ready()')); tries += 1) await time(20);
    return queuedState(shop);
  },
};
