import type { KeyboardEvent } from 'react';

const tabStops = 'button, input, select, [href], [tabindex="0"]';

/** Keeps Tab and Shift+Tab inside the dialog, because the page behind it must not get the focus. */
export function trapFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const dialog = event.currentTarget;
  const stops = [...dialog.querySelectorAll<HTMLElement>(tabStops)];
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const atDialog = event.shiftKey && event.target === dialog;
  if (event.target !== from && !atDialog) return;
  event.preventDefault();
  to?.focus();
}
