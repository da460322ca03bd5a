import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Outcome } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { skinOf } from '../../gateway/rules/bypassOptions.js';
import { PaymentWindow, type OnName } from './PaymentWindow.js';
import { skinColour } from './skin.js';
import { adoptStyles } from '../styles/stylesheet.js';

/** A payment window that is mounted in the page. */
export interface MountedWindow {
  root: ShadowRoot;
  /**
   * The content of the shadow root. It is an element, because Testing Library's `within` needs one.
   */
  content: HTMLElement;
  unmount(): void;
}

const isolatedEvents = ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown'];

/**
 * Opens the simulated payment window inside the dialog of the vendor's script. Renders
 * synchronously and moves the focus into the window, so the window can be used when this function
 * returns. The session is settled once, even if the shopper clicks several times. Like the real
 * window, it stays open until `unmount`. `onName` gets the name of the window, for the title of a
 * page that contains nothing else.
 */
export function mountWindow(
  container: HTMLElement,
  session: WindowSession,
  onName?: OnName,
): MountedWindow {
  const host = container.ownerDocument.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const content = root.appendChild(container.ownerDocument.createElement('div'));
  adoptStyles(root);
  // The property is set by script, because `style-src 'self'` blocks style attributes in markup.
  const skin = skinColour(skinOf(session.params, session.mobile) ?? '');
  if (skin) host.style.setProperty('--skin', skin);
  // The real window is a frame of another origin, so its events never reach the page.
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
  flushSync(() => app.render(<PaymentWindow session={{ ...session, settle }} onName={onName} />));
  return {
    root,
    content,
    unmount() {
      host.remove();
      // React cannot unmount a root while it renders, and a provider that unmounts calls this
      // function during a render. So the root is unmounted in a microtask.
      queueMicrotask(() => app.unmount());
    },
  };
}
