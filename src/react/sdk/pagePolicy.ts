import { obstacle } from '../../core/obstacles.js';

/** What the page's own policies refuse, so that an error can name the directive. */

const refusals: { policy: string; url: string }[] = [];
let listening = false;

/** From now on the document's refusals are remembered: they come before the failures they explain. */
export function noteRefusals(): void {
  if (listening) return;
  listening = true;
  document.addEventListener('securitypolicyviolation', (event) => {
    const { disposition, effectiveDirective, blockedURI: url } = event;
    if (disposition === 'enforce')
      refusals.push({ policy: `Content-Security-Policy ${effectiveDirective}`, url });
  });
  if (typeof ReportingObserver === 'undefined') return;
  // Chromium alone tells a page what its embedder policy refuses.
  const note = (reports: Report[]) => {
    for (const { type, body } of reports) {
      // Of this type of report, what it holds is in its JSON only.
      const held: Record<string, unknown> = JSON.parse(JSON.stringify(body ?? {}));
      const { blockedURL: url, disposition } = held;
      if (type === 'coep' && typeof url === 'string' && disposition === 'enforce')
        refusals.push({ policy: 'Cross-Origin-Embedder-Policy', url });
    }
  };
  new ReportingObserver(note, { buffered: true }).observe();
}

/** What the kit asks for, and the policy that can refuse it. */
const asked = { script: /script-src|Cross/, channels: /connect-src/, frame: /frame-src|Cross/ };

/** The policy that refused this address; of a frame, browsers tell the origin only. */
export const policyAgainst = (code: keyof typeof asked, url: string): string | undefined =>
  refusals.find((one) => asked[code].test(one.policy) && one.url.startsWith(new URL(url).origin))
    ?.policy;

/** Why this address is out of reach: the page's own policy, or what was seen. */
export async function whyNot(code: keyof typeof asked, url: string, seen: string) {
  // The browser tells of a refusal in a task of its own.
  await new Promise((done) => setTimeout(done));
  const policy = policyAgainst(code, url);
  return policy ? refused(policy, url) : obstacle(code, `${url}: ${seen}`);
}

/** An address that the page's own policy refuses. */
export const refused = (policy: string, url: string) =>
  obstacle('policy', `${url}: refused by this page's ${policy}`);

interface PermittingDocument extends Document {
  featurePolicy?: { allowsFeature(name: string): boolean };
}

/** The script reads its channel list with a blocking request, which a page can forbid. */
export function allowsBlockingRequests(page: PermittingDocument = document): boolean {
  return page.featurePolicy?.allowsFeature('sync-xhr') ?? true;
}

interface ScriptPolicy {
  createScriptURL: (url: string) => string;
}

const key = Symbol.for('react-inicis.policy');
declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };
    [key]?: ScriptPolicy | undefined;
  }
}

/**
 * An address of the vendor's as Trusted Types ask for it, and of nobody else. One policy a page,
 * shared with other copies of this package: a second one of the same name would be refused.
 */
export function trusted(url: string): string {
  const createScriptURL = (wanted: string) =>
    wanted.startsWith('https://cdn.iamport.kr/v1/') ? wanted : 'about:blank';
  const policy = (window[key] ??= window.trustedTypes?.createPolicy('react-inicis', {
    createScriptURL,
  }));
  return policy?.createScriptURL(url) ?? url;
}
