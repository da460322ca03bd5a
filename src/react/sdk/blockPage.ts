import { focusLossTime } from '../timeouts.js';
import { unlockScroll } from './dialog.js';

/**
 * Takes the page behind the window out of reach of the Tab key and of screen readers, which the
 * script does not do. Returns a function that restores the page, its focus and its scroll position.
 */
export function blockPage(): () => void {
  const { activeElement: focused, body } = document;
  const top = document.documentElement.scrollTop;
  const blocked = [...body.children].filter(
    (child) =>
      !child.matches('.imp-dialog, [inert], script') && !child.querySelector('.imp-dialog'),
  );
  for (const child of blocked) child.toggleAttribute('inert', true);
  return () => {
    for (const child of blocked) child.removeAttribute('inert');
    unlockScroll();
    document.documentElement.scrollTop = top;
    if (focused instanceof HTMLElement) restoreFocus(focused);
  };
}

/**
 * Focuses the element, and again if the focus is lost within a second: the vendor's frame had it, and
 * on a busy machine the browser takes it from the page when that frame is removed at last.
 */
function restoreFocus(element: HTMLElement) {
  const focus = () => element.focus({ preventScroll: true });
  const onBlur = () => setTimeout(() => document.activeElement === document.body && focus());
  element.addEventListener('blur', onBlur);
  setTimeout(() => element.removeEventListener('blur', onBlur), focusLossTime);
  focus();
}
