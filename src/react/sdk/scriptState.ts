import { PaymentError } from '../../core/error.js';
import type { Channel, Imp } from '../../core/wire.js';
import type { StoreAccount } from './StoreAccount.js';

/** State of one loaded copy of the vendor's script. */
export interface ScriptState {
  /** Store account of the running payment, or `null`. The script can run only one payment. */
  paying: StoreAccount | null;
  /** Channel list of the last store account that was passed to `init`. */
  channels: readonly Channel[];
  /** Element that contains the frames of this copy of the script. Each copy has a separate one. */
  dialog: HTMLElement | null;
  /** Frames of an unknown build of the script, whose URLs have another format. */
  unknownFrames: readonly HTMLIFrameElement[];
  /** Frames that have fired `load`. The script queues a request to any other frame. */
  loadedFrames: WeakSet<EventTarget>;
  /** Fires `load` for each loaded frame. */
  frameLoads: EventTarget;
  /**
   * True after a window without an answer. The frames may be blank, so they must be created again.
   */
  mayBeBlank: boolean;
  /** Aborted when the next window is requested, because the script keeps only one request. */
  request: AbortController;
  /** Last call of `init`. The next call waits for it. */
  lastInit: Promise<unknown>;
}

// Stored on the script, so that two copies of this package share the state and a new script gets a
// new one.
const key = Symbol.for('react-inicis.state');

/** Returns the state of a script. Creates the state on the first call. */
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

/**
 * Records a loaded frame after the script's `load` listener has run. The document gets the event in the
 * capture phase; a listener that is added to the frame at that time runs last.
 */
function recordLoad({ loadedFrames, frameLoads }: ScriptState, frame: EventTarget | null) {
  const record = () => {
    loadedFrames.add(frame ?? frameLoads);
    frameLoads.dispatchEvent(new Event('load'));
  };
  frame?.addEventListener('load', record, { once: true });
}

/** Marks all frames as not loaded, because the script replaces them after each window. */
export function markFramesUnloaded(imp: Imp): void {
  Object.assign(stateOf(imp), { loadedFrames: new WeakSet(), unknownFrames: [] });
}

/** Removes the frames from the state, so that the next payment calls `init` again. */
export function discardFrames(imp: Imp): void {
  Object.assign(stateOf(imp), { dialog: null, unknownFrames: [], mayBeBlank: false });
}

/**
 * Reserves the script for one payment until the signal is aborted.
 *
 * @throws {PaymentError} `busy` while another payment is running.
 */
export function acquirePayment(imp: Imp, storeAccount: StoreAccount, signal: AbortSignal): void {
  const state = stateOf(imp);
  if (state.paying) throw new PaymentError('busy', 'another payment is running on this page');
  state.paying = storeAccount;
  signal.addEventListener('abort', () => (state.paying = null));
}

/** Starts a request. Returns a signal that is aborted when the next request starts. */
export function startRequest(imp: Imp): AbortSignal {
  const state = stateOf(imp);
  state.request.abort();
  state.request = new AbortController();
  return state.request.signal;
}
