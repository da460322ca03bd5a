import { obstacle } from '../../core/obstacles.js';

/** What the page's own policies refuse, so that an error can name the directive. */

const refusals: { directive: string; url: string }[] = [];
let listening = false;

/** From now on the document's refusals are remembered. */
export function noteRefusals(): void {
  if (listening) return;
  listening = true;
  document.addEventListener('securitypolicyviolation', (event) => {
    const { disposition, effectiveDirective: directive, blockedURI: url } = event;
    if (disposition === 'enforce') refusals.push({ directive, url });
  });
}

/** What the kit asks for, and the directive that can refuse it. */
const directives = { script: 'script-src', channels: 'connect-src', frame: 'frame-src' } as const;

/** The directive that refused this address. */
export const directiveAgainst = (code: keyof typeof directives, url: string) =>
  refusals.find(
    (one) => one.directive.startsWith(directives[code]) && one.url.startsWith(new URL(url).origin),
  )?.directive;

/** Why this address is out of reach: the page's own policy, or what was seen. */
export async function whyNot(code: keyof typeof directives, url: string, seen: string) {
  // The browser tells of a refusal in a task of its own, which may come after the failure.
  await new Promise((done) => setTimeout(done));
  const directive = directiveAgainst(code, url);
  if (directive) return refused(`Content-Security-Policy ${directive}`, url);
  return obstacle(code, `${url}: ${seen}`);
}

export const refused = (policy: string, url: string) =>
  obstacle('policy', `${url}: refused by this page's ${policy}`);

interface PermittingDocument extends Document {
  featurePolicy?: { allowsFeature(name: string): boolean };
}

/** The script reads its channel list with a blocking request, which a page can forbid. */
export function allowsBlockingRequests(page: PermittingDocument = document): boolean {
  return page.featurePolicy?.allowsFeature('sync-xhr') ?? true;
}

type MakePolicy = (
  name: string,
  rules: { createScriptURL: (url: string) => string },
) => { createScriptURL: (url: string) => string };

const key = Symbol.for('react-inicis.scriptUrl');
declare global {
  interface Window {
    trustedTypes?: { createPolicy: MakePolicy };
    [key]?: string;
  }
}

/**
 * The script's address as Trusted Types ask for it. One policy a page, shared with other copies of
 * this package: a second one of the same name would be refused.
 */
export function trusted(url: string): string {
  const createScriptURL = (asked: string) => (asked === url ? asked : 'about:blank');
  return (window[key] ??=
    window.trustedTypes?.createPolicy('react-inicis', { createScriptURL }).createScriptURL(url) ??
    url);
}
