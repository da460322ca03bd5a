import { PaymentError } from '../../core/error.js';
import { invalid } from '../../core/rules.js';
import type { Channel, Imp } from '../../core/wire.js';
import { findFrame, isDialogShown } from './dialog.js';

/** Whose payments the script takes. */
export interface Account {
  userCode: string;
  tierCode?: string | undefined;
}

/** What is known of one loaded script. */
interface ScriptState {
  /** Whether a payment is under way: the script has room for one. */
  busy: boolean;
  /** The channel list of the account that was initialised last. */
  channels: readonly Channel[];
  /** The frames whose `load` was seen: the script parks a request to any other. */
  loaded: WeakSet<EventTarget>;
}

// On the script itself, so that two copies of this package share it and a fresh script starts fresh.
const key = Symbol.for('react-inicis.state');

export function stateOf(imp: Imp & { [key]?: ScriptState }): ScriptState {
  const known = imp[key];
  if (known) return known;
  const state: ScriptState = { busy: false, channels: [], loaded: new WeakSet() };
  document.addEventListener('load', ({ target }) => target && state.loaded.add(target), true);
  return (imp[key] = state);
}

/** The script's one place. Who leaves it calls what is returned. */
export function takeTurn(imp: Imp): () => void {
  const state = stateOf(imp);
  if (state.busy) throw new PaymentError('busy', 'another payment is under way on this page');
  state.busy = true;
  return () => (state.busy = false);
}

/**
 * Reads the channel list, then `init`s: once an account. The list is read first because the script
 * reads it again with the page frozen and, where that fails, opens the window at some later time.
 *
 * @throws {PaymentError} `unavailable`; `invalid` for an unknown account; `busy` while a window of
 * another account is open.
 */
export async function prepareAccount(imp: Imp, account: Account): Promise<void> {
  const state = stateOf(imp);
  if (findFrame(account, state.channels)) return;
  const channels = await readChannels(imp, account);
  if (findFrame(account, state.channels)) return;
  if (isDialogShown()) throw new PaymentError('busy', 'a window of another account is open');
  state.channels = channels;
  if (account.tierCode) imp.agency(account.userCode, account.tierCode);
  else imp.init(account.userCode);
}

async function readChannels(imp: Imp, { userCode, tierCode }: Account) {
  const tier = tierCode ? `?tier=${encodeURIComponent(tierCode)}` : '';
  const url = `https://service.iamport.kr/users/pg/${encodeURIComponent(userCode)}${tier}`;
  const read = imp.fetch ?? fetch;
  try {
    const response = await read(url, { signal: AbortSignal.timeout(5000) });
    const { code, data }: { code?: unknown; data?: unknown } = await response.json();
    if (code === 0 && isChannels(data)) return data;
  } catch (cause) {
    throw new PaymentError('unavailable', `${url}: no channel list`, { cause });
  }
  throw invalid('userCode', 'unknown', userCode);
}

const isChannels = (data: unknown): data is Channel[] =>
  Array.isArray(data) && data.every((one: unknown) => typeof one === 'object' && one !== null);
