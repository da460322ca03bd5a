import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { RequestDefaults } from '../core/encode.js';
import type { Locale } from '../core/locale.js';
import type { Imp } from '../core/wire.js';
import type { Account } from './sdk/scriptState.js';

/** What the provider hands to the hooks. */
export interface Inicis {
  account: Account;
  locale: Locale;
  payment: RequestDefaults;
  billing: RequestDefaults;
  preload: 'mount' | 'intent' | 'click';
  client: QueryClient;
  loadImp: (() => Promise<Imp>) | undefined;
  nonce: string | undefined;
  /** Dispatches `leave` when the provider goes: its window closes. */
  leaving: EventTarget;
}

export const InicisContext = /* @__PURE__ */ createContext<Inicis | null>(null);

export function useInicis(): Inicis {
  const inicis = useContext(InicisContext);
  if (inicis) return inicis;
  throw new Error(
    'react-inicis: no provider. Payments need to know who is paid: put <InicisProvider userCode channelKey> above this component.',
  );
}
