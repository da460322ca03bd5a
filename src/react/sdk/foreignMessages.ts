import { dialogOf, framesIn } from './dialog.js';

const vendorOrigin = 'https://service.iamport.kr';

let isListening = false;
/** True if the script of the page may have received messages before this listener. */
let isLate = false;
/** Time of the last message that was stopped. */
let lastStopped = -1;

/**
 * Stops messages from the vendor's frames that are not the vendor's: browser extensions post text
 * from inside these frames. For each such message the script hides the window and reads its channel
 * list, which freezes the page; then its new frames post again, without an end. Must be called before
 * `init`, which adds the listener of the script.
 */
export function stopForeignMessages(): void {
  if (isListening) return;
  isListening = true;
  isLate = document.querySelector('.imp-dialog') !== null;
  window.addEventListener('message', onMessage, true);
}

/**
 * Adds a note to the description of a failure if messages of an extension may have reached the script
 * since this time, because the page had called `init` before this package was loaded.
 */
export async function withExtensionNote(failure: string, since: number): Promise<string> {
  // The script may have received the message first; the listener of this module is next.
  if (isLate) await new Promise((done) => setTimeout(done));
  return isLate && lastStopped >= since
    ? `${failure}; a browser extension posts messages from inside the window: try again without extensions, or let this package load the script`
    : failure;
}

function onMessage(event: MessageEvent<unknown>) {
  if (!isFromFrame(event) || isOfVendor(event.data)) return;
  event.stopImmediatePropagation();
  lastStopped = Date.now();
}

/** Returns true for the origin of the vendor, or for a frame of a script from another origin. */
const isFromFrame = ({ origin, source }: MessageEvent) =>
  origin === vendorOrigin ||
  framesIn(document).some((frame) => frame.contentWindow === source && dialogOf(frame));

/** Returns true for the form of the vendor's messages: a JSON object with a text `action`. */
function isOfVendor(data: unknown): boolean {
  if (typeof data !== 'string') return false;
  try {
    const { action }: { action?: unknown } = Object(JSON.parse(data));
    return typeof action === 'string';
  } catch {
    return false;
  }
}
