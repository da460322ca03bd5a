import type { Imp } from '../../core/wire.js';
import { noteRefusals, refused, trusted, whyNot } from './pagePolicy.js';

const own = Symbol.for('react-inicis.script');
declare global {
  interface Window {
    IMP?: Imp;
    /** The copy that the kit loaded beside an older build. */
    [own]?: Imp;
  }
}

const source = 'https://cdn.iamport.kr/v1/iamport.js';
const patience = 10_000;

/** How often it never answered: a browser lets a second request for one address wait for the first. */
let hung = 0;

/**
 * The vendor's script, by one tag however many ask for it: the document itself is what they share.
 * A try that fails takes its tag away, so that the next try starts afresh.
 *
 * @throws {PaymentError} `unavailable` after an error, a script without `IMP`, or 10 seconds.
 */
export async function loadScript(nonce?: string): Promise<Imp> {
  const found = present();
  if (found) return found;
  noteRefusals();
  const script = pending() ?? append(nonce);
  const failure = await ended(script);
  const imp = present();
  if (imp) return imp;
  script.remove();
  throw await whyNot('script', source, failure ?? 'no window.IMP');
}

/** The script in the page. An older build cannot close its window, so it is left to whoever uses it. */
function present(): Imp | undefined {
  const imp = window[own] ?? window.IMP;
  return imp && (imp === window[own] || can(imp, 'close', 'deinit')) ? imp : undefined;
}

const can = (imp: Imp, ...names: (keyof Imp)[]) =>
  (['init', 'request_pay', ...names] as const).every((name) => typeof imp[name] === 'function');

/** The kit's tags say since when they load. */
type Tag = HTMLScriptElement & { [own]?: number };

/** A tag that is still loading: ours, or one of the page's own before the page has loaded. */
function pending(): Tag | undefined {
  const tags = document.querySelectorAll<Tag>(`script[src^="${source}"]`);
  return [...tags].find((tag) => timeLeft(tag) > 0 && (tag[own] || isLoading()));
}

const isLoading = () => document.readyState !== 'complete';
const timeLeft = (tag: Tag) => patience - (Date.now() - (tag[own] ?? Date.now()));

function append(nonce: string | undefined): Tag {
  const script: Tag = Object.assign(document.createElement('script'), { [own]: Date.now() });
  const theirs = window.IMP;
  script.addEventListener('load', () => keep(theirs));
  if (nonce) script.nonce = nonce;
  script.src = addressFor(hung ? `${source}?${hung}` : source);
  document.head.append(script);
  return script;
}

/** An older build that the page works with stays `window.IMP`; the one that was loaded is ours. */
function keep(theirs: Imp | undefined) {
  const loaded = window.IMP;
  if (!loaded || loaded === theirs || !can(loaded)) return;
  if (theirs || !can(loaded, 'close', 'deinit')) window[own] ??= loaded;
  if (theirs) window.IMP = theirs;
}

function addressFor(url: string): string {
  try {
    return trusted(url);
  } catch {
    throw refused("Content-Security-Policy trusted-types: allow 'react-inicis'", url);
  }
}

/** What stopped the tag; nothing where it has loaded. */
function ended(script: Tag): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      hung += 1;
      resolve('no answer in 10 seconds');
    }, timeLeft(script));
    const end = (failure?: string) => {
      clearTimeout(timer);
      resolve(failure);
    };
    script.addEventListener('load', () => end());
    script.addEventListener('error', () => end('not loaded: out of reach, or blocked'));
  });
}
