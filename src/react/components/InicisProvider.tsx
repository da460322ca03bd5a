'use client';

import { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { Locale } from '../../core/locale.js';
import type { Pg } from '../../core/request.js';
import type { Imp } from '../../core/wire.js';
import { InicisContext, type Inicis } from '../context.js';
import { loadFlow } from '../flow/loadFlow.js';

/** One of the two names of a channel. */
export type ChannelProps =
  | {
      /** The older name of a channel, `html5_inicis` with or without a merchant id. Sent as `pg`. */
      pg: Pg;
      channelKey?: undefined;
    }
  | {
      /** The channel of the PortOne console. Sent as `channelKey`. */
      channelKey: string;
      pg?: undefined;
    };

interface ProviderOptions {
  /** Your store account at PortOne (가맹점 식별코드, `imp…`). */
  userCode: string;
  /** The sub-merchant's code, for agencies. */
  tierCode?: string | undefined;
  /**
   * Language of the kit's own texts.
   * @default ko
   */
  locale?: Locale | undefined;
  /** The channel for registering cards, where KG Inicis gave you a second merchant id for it. */
  billing?: ChannelProps | undefined;
  /** Address that phones come back to, unless a request names another one. */
  redirectUrl?: string | undefined;
  /** The nonce of your Content-Security-Policy, for the script tag. */
  nonce?: string | undefined;
  /**
   * Time at which the vendor's script is loaded: with the page, when the pointer or the focus reaches a
   * button, or on the click. The script freezes the page for as long as its channel list takes to answer, before
   * the first window and after every answer. This chooses when the first freeze is, and prevents none.
   * @default intent
   */
  preload?: 'mount' | 'intent' | 'click' | undefined;
  /** Another source of `window.IMP`: the sandbox's. It must give the same one each time. */
  loadImp?: (() => Promise<Imp>) | undefined;
  /**
   * Your own query client. By default the provider keeps one to itself, so that your app's
   * defaults, persisters and error handlers do not touch payments.
   */
  queryClient?: QueryClient | undefined;
  children?: ReactNode;
}

/** Props of the provider: the store account, the channel, and what its payments have in common. */
export type InicisProviderProps = ProviderOptions & ChannelProps;

/**
 * Sets, once for all payments below it, who is paid and through which channel.
 *
 * @example
 * <InicisProvider userCode="imp00000000" channelKey="channel-key-…">
 *   <App />
 * </InicisProvider>
 */
export function InicisProvider(props: InicisProviderProps): ReactElement {
  const { queryClient, children } = props;
  const client = useMemo(() => createClient(queryClient), [queryClient]);
  const inicis = useContextValue(props, client);
  const { preload, unmountListeners } = inicis;

  useEffect(() => {
    client.mount();
    return () => client.unmount();
  }, [client]);

  useEffect(() => () => unmountListeners.forEach((listener) => listener()), [unmountListeners]);

  useEffect(() => {
    // What fails here is tried again by the click, which reports it.
    loadFlow()
      .then(async (flow) => preload === 'mount' && flow.prepareScript(inicis))
      .catch(() => {});
  }, [preload, inicis]);

  return <InicisContext.Provider value={inicis}>{children}</InicisContext.Provider>;
}

function useContextValue(props: InicisProviderProps, client: QueryClient): Inicis {
  const { userCode, tierCode, channelKey, pg, redirectUrl, nonce, loadImp } = props;
  const { locale = 'ko', preload = 'intent' } = props;
  const { channelKey: billingKey, pg: billingPg } = props.billing ?? props;
  const [unmountListeners] = useState(() => new Set<() => void>());
  return useMemo<Inicis>(
    () => ({
      userCode,
      tierCode,
      channelKey,
      pg,
      redirectUrl,
      nonce,
      loadImp,
      locale,
      preload,
      billing: { channelKey: billingKey, pg: billingPg },
      client,
      unmountListeners,
    }),
    [
      userCode,
      tierCode,
      channelKey,
      pg,
      redirectUrl,
      nonce,
      loadImp,
      locale,
      preload,
      billingKey,
      billingPg,
      client,
      unmountListeners,
    ],
  );
}

/** Creates a client without the app's default options; with the app's caches if it gives a client. */
const createClient = (given: QueryClient | undefined) =>
  new QueryClient(
    given && { queryCache: given.getQueryCache(), mutationCache: given.getMutationCache() },
  );
