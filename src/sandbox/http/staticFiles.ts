import type { BrowserBundles } from './browserBundles.js';
import { consolePage } from './pages/pageHtml.js';

/** Returns a response that every page can load as a script. */
export const javascript = (code: string): Response =>
  new Response(code, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
    },
  });

/** Returns the console. No other page can show it in a frame, and it loads nothing from elsewhere. */
const consoleResponse = () =>
  new Response(consolePage, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
    },
  });

/** Returns the console or the bundle at the path of a request, or `undefined`. */
export function staticFile(
  { method, url }: Request,
  files: BrowserBundles['files'],
): Response | undefined {
  const { pathname } = new URL(url);
  if (pathname === '/' && ['GET', 'HEAD'].includes(method)) return consoleResponse();
  const [, name = ''] = /^\/sandbox\/([\w-]+\.(?:js|css))$/.exec(pathname) ?? [];
  const code = files[name];
  if (code === undefined) return undefined;
  return name.endsWith('.js')
    ? javascript(code)
    : new Response(code, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
