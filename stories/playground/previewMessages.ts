// The page and its two previews have the same origin and talk with `postMessage`. The page sends the
// text of a link. A preview sends `ready` when it can receive, and the text when its window is open.

const key = 'react-inicis-playground';

/** Sends a message to the window of a preview, or of the page. */
export const sendMessage = (target: Window, text: string): void =>
  target.postMessage({ [key]: text }, location.origin);

/**
 * Calls the function with each message that `source` sends. Returns a function that stops it.
 */
export function onMessage(
  source: () => MessageEventSource | null | undefined,
  callback: (text: string) => void,
): () => void {
  const listen = ({ data, origin, source: sender }: MessageEvent<unknown>) => {
    if (origin !== location.origin || sender !== source()) return;
    if (typeof data !== 'object' || data === null || !(key in data)) return;
    if (typeof data[key] === 'string') callback(data[key]);
  };
  addEventListener('message', listen);
  return () => removeEventListener('message', listen);
}
