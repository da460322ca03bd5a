import type { Imp, RequestPayParams } from '../../core/wire.js';
import { frameLoadTimeout } from '../timeouts.js';
import { accountFrames } from './accountFrames.js';
import { initScript } from './initScript.js';
import { loadError } from './pagePolicy.js';
import { readyFrames } from './readyFrames.js';
import { discardFrames, stateOf } from './scriptState.js';
import type { StoreAccount } from './StoreAccount.js';

/**
 * Waits until this payment's window can open at once: the frame of the right merchant has loaded. The
 * script parks a request to a frame that has not loaded, and opens its window whenever it does.
 *
 * @throws {PaymentError} `invalid` for a channel that the store account does not have; `unavailable`.
 */
export async function prepareFrame(
  imp: Imp,
  storeAccount: StoreAccount,
  params: RequestPayParams,
): Promise<void> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), frameLoadTimeout);
  // On the click, and not when the window closes: the cause may be gone by now.
  if (stateOf(imp).mayBeBlank) discardFrames(imp);
  try {
    await initScript(imp, storeAccount);
    while (!readyFrames(imp, storeAccount, params)) {
      if (timeout.signal.aborted) throw await frameError(imp, storeAccount);
      await nextLoad(imp, timeout.signal);
      // Other code may have put another account's frames there: then `init` is needed again.
      await initScript(imp, storeAccount);
    }
  } finally {
    clearTimeout(timer);
  }
}

const nextLoad = (imp: Imp, timeout: AbortSignal) =>
  new Promise((resolve) => {
    stateOf(imp).frameLoads.addEventListener('load', resolve, { once: true, signal: timeout });
    timeout.addEventListener('abort', resolve);
  });

/** Returns the error for a frame that has not loaded. It may load at any time: the next try makes new ones. */
function frameError(imp: Imp, storeAccount: StoreAccount) {
  const [{ src } = { src: 'https://service.iamport.kr' }] = accountFrames(
    stateOf(imp).dialog,
    storeAccount,
  );
  discardFrames(imp);
  return loadError('frame', src, `not loaded in ${frameLoadTimeout / 1000} seconds`);
}
