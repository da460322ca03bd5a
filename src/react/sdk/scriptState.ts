import { PaymentError } from '../../core/error.js';
import type { Channel, Imp } from '../../core/wire.js';

/** Whose payments the script takes. */
export interface Account {
  userCode: string;
  tierCode?: string | undefined;
}

/** What is known of one loaded script. */
export interface ScriptState {
  /** Whose payment is under way: the script has room for one. */
  turn: Account | null;
  /** The channel list of the account that was initialised last. */
  channels: readonly Channel[];
  /** Where this script keeps its frames; another copy of it has another place. */
  dialog: HTMLElement | null;
  /** The frames of a build that the kit does not know: nothing can be read from them. */
  strangers: readonly HTMLIFrameElement[];
  /** The frames whose `load` was seen: the script parks a request to any other. */
  loaded: WeakSet<EventTarget>;
  /** Dispatches `load` for each. */
  loads: EventTarget;
  /** A window ended without an answer: what is in the frames now may be as blank as it was. */
  doubted: boolean;
  /** Ends when the next window is asked for: the script keeps one request. */
  place: AbortController;
  /** The account is made ready by one at a time. */
  preparing: Promise<unknown>;
}

// On the script itself, so that two copies of this package share it and a fresh script starts fresh.
const key = Symbol.for('react-inicis.state');

export function stateOf(imp: Imp & { [key]?: ScriptState }): ScriptState {
  const known = imp[key];
  if (known) return known;
  const state: ScriptState = {
    turn: null,
    channels: [],
    dialog: null,
    strangers: [],
    loaded: new WeakSet(),
    loads: new EventTarget(),
    doubted: false,
    place: new AbortController(),
    preparing: Promise.resolve(),
  };
  document.addEventListener('load', ({ target }) => noteLoad(state, target), true);
  return (imp[key] = state);
}

/** Heard on its way down to the frame, noted there after the script's own listener has run. */
function noteLoad({ loaded, loads }: ScriptState, frame: EventTarget | null) {
  const note = () => {
    loaded.add(frame ?? loads);
    loads.dispatchEvent(new Event('load'));
  };
  frame?.addEventListener('load', note, { once: true });
}

/** The script makes its frames anew after each end: none of them counts as loaded any longer. */
export function forgetFrames(imp: Imp): void {
  Object.assign(stateOf(imp), { loaded: new WeakSet(), strangers: [] });
}

/** Where something went wrong with its frames, only a new `init` is believed. */
export function forgetDialog(imp: Imp): void {
  Object.assign(stateOf(imp), { dialog: null, strangers: [], doubted: false });
}

export const isSame = (one: Account, other: Account): boolean =>
  one.userCode === other.userCode && (one.tierCode ?? '') === (other.tierCode ?? '');

/** The script has room for one payment at a time: this one, until the signal is aborted. */
export function takeTurn(imp: Imp, account: Account, until: AbortSignal): void {
  const state = stateOf(imp);
  if (state.turn) throw new PaymentError('busy', 'another payment is under way on this page');
  state.turn = account;
  until.addEventListener('abort', () => (state.turn = null));
}

/** The place of the one request that the script keeps, until the next takes it. */
export function takePlace(imp: Imp): AbortSignal {
  const state = stateOf(imp);
  state.place.abort();
  state.place = new AbortController();
  return state.place.signal;
}
