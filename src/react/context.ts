'use client';

import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { RequestDefaults } from '../core/encode.js';
import type { Locale } from '../core/locale.js';
import type { Imp } from '../core/wire.js';
import type { StoreAccount } from './sdk/StoreAccount.js';

/** The two ways to name a channel. A request uses one of them. */
export type RequestChannel = Pick<RequestDefaults, 'channelKey' | 'pg'>;

/** Settings of the provider with its defaults, and the state that its payments share. */
export interface Inicis extends StoreAccount, RequestChannel {
  redirectUrl: string | undefined;
  nonce: string | undefined;
  loadImp: (() => Promise<Imp>) | undefined;
  locale: Locale;
  preload: 'mount' | 'intent' | 'click';
  /** Channel for billing keys. */
  billing: RequestChannel;
  client: QueryClient;
  /** Functions to call when the provider unmounts. They close the open payment window. */
  unmountListeners: Set<() => void>;
}

export const InicisContext = /* @__PURE__ */ createContext<Inicis | null>(null);

/**
 * Returns the settings of the nearest provider.
 *
 * @throws {Error} if there is no provider above the component.
 */
export function useInicis(): Inicis {
  const inicis = useContext(InicisContext);
  if (inicis) return inicis;
  throw new Error(
    'react-inicis: no provider: put <InicisProvider userCode channelKey> above this component.',
  );
}
