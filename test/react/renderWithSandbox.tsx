import { render } from '@testing-library/react';
import { InicisProvider, type InicisProviderProps } from 'react-inicis';
import { createSandbox, type Outcome, type SandboxOptions } from 'react-inicis/sandbox';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
// Loaded before the test: fake timers do not wait for a dynamic import, and a busy machine is slow.
import '../../src/react/flow/runBillingKey.js';
import { deferred } from './deferred.js';

export const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
export const buyer = { tel: '010-1234-5678', name: '홍길동' };

/** Creates a sandbox, and removes its windows from the page when the test ends. */
export function openSandbox(options?: SandboxOptions) {
  const sandbox = createSandbox(options);
  sandbox.reset();
  onTestFinished(() => sandbox.reset());
  return sandbox;
}

export interface RenderOptions extends SandboxOptions {
  provider?: Omit<Partial<InicisProviderProps>, 'channelKey' | 'pg'>;
}

/** Renders a page in a provider with a sandbox. Windows stay open until `shopper` is resolved. */
export function renderWithSandbox(page: ReactNode, { provider, ...options }: RenderOptions = {}) {
  const shopper = deferred<Outcome>();
  const sandbox = openSandbox({ prompt: () => shopper.promise, ...options });
  const withProvider = (children: ReactNode) => (
    <InicisProvider
      userCode="imp00000000"
      pg="html5_inicis"
      loadImp={sandbox.loadImp}
      {...provider}
    >
      {children}
    </InicisProvider>
  );
  const { rerender, ...view } = render(withProvider(page));
  return { sandbox, shopper, ...view, rerender: (next: ReactNode) => rerender(withProvider(next)) };
}

export const isWindowOpen = () =>
  [...document.querySelectorAll('.imp-dialog')].some(
    (dialog) => getComputedStyle(dialog).display !== 'none',
  );
