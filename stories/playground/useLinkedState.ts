import { useEffect, useRef, useState } from 'react';
import { readLink, writeLink, type Link } from './linkText.js';
import type { PlaygroundState } from './playgroundState.js';

/** Time after the last change until the windows open again, in milliseconds. */
const delay = 250;

/**
 * Returns the state, and its text after the last change. The text also goes to the address with
 * `onText`. A new text in the address replaces the state.
 */
export function useLinkedState(text: string, onText: (text: string) => void) {
  const [link, setLink] = useState<Link>(() => readLink(text));
  const [shownText, setShownText] = useState(() => writeLink(link.state));
  /** Texts that this page wrote into the address; they come back as `text`. */
  const written = useRef(new Set([text]));
  const report = useRef(onText);
  useEffect(() => {
    report.current = onText;
  });
  useEffect(() => {
    if (written.current.has(text)) return;
    written.current.add(text);
    queueMicrotask(() => setLink(readLink(text)));
  }, [text]);
  useEffect(() => {
    const next = writeLink(link.state);
    if (next === shownText) return undefined;
    const timer = setTimeout(() => {
      written.current.add(next);
      setShownText(next);
      report.current(next);
    }, delay);
    return () => clearTimeout(timer);
  }, [link, shownText]);
  const setState = (state: PlaygroundState) => setLink({ state, refused: [], isUnreadable: false });
  return { link, shownText, setState };
}
