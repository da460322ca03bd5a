import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { RequestDefaults } from '../core/encode.js';
import type { Locale } from '../core/locale.js';
import type { Imp } from '../core/wire.js';
import type { StoreAccount } from './sdk/StoreAccount.js';

/** Everything that the provider gives to the hooks. */
export interface Inicis {
  storeAccount: StoreAccount;
  locale: Locale;
  payment: RequestDefaults;
  billing: RequestDefaults;
  preload: 'mount' | 'intent' | 'click';
  client: QueryClient;
  loadImp: (() => Promise<Imp>) | undefined;
  nonce: string | undefined;
  /** Dispatches `unmount` when the provider unmounts: its window closes. */
  lifecycle: EventTarget;
}

export const InicisContext = /* @__PURE__ */ createContext<Inicis | null>(null);

export function useInicis(): Inicis {
  const inicis = useContext(InicisContext);
  if (inicis) return inicis;
  throw new Error(
    'react-inicis: no provider. Payments need to know who is paid: put <InicisProvider userCode channelKey> above this component.',
  );
}
