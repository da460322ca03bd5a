import { unavailable } from '../../core/unavailable.js';

/** Violations of the page's own policies, so that an error can name the directive. */
const violations: { policy: string; url: string }[] = [];
let isRecording = false;

/** Records the document's policy violations from now on: they come before the failures they explain. */
export function recordViolations(): void {
  if (isRecording) return;
  isRecording = true;
  document.addEventListener('securitypolicyviolation', (event) => {
    const { disposition, effectiveDirective, blockedURI: url } = event;
    if (disposition === 'enforce')
      violations.push({ policy: `Content-Security-Policy ${effectiveDirective}`, url });
  });
  if (typeof ReportingObserver === 'undefined') return;
  // Only Chromium reports to a page what its embedder policy blocks.
  const record = (reports: Report[]) => {
    for (const { type, body } of reports) {
      // The content of this type of report is in its JSON only.
      const content: Record<string, unknown> = JSON.parse(JSON.stringify(body ?? {}));
      const { blockedURL: url, disposition } = content;
      if (type === 'coep' && typeof url === 'string' && disposition === 'enforce')
        violations.push({ policy: 'Cross-Origin-Embedder-Policy', url });
    }
  };
  new ReportingObserver(record, { buffered: true }).observe();
}

/** Policies that can block what the kit loads. */
const blockers = { script: /script-src|Cross/, channels: /connect-src/, frame: /frame-src|Cross/ };

/** Returns the policy that blocked this address; of a frame, browsers report the origin only. */
export const policyAgainst = (code: keyof typeof blockers, url: string): string | undefined =>
  violations.find(
    (one) => blockers[code].test(one.policy) && one.url.startsWith(new URL(url).origin),
  )?.policy;

/** Returns the error for an address that was not loaded: the page's own policy, or what was seen. */
export async function loadError(code: keyof typeof blockers, url: string, seen: string) {
  // The browser reports a violation in a separate task.
  await new Promise((done) => setTimeout(done));
  const policy = policyAgainst(code, url);
  return policy ? policyError(policy, url) : unavailable(code, `${url}: ${seen}`);
}

/** Returns the error for an address that the page's own policy blocks. */
export const policyError = (policy: string, url: string) =>
  unavailable('policy', `${url}: refused by this page's ${policy}`);

interface PermittingDocument extends Document {
  featurePolicy?: { allowsFeature(name: string): boolean };
}

/** The script reads its channel list with a blocking request, which a page can forbid. */
export function allowsBlockingRequests(page: PermittingDocument = document): boolean {
  return page.featurePolicy?.allowsFeature('sync-xhr') ?? true;
}
