import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { RequestDefaults } from '../core/encode.js';
import type { Locale } from '../core/locale.js';
import type { Imp } from '../core/wire.js';
import type { StoreAccount } from './sdk/StoreAccount.js';

/** The two names of a channel; a request takes one. */
export type RequestChannel = Pick<RequestDefaults, 'channelKey' | 'pg'>;

/** Settings of the provider, its defaults included, and what its payments share. */
export interface Inicis extends StoreAccount, RequestChannel {
  redirectUrl: string | undefined;
  nonce: string | undefined;
  loadImp: (() => Promise<Imp>) | undefined;
  locale: Locale;
  preload: 'mount' | 'intent' | 'click';
  /** Channel of billing keys. */
  billing: RequestChannel;
  client: QueryClient;
  /** Functions to call when the provider unmounts: its window closes. */
  unmountListeners: Set<() => void>;
}

export const InicisContext = /* @__PURE__ */ createContext<Inicis | null>(null);

export function useInicis(): Inicis {
  const inicis = useContext(InicisContext);
  if (inicis) return inicis;
  throw new Error(
    'react-inicis: no provider: put <InicisProvider userCode channelKey> above this component.',
  );
}
