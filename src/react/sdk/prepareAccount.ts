import { PaymentError } from '../../core/error.js';
import { obstacle } from '../../core/obstacles.js';
import { invalid } from '../../core/rules.js';
import type { Channel, Imp } from '../../core/wire.js';
import { addressOf, dialogOf, framesIn, hideIdleDialog, isAnyShown } from './dialog.js';
import { allowsBlockingRequests, noteRefusals, refused, whyNot } from './pagePolicy.js';
import { isSame, stateOf, type Account } from './scriptState.js';

const listPatience = 5000;
const framesPatience = 5000;

/** The frames of this account that the script has in the page, of this copy of the script only. */
export function framesOf(imp: Imp, account: Account): HTMLIFrameElement[] {
  const { dialog } = stateOf(imp);
  if (!dialog?.isConnected) return [];
  return framesIn(dialog).filter((frame) => isOf(account, frame));
}

function isOf(account: Account, frame: HTMLIFrameElement) {
  const address = addressOf(frame);
  return address !== null && isSame(address, account);
}

/**
 * Reads the channel list, then `init`s: once an account, and one account after the other. The list
 * is read first because the script reads it again with the page frozen and, where that fails, opens
 * the window at some later time.
 *
 * @throws {PaymentError} `unavailable`; `invalid` for an unknown account; `busy` while a payment to
 * another account is under way.
 */
export function prepareAccount(imp: Imp, account: Account): Promise<void> {
  const state = stateOf(imp);
  const ready = state.preparing.then(() => initialise(imp, account));
  state.preparing = ready.catch(() => {});
  return ready;
}

async function initialise(imp: Imp, account: Account) {
  if (isReady(imp, account)) return;
  noteRefusals();
  const channels = await readChannels(imp, account);
  const { turn } = stateOf(imp);
  if (isAnyShown() || (turn && !isSame(turn, account)))
    throw new PaymentError('busy', 'a payment to another account is under way');
  if (!allowsBlockingRequests()) throw refused('Permissions-Policy sync-xhr', urlOf(account));
  hideIdleDialog();
  const made = framesMade(imp, account);
  stateOf(imp).channels = channels;
  if (account.tierCode) imp.agency(account.userCode, account.tierCode);
  else imp.init(account.userCode);
  await made;
}

function isReady(imp: Imp, account: Account) {
  const { strangers } = stateOf(imp);
  const areThere = strangers.length > 0 && strangers.every((frame) => frame.isConnected);
  return areThere || framesOf(imp, account).length > 0;
}

const urlOf = ({ userCode, tierCode }: Account) =>
  `https://service.iamport.kr/users/pg/${encodeURIComponent(userCode)}${
    tierCode ? `?tier=${encodeURIComponent(tierCode)}` : ''
  }`;

async function readChannels(imp: Imp, account: Account): Promise<Channel[]> {
  const url = urlOf(account);
  const { ok, body } = await readJson(url, imp.fetch ?? fetch);
  const { code, data }: { code?: unknown; data?: unknown } = Object(body);
  if (ok && code === 0 && isChannels(data) && data.length > 0) return data;
  // Only the service itself can say that it knows no such account.
  if (ok && (code === -1 || code === 0)) throw invalid('userCode', 'unknown', account.userCode);
  throw obstacle('channels', `${url}: no channel list`);
}

async function readJson(url: string, read: typeof fetch): Promise<{ ok: boolean; body: unknown }> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), listPatience);
  try {
    const response = await read(url, { signal: late.signal });
    return { ok: response.ok, body: await response.json() };
  } catch (cause) {
    throw await whyNot(
      'channels',
      url,
      late.signal.aborted ? 'no answer in 5 seconds' : String(cause),
    );
  } finally {
    clearTimeout(timer);
  }
}

const isChannels = (data: unknown): data is Channel[] =>
  Array.isArray(data) && data.every((one: unknown) => typeof one === 'object' && one !== null);

/**
 * Waits for the frames that `init` makes: where they stand is this copy's dialog. Where the script
 * could not read the list itself, it makes none and says nothing.
 */
function framesMade(imp: Imp, account: Account): Promise<void> {
  const state = stateOf(imp);
  const before = new Set(framesIn(document));
  const made = () => framesIn(document).filter((frame) => !before.has(frame));
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const frame = made().find((one) => isOf(account, one));
      if (frame) end(dialogOf(frame) ?? frame.parentElement, []);
    });
    const end = (dialog: HTMLElement | null, strangers: HTMLIFrameElement[]) => {
      clearTimeout(timer);
      observer.disconnect();
      Object.assign(state, { dialog, strangers });
      resolve();
    };
    const timer = setTimeout(() => {
      const frames = made();
      // A build of another shape: frames there are, and nothing of what the kit reads in them.
      if (frames.length > 0 && !frames.some(addressOf)) return end(null, frames);
      observer.disconnect();
      reject(obstacle('channels', 'the script could not read the channel list'));
    }, framesPatience);
    observer.observe(document, { childList: true, subtree: true });
  });
}
