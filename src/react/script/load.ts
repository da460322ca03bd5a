import { PaymentError } from '../../core/error.js';
import type { Imp } from '../../core/wire.js';

declare global {
  interface Window {
    IMP?: Imp;
  }
}

const source = 'https://cdn.iamport.kr/v1/iamport.js';
const patience = 10_000;

/**
 * The vendor's script, by one tag however many ask for it: the document itself is what they share.
 * A try that fails takes its tag away, so that the next try starts afresh.
 *
 * @throws {PaymentError} `unavailable` after an error, a script without `IMP`, or 10 seconds.
 */
export function loadScript(nonce?: string): Promise<Imp> {
  if (window.IMP) return Promise.resolve(window.IMP);
  return new Promise((resolve, reject) => {
    const script = document.querySelector(`script[src="${source}"]`) ?? append(nonce);
    const end = (why: string) => {
      clearTimeout(timer);
      if (window.IMP) return resolve(window.IMP);
      script.remove();
      reject(new PaymentError('unavailable', `${source}: ${why}`));
    };
    const timer = setTimeout(end, patience, 'no answer');
    script.addEventListener('load', () => end('no window.IMP'));
    script.addEventListener('error', () => end('not loaded'));
  });
}

function append(nonce: string | undefined): Element {
  const script = document.createElement('script');
  if (nonce) script.nonce = nonce;
  script.src = source;
  document.head.append(script);
  return script;
}
