import { useSyncExternalStore } from 'react';

/** The views of the console. */
export const viewNames = [
  'payments',
  'accounts',
  'billingKeys',
  'schedules',
  'webhooks',
  'scenario',
  'clock',
  'connect',
] as const;

export type ViewName = (typeof viewNames)[number];

/** A view, and the record that it shows. */
export interface View {
  name: ViewName;
  id?: string | undefined;
}

/** Returns the link of a view: `#/payments/imp_1`. */
export const linkTo = (name: ViewName, id?: string | number): string =>
  id === undefined ? `#/${name}` : `#/${name}/${encodeURIComponent(id)}`;

/** Returns the view of a hash. An unknown hash is the list of payments. */
export function viewOf(hash: string): View {
  const [, first = '', id] = hash.split('/');
  const name = viewNames.find((one) => one === first) ?? 'payments';
  return { name, id: id && decodeURIComponent(id) };
}

function subscribe(onChange: () => void) {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** Returns the view of the page's address. */
export const useHashView = (): View => viewOf(useSyncExternalStore(subscribe, () => location.hash));
