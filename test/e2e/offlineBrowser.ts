import { chromium, type Page } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';

/**
 * Opens a browser that reaches one address only, and records requests to other addresses, missing
 * files and errors in the console.
 */
export async function offlineBrowser(address: string) {
  const browser = await chromium.launch(launchOptions());
  const errors: string[] = [];
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  await context.route(
    (url) => !url.href.startsWith(address),
    (route) => {
      errors.push(`requested ${route.request().url()}`);
      return route.abort();
    },
  );
  return {
    errors,
    newPage: async () => observed(await context.newPage(), errors),
    close: () => browser.close(),
  };
}

function observed(page: Page, errors: string[]): Page {
  const record = (text: string) => errors.push(`${page.url()}: ${text}`);
  page.on('pageerror', (error) => record(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) record(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    // A missing file is recorded above, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      record(message.text());
  });
  return page;
}
