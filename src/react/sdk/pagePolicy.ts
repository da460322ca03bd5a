import { unavailable } from '../../core/unavailable.js';

/** Request that a policy of the page has blocked. */
interface Violation {
  policy: string;
  url: string;
}

/** Violations of the page's policies. Errors use them to name the directive. */
const violations: Violation[] = [];
/** Called with each new violation. Only one window watches them at a time. */
let onViolation: (violation: Violation) => void = () => {};
let isRecording = false;

function record(violation: Violation) {
  violations.push(violation);
  onViolation(violation);
}

/**
 * Starts to record policy violations of the page. Called before the script is loaded, because the
 * browser reports a violation before the load error, and only once.
 */
export function recordViolations(): void {
  if (isRecording) return;
  isRecording = true;
  document.addEventListener('securitypolicyviolation', (event) => {
    const { disposition, effectiveDirective, blockedURI: url } = event;
    if (disposition === 'enforce')
      record({ policy: `Content-Security-Policy ${effectiveDirective}`, url });
  });
  if (typeof ReportingObserver === 'undefined') return;
  // Only Chromium reports requests that the page's embedder policy blocks.
  const recordReports = (reports: Report[]) => {
    for (const { type, body } of reports) {
      // The fields of this report type are only in its JSON.
      const content: Record<string, unknown> = JSON.parse(JSON.stringify(body ?? {}));
      const { blockedURL: url, disposition } = content;
      if (type === 'coep' && typeof url === 'string' && disposition === 'enforce')
        record({ policy: 'Cross-Origin-Embedder-Policy', url });
    }
  };
  new ReportingObserver(recordReports, { buffered: true }).observe();
}

/** Calls a function with each violation that the browser reports until the signal is aborted. */
export function watchViolations(signal: AbortSignal, watch: (violation: Violation) => void): void {
  onViolation = (violation) => {
    if (!signal.aborted) watch(violation);
  };
}

/** Policies that can block each resource that this package loads. */
const blockers = { script: /script-src|Cross/, channels: /connect-src/, frame: /frame-src|Cross/ };

/**
 * Returns the policy that blocked this URL. Compares origins, because browsers report only the
 * origin of a frame.
 */
export const policyAgainst = (code: keyof typeof blockers, url: string): string | undefined =>
  violations.find(
    (one) => blockers[code].test(one.policy) && one.url.startsWith(new URL(url).origin),
  )?.policy;

/**
 * Returns the error for a URL that was not loaded: a policy of the page, or else the observed
 * failure.
 */
export async function loadError(code: keyof typeof blockers, url: string, failure: string) {
  // The browser reports a violation in a separate task.
  await new Promise((done) => setTimeout(done));
  const policy = policyAgainst(code, url);
  return policy ? policyError(policy, url) : unavailable(code, `${url}: ${failure}`);
}

/** Returns the error for a URL that a policy of the page blocks. */
export const policyError = (policy: string, url: string) =>
  unavailable('policy', `${url}: blocked by this page's ${policy}`);

interface PermittingDocument extends Document {
  featurePolicy?: { allowsFeature(name: string): boolean };
}

/**
 * Returns false if the page's Permissions-Policy forbids synchronous requests. The script needs one
 * to read its channel list.
 */
export function allowsBlockingRequests(page: PermittingDocument = document): boolean {
  return page.featurePolicy?.allowsFeature('sync-xhr') ?? true;
}
