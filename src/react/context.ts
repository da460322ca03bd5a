'use client';

import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { RequestDefaults } from '../core/encode.js';
import type { Locale } from '../core/locale.js';
import type { Imp } from '../core/wire.js';
import type { StoreAccount } from './sdk/StoreAccount.js';

/** The two ways to name a channel. A request uses one of them. */
export type RequestChannel = Pick<RequestDefaults, 'channelKey' | 'pg'>;

/**
 * Hooks that are mounted below the provider. Background questions about payments run only while a hook
 * of their kind is mounted.
 */
export interface MountedHooks {
  /** True while the provider is mounted. Not set before the effects of its first render. */
  provider?: boolean;
  payment: number;
  billingKey: number;
  /** Functions to call when one of these values has changed. */
  listeners: Set<() => void>;
}

/** Settings of the provider with its defaults, and the state that its payments share. */
export interface Inicis extends StoreAccount, RequestChannel {
  redirectUrl: string | undefined;
  nonce: string | undefined;
  loadImp: (() => Promise<Imp>) | undefined;
  locale: Locale;
  preload: 'mount' | 'intent' | 'click';
  /** Channel for billing keys. */
  billing: RequestChannel;
  /** Client of the payments and returns. The app never sees it. */
  client: QueryClient;
  /** Client of the script query. */
  scriptClient: QueryClient;
  mounted: MountedHooks;
}

/** Changes one of the values and calls the listeners. */
export function setMounted<K extends 'provider' | 'payment' | 'billingKey'>(
  mounted: MountedHooks,
  key: K,
  value: MountedHooks[K],
): void {
  mounted[key] = value;
  for (const listener of mounted.listeners) listener();
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
