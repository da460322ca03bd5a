import type { Imp } from '../../core/wire.js';
import { scriptTagTimeout } from '../timeouts.js';
import { stopForeignMessages } from './foreignMessages.js';
import { loadError, policyError } from './pagePolicy.js';
import { trustedUrl } from './trustedUrl.js';

const key = Symbol.for('react-inicis.script');
declare global {
  interface Window {
    IMP?: Imp;
    /** Copy of the script that this package loaded next to an older build. */
    [key]?: Imp;
  }
}

const scriptUrl = 'https://cdn.iamport.kr/v1/iamport.js';

/**
 * Number of tags that timed out. It is added to the next URL, because a browser delays a second
 * request for the same URL until the first one has ended.
 */
let unanswered = 0;

/**
 * Loads the vendor's script. All callers share one tag in the document, also two copies of this
 * package. After a failure the tag is removed, so that the next try loads the script again.
 *
 * @throws {PaymentError} `unavailable` after a load error, after 10 seconds, or if the script does
 * not set `window.IMP`.
 */
export async function loadScript(nonce?: string): Promise<Imp> {
  stopForeignMessages();
  const found = findImp();
  if (found) return found;
  const tag = loadingTag() ?? addTag(nonce);
  const failure = await failureOf(tag);
  const imp = findImp();
  if (imp) return imp;
  tag.remove();
  throw await loadError('script', scriptUrl, failure ?? 'no window.IMP');
}

/** Returns the script in the page. An older build without `close` and `deinit` is not used. */
function findImp(): Imp | undefined {
  const imp = window[key] ?? window.IMP;
  return imp && (imp === window[key] || hasMethods(imp, 'close', 'deinit')) ? imp : undefined;
}

const hasMethods = (imp: Imp, ...names: (keyof Imp)[]) =>
  (['init', 'request_pay', ...names] as const).every((name) => typeof imp[name] === 'function');

/** Script tag. A tag of this package stores the time at which it began to load. */
type Tag = HTMLScriptElement & { [key]?: number };

/**
 * Returns a tag that is still loading: one of this package, or one of the page before the page has
 * loaded.
 */
function loadingTag(): Tag | undefined {
  const tags = document.querySelectorAll<Tag>(`script[src^="${scriptUrl}"]`);
  return [...tags].find((tag) => timeLeft(tag) > 0 && (tag[key] || isPageLoading()));
}

const isPageLoading = () => document.readyState !== 'complete';
const timeLeft = (tag: Tag) => scriptTagTimeout - (Date.now() - (tag[key] ?? Date.now()));

function addTag(nonce: string | undefined): Tag {
  const tag: Tag = Object.assign(document.createElement('script'), { [key]: Date.now() });
  const older = window.IMP;
  tag.addEventListener('load', () => keepOlderBuild(older));
  if (nonce) tag.nonce = nonce;
  tag.src = sourceFor(unanswered ? `${scriptUrl}?${unanswered}` : scriptUrl);
  document.head.append(tag);
  return tag;
}

/**
 * Keeps an older build that the page uses as `window.IMP`, and stores the loaded build separately.
 */
function keepOlderBuild(older: Imp | undefined) {
  const loaded = window.IMP;
  if (!loaded || loaded === older || !hasMethods(loaded)) return;
  if (older || !hasMethods(loaded, 'close', 'deinit')) window[key] ??= loaded;
  if (older) window.IMP = older;
}

function sourceFor(url: string): string {
  try {
    return trustedUrl(url);
  } catch {
    throw policyError("Content-Security-Policy trusted-types: allow 'react-inicis'", url);
  }
}

/**
 * Waits for the tag. Resolves with `undefined` if it has loaded, or with a description of the
 * failure.
 */
function failureOf(tag: Tag): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      unanswered += 1;
      resolve(`no answer in ${scriptTagTimeout / 1000} seconds`);
    }, timeLeft(tag));
    const end = (failure?: string) => {
      clearTimeout(timer);
      resolve(failure);
    };
    tag.addEventListener('load', () => end());
    tag.addEventListener('error', () => end('not loaded: network error, or blocked'));
  });
}
