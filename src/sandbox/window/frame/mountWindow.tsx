import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Outcome } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { skinOf } from '../../gateway/rules/bypassOptions.js';
import { PaymentWindow } from './PaymentWindow.js';
import { skinColour } from './skin.js';
import { adoptStyles } from '../styles/stylesheet.js';

/** A payment window on the page. */
export interface MountedWindow {
  root: ShadowRoot;
  /** The content of the root: an element, because Testing Library's `within` takes nothing else. */
  content: HTMLElement;
  unmount(): void;
}

const isolatedEvents = ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown'];

/**
 * Opens the simulated payment window inside the SDK's dialog and moves the focus into it, at
 * once: when this returns the window can be used. The session is settled once, however often the
 * shopper clicks; the window stays until `unmount`, as the real one does.
 */
export function mountWindow(container: HTMLElement, session: WindowSession): MountedWindow {
  const host = container.ownerDocument.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const content = root.appendChild(container.ownerDocument.createElement('div'));
  adoptStyles(root);
  // Set by script, not written in markup, so that it works under `style-src 'self'`.
  const skin = skinColour(skinOf(session.params, session.mobile) ?? '');
  if (skin) host.style.setProperty('--skin', skin);
  // The real window is a frame of another origin: its events never reach the page.
  for (const type of isolatedEvents)
    host.addEventListener(type, (event) => event.stopPropagation());
  container.append(host);

  let settled = false;
  const settle = (outcome: Outcome) => {
    if (settled) return;
    settled = true;
    session.settle(outcome);
  };
  const app = createRoot(content);
  flushSync(() => app.render(<PaymentWindow session={{ ...session, settle }} />));
  return {
    root,
    content,
    unmount() {
      host.remove();
      // Who unmounts may be rendering: a provider that goes closes its window.
      queueMicrotask(() => app.unmount());
    },
  };
}
