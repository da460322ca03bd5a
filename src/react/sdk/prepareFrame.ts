import type { Imp, RequestPayParams } from '../../core/wire.js';
import { frameLoadTimeout } from '../timeouts.js';
import { accountFrames } from './accountFrames.js';
import { withExtensionNote } from './foreignMessages.js';
import { initScript } from './initScript.js';
import { loadError } from './pagePolicy.js';
import { readyFrames } from './readyFrames.js';
import { discardFrames, stateOf } from './scriptState.js';
import type { StoreAccount } from './StoreAccount.js';

/**
 * Waits until the frame of the payment's channel has loaded, so that the window opens at once. If
 * the frame has not loaded, the script queues the request and opens the window when it loads,
 * however late.
 *
 * @throws {PaymentError} `invalid` for a channel that the store account does not have;
 * `unavailable` if the frame does not load within 15 seconds.
 */
export async function prepareFrame(
  imp: Imp,
  storeAccount: StoreAccount,
  params: RequestPayParams,
): Promise<void> {
  const since = Date.now();
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), frameLoadTimeout);
  // The frames are discarded now, not when the last window closed: the network may work again by now.
  if (stateOf(imp).mayBeBlank) discardFrames(imp);
  try {
    await initScript(imp, storeAccount);
    while (!readyFrames(imp, storeAccount, params)) {
      if (timeout.signal.aborted) throw await frameError(imp, storeAccount, since);
      await nextLoad(imp, timeout.signal);
      // Other code may have replaced the frames with those of another store account. In that case
      // `init` is called again.
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

/**
 * Returns the error for a frame that has not loaded. Discards the frames, because they may still
 * load later.
 */
async function frameError(imp: Imp, storeAccount: StoreAccount, since: number) {
  const [{ src } = { src: 'https://service.iamport.kr' }] = accountFrames(
    stateOf(imp).dialog,
    storeAccount,
  );
  const failure = `not loaded in ${frameLoadTimeout / 1000} seconds`;
  const described = await withExtensionNote(failure, since);
  discardFrames(imp);
  return loadError('frame', src, described);
}
