import { useLayoutEffect } from 'react';

/**
 * Lets scripts move the focus only while this document has it. A payment window moves the focus into
 * itself when it opens; in a preview that would take it away from the control that the user types in.
 */
export function useQuietFocus(): void {
  useLayoutEffect(() => {
    const { focus } = HTMLElement.prototype;
    HTMLElement.prototype.focus = function focusIfActive(options) {
      if (document.hasFocus()) focus.call(this, options);
    };
    return () => {
      HTMLElement.prototype.focus = focus;
    };
  }, []);
}
