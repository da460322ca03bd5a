import { iphone, type Probes, type Shop } from '../vendorPage.js';
import { gatewayFrame } from '../vendor.js';

/** Opens a page of the shop that has another page before it in the history. */
async function openSecondPage(open: () => Promise<Shop>): Promise<Shop> {
  const shop = await open();
  await shop.page.goto(`${shop.page.url()}?second`);
  return shop;
}

/** Goes Back to the page before this one, and Forward to this page again. */
async function backAndForward({ page }: Shop) {
  await page.goBack({ waitUntil: 'commit' });
  await page.goForward({ waitUntil: 'commit' });
}

export const leaving: Probes<'Leaving'> = {
  'Leaving: after Back and Forward with an open window the page is restored, its answer arrives':
    async (open) => {
      const shop = await openSecondPage(open);
      await shop.open(2500);
      await backAndForward(shop);
      const shown = await shop.run('shown()');
      await shop.until('calls.length');
      return {
        pageEvents: await shop.run('pageEvents'),
        shown,
        called: await shop.run('called()'),
      };
    },
  'Leaving: after Back within the history of the page the overlay stays, a late answer arrives':
    async (open) => {
      const shop = await open();
      await shop.run(`history.pushState(null, '', '?window')`);
      await shop.open(1000);
      await shop.page.goBack();
      const shown = await shop.run('shown()');
      await shop.until('calls.length');
      return { shown, called: await shop.run('called()') };
    },
  'Leaving: after a navigation inside the frame, Back moves only the frame back': async (open) => {
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
      popstates: await shop.run('popstates.length'),
    };
  },
  'Leaving: a phone that returns from KG Inicis has the same page, no overlay and no callback':
    async (open) => {
      const shop = await open({ userAgent: iphone });
      await shop.start();
      // Chromium may not restore a page that was left while a frame was loading.
      await shop.page.waitForLoadState('networkidle');
      await shop.run('pay()');
      await shop.page.waitForURL(/inicis/);
      await shop.page.goBack({ waitUntil: 'commit' });
      await shop.quiet();
      return {
        persisted: await shop.run(`pageEvents.includes('pageshow true')`),
        shown: await shop.run('shown()'),
        called: await shop.run('called()'),
      };
    },
  'Leaving: `deinit` in `pagehide` makes a clean page after Forward': async (open) => {
    const shop = await openSecondPage(open);
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
  'Leaving: Tab reaches the page behind an open window': async (open) => {
    const shop = await open();
    await shop.page.getByRole('button', { name: 'Pay' }).focus();
    await shop.open();
    await shop.page.keyboard.press('Tab');
    return { focused: await shop.run('document.activeElement.id') };
  },
  'Leaving: a loaded window has frames inside its frame, an empty window has none': async (
    open,
  ) => {
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
