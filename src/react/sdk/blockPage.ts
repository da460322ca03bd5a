import { focusLossTime } from '../timeouts.js';
import { unlockScroll } from './dialog.js';

/**
 * Makes the page behind the window `inert` for the Tab key and for screen readers, because the
 * script does not do it. Returns a function that restores the page, its focus and its scroll
 * position.
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
 * Focuses the element, and focuses it again if it loses the focus within a second. This happens on
 * a busy machine: the browser removes the vendor's frame late, and then moves the focus to the
 * body.
 */
function restoreFocus(element: HTMLElement) {
  const focus = () => element.focus({ preventScroll: true });
  const onBlur = () => setTimeout(() => document.activeElement === document.body && focus());
  element.addEventListener('blur', onBlur);
  setTimeout(() => element.removeEventListener('blur', onBlur), focusLossTime);
  focus();
}
