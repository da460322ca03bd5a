import { render } from '@testing-library/react';
import { InicisProvider, type InicisProviderProps } from 'react-inicis';
import { createSandbox, type Outcome, type SandboxOptions } from 'react-inicis/sandbox';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';

export const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
export const buyer = { tel: '010-1234-5678', name: '홍길동' };

/** A promise that the test settles when it likes. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A sandbox that leaves the page when the test ends. */
export function openSandbox(options?: SandboxOptions) {
  const sandbox = createSandbox(options);
  sandbox.reset();
  onTestFinished(() => sandbox.reset());
  return sandbox;
}

interface ShopOptions extends SandboxOptions {
  provider?: Omit<Partial<InicisProviderProps>, 'channelKey' | 'pg'>;
}

/** A page below a provider, on a sandbox whose windows stay open until `shopper` answers. */
export function openShop(page: ReactNode, { provider, ...options }: ShopOptions = {}) {
  const shopper = deferred<Outcome>();
  const sandbox = openSandbox({ prompt: () => shopper.promise, ...options });
  const inShop = (children: ReactNode) => (
    <InicisProvider
      userCode="imp00000000"
      pg="html5_inicis"
      loadImp={sandbox.loadImp}
      {...provider}
    >
      {children}
    </InicisProvider>
  );
  const { rerender, ...view } = render(inShop(page));
  return { sandbox, shopper, ...view, rerender: (next: ReactNode) => rerender(inShop(next)) };
}

export const isWindowOpen = () =>
  [...document.querySelectorAll('.imp-dialog')].some(
    (dialog) => getComputedStyle(dialog).display !== 'none',
  );
