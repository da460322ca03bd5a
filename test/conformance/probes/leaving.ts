import { iphone, type Probes, type Shop } from '../vendorPage.js';
import { gatewayFrame } from '../vendor.js';

/** A shop that another page of it came before. */
async function second(open: () => Promise<Shop>): Promise<Shop> {
  const shop = await open();
  await shop.page.goto(`${shop.page.url()}?second`);
  return shop;
}

/** Leaves by Back for the page that came before this one, and comes again by Forward. */
async function backAndForward({ page }: Shop) {
  await page.goBack({ waitUntil: 'commit' });
  await page.goForward({ waitUntil: 'commit' });
}

export const leaving: Probes<'Leaving'> = {
  'Leaving: Back, then Forward with the window open: the page is as it was, its answer arrives':
    async (open) => {
      const shop = await second(open);
      await shop.open(2500);
      await backAndForward(shop);
      const shown = await shop.run('shown()');
      await shop.until('calls.length');
      return { went: await shop.run('went'), shown, called: await shop.run('called()') };
    },
  'Leaving: Back in the page’s own history: the overlay stays, a late answer arrives': async (
    open,
  ) => {
    const shop = await open();
    await shop.run(`history.pushState(null, '', '?window')`);
    await shop.open(1000);
    await shop.page.goBack();
    const shown = await shop.run('shown()');
    await shop.until('calls.length');
    return { shown, called: await shop.run('called()') };
  },
  'Leaving: the frame navigated inside, then Back: only the frame goes back': async (open) => {
    const shop = await open();
    await shop.open();
    const gateway = gatewayFrame(shop.page);
    const address = shop.page.url();
    const first = gateway?.url();
    await gateway?.evaluate(
      `{ const go = document.createElement('a'); go.href = location.pathname + '?next'; document.body.append(go); go.click(); }`,
    );
    await gateway?.waitForURL(/next/);
    await shop.run('history.back()');
    await gateway?.waitForURL(String(first));
    return {
      frameWentBack: gateway?.url() === first,
      samePage: shop.page.url() === address,
      popstates: await shop.run('popped.length'),
    };
  },
  'Leaving: a phone goes to KG Inicis and back: the same page, no overlay, no callback': async (
    open,
  ) => {
    const shop = await open({ userAgent: iphone });
    await shop.start();
    await shop.run('pay()');
    await shop.page.waitForURL(/inicis/);
    await shop.page.goBack({ waitUntil: 'commit' });
    await shop.quiet();
    return {
      persisted: await shop.run(`went.includes('pageshow true')`),
      shown: await shop.run('shown()'),
      called: await shop.run('called()'),
    };
  },
  'Leaving: `deinit` in `pagehide`, then Forward: a clean page': async (open) => {
    const shop = await second(open);
    await shop.open();
    await shop.run(`addEventListener('pagehide', () => {
      const before = dialogs().length;
      IMP.deinit();
      document.body.classList.remove('imp-payment-progress');
      sessionStorage.setItem('left', [before, dialogs().length]);
    })`);
    await backAndForward(shop);
    return {
      left: await shop.run(`sessionStorage.getItem('left')`),
      dialogs: await shop.run('dialogs().length'),
      bodyClass: await shop.run('document.body.className'),
    };
  },
  'Leaving: Tab while the window is open reaches the page behind': async (open) => {
    const shop = await open();
    await shop.page.getByRole('button', { name: 'Pay' }).focus();
    await shop.open();
    await shop.page.keyboard.press('Tab');
    return { focused: await shop.run('document.activeElement.id') };
  },
  'Leaving: a live window has frames inside its frame, an empty one has none': async (open) => {
    const shop = await open();
    await shop.start();
    const inner = () => shop.run<number>('frames()[0].contentWindow.length');
    const before = await inner();
    await shop.run('pay()');
    await shop.until('shown()');
    await shop.until('frames()[0].contentWindow.length');
    return { before, openedMore: (await inner()) > before };
  },
};
