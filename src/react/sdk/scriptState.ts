import { PaymentError } from '../../core/error.js';
import type { Channel, Imp } from '../../core/wire.js';
import type { StoreAccount } from './StoreAccount.js';

/** State that the kit keeps about one loaded copy of the vendor's script. */
export interface ScriptState {
  /** Store account of the running payment, `null` if none runs: the script has room for one. */
  paying: StoreAccount | null;
  /** Channel list of the store account that was initialised last. */
  channels: readonly Channel[];
  /** Element that holds the frames of this copy of the script; another copy has its own. */
  dialog: HTMLElement | null;
  /** Frames of a build that the kit does not know: nothing can be read from them. */
  unknownFrames: readonly HTMLIFrameElement[];
  /** Frames whose `load` was seen: the script parks a request to any other frame. */
  loadedFrames: WeakSet<EventTarget>;
  /** Dispatches `load` for each loaded frame. */
  frameLoads: EventTarget;
  /** Set after a window without an answer: the frames may be as blank as that window was. */
  mayBeBlank: boolean;
  /** Aborted when the next window is requested: the script keeps one request only. */
  request: AbortController;
  /** Last initialisation: the next one waits for it. */
  lastInit: Promise<unknown>;
}

// On the script itself, so that two copies of this package share it and a new script has a new one.
const key = Symbol.for('react-inicis.state');

export function stateOf(imp: Imp & { [key]?: ScriptState }): ScriptState {
  const known = imp[key];
  if (known) return known;
  const state: ScriptState = {
    paying: null,
    channels: [],
    dialog: null,
    unknownFrames: [],
    loadedFrames: new WeakSet(),
    frameLoads: new EventTarget(),
    mayBeBlank: false,
    request: new AbortController(),
    lastInit: Promise.resolve(),
  };
  document.addEventListener('load', ({ target }) => recordLoad(state, target), true);
  return (imp[key] = state);
}

/** Listens in the capture phase, records at the frame: after the script's own listener has run. */
function recordLoad({ loadedFrames, frameLoads }: ScriptState, frame: EventTarget | null) {
  const record = () => {
    loadedFrames.add(frame ?? frameLoads);
    frameLoads.dispatchEvent(new Event('load'));
  };
  frame?.addEventListener('load', record, { once: true });
}

/** Marks all frames as not loaded: the script replaces them after each window. */
export function markFramesUnloaded(imp: Imp): void {
  Object.assign(stateOf(imp), { loadedFrames: new WeakSet(), unknownFrames: [] });
}

/** Forgets where the frames are, so that the next payment calls `init` again. */
export function discardFrames(imp: Imp): void {
  Object.assign(stateOf(imp), { dialog: null, unknownFrames: [], mayBeBlank: false });
}

/**
 * Reserves the script for one payment, until the signal is aborted.
 *
 * @throws {PaymentError} `busy` while another payment has it.
 */
export function acquirePayment(imp: Imp, storeAccount: StoreAccount, signal: AbortSignal): void {
  const state = stateOf(imp);
  if (state.paying) throw new PaymentError('busy', 'another payment is under way on this page');
  state.paying = storeAccount;
  signal.addEventListener('abort', () => (state.paying = null));
}

/** Starts a request of the script. Returns a signal that is aborted when the next one starts. */
export function startRequest(imp: Imp): AbortSignal {
  const state = stateOf(imp);
  state.request.abort();
  state.request = new AbortController();
  return state.request.signal;
}
