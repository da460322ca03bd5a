import { PaymentError } from '../../core/error.js';
import type { Imp } from '../../core/wire.js';
import { accountFrames, waitForNewFrames } from './accountFrames.js';
import { channelListUrl, readChannelList } from './channelList.js';
import { isAnyDialogShown } from './dialog.js';
import { stopForeignMessages } from './foreignMessages.js';
import { hideIdleDialog } from './hideIdleDialog.js';
import { allowsBlockingRequests, policyError } from './pagePolicy.js';
import { stateOf } from './scriptState.js';
import { isSameAccount, type StoreAccount } from './StoreAccount.js';

/**
 * Reads the channel list, then calls `init`. Calls for several store accounts run one after the
 * other, and `init` is not called again while its frames are in the page.
 *
 * The list is read first because the script reads it again synchronously, which freezes the page.
 * If the script's request fails, the script opens the window at some later time.
 *
 * @throws {PaymentError} `unavailable`; `invalid` for an unknown store account; `busy` while a
 * window is open or a payment to another store account is running.
 */
export function initScript(imp: Imp, storeAccount: StoreAccount): Promise<void> {
  const state = stateOf(imp);
  const ready = state.lastInit.then(() => initOnce(imp, storeAccount));
  state.lastInit = ready.catch(() => {});
  return ready;
}

async function initOnce(imp: Imp, storeAccount: StoreAccount) {
  if (isInitialised(imp, storeAccount)) return;
  const channels = await readChannelList(imp, storeAccount);
  const state = stateOf(imp);
  const { paying } = state;
  if (isAnyDialogShown() || (paying && !isSameAccount(paying, storeAccount)))
    throw new PaymentError(
      'busy',
      'a window is open, or another store account has a running payment',
    );
  if (!allowsBlockingRequests())
    throw policyError('Permissions-Policy sync-xhr', channelListUrl(storeAccount));
  hideIdleDialog();
  // For a `loadImp` of the merchant. `loadScript` has already done it.
  stopForeignMessages();
  const newFrames = waitForNewFrames(storeAccount);
  state.channels = channels;
  if (storeAccount.tierCode) imp.agency(storeAccount.userCode, storeAccount.tierCode);
  else imp.init(storeAccount.userCode);
  Object.assign(state, await newFrames);
}

function isInitialised(imp: Imp, storeAccount: StoreAccount) {
  const { dialog, unknownFrames } = stateOf(imp);
  const areInPage = unknownFrames.length > 0 && unknownFrames.every((frame) => frame.isConnected);
  return areInPage || accountFrames(dialog, storeAccount).length > 0;
}
