'use client';

import { QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { Locale } from '../../core/locale.js';
import type { Pg } from '../../core/request.js';
import type { Imp } from '../../core/wire.js';
import { InicisContext, setMounted, type Inicis } from '../context.js';
import { whenLoaded } from '../flow/loadFlow.js';

/** Channel for payments, by `channelKey` or by `pg`. */
export type ChannelProps =
  | {
      /**
       * Channel by its PG name, the older alternative to a channel key: `html5_inicis`, or
       * `html5_inicis.` and the merchant id (MID, 상점아이디). Sent as `pg`.
       */
      pg: Pg;
      channelKey?: undefined;
    }
  | {
      /** Channel key (채널 키) of the PortOne console. Sent as `channelKey`. */
      channelKey: string;
      pg?: undefined;
    };

interface ProviderOptions {
  /** Code of your store account at PortOne (가맹점 식별코드, `imp…`). Passed to `IMP.init`. */
  userCode: string;
  /** Code of the sub-merchant (하위 가맹점), only for agencies. Passed to `IMP.agency`. */
  tierCode?: string | undefined;
  /**
   * Language of the texts of this package, and of the payment window unless a request sets
   * `language`.
   * @default 'ko'
   */
  locale?: Locale | undefined;
  /**
   * Channel for billing keys, if KG Inicis gave you a separate merchant id (MID, 상점아이디) for them.
   * @default the provider's channel
   */
  billing?: ChannelProps | undefined;
  /**
   * URL that phones return to after the window, unless a request has another `redirectUrl`. A path is
   * resolved against the current page. Sent as `m_redirect_url`.
   * @default the current page
   */
  redirectUrl?: string | undefined;
  /** Nonce of your Content-Security-Policy. Set on the `<script>` tag of PortOne's script. */
  nonce?: string | undefined;
  /**
   * Time at which PortOne's script is loaded: when the provider mounts, when the pointer or the
   * focus reaches a button, or on the click. The script requests its channel list synchronously, so
   * the page freezes until the response arrives. This happens before the first window and again
   * after every answer of a window. This option only changes when the first freeze happens.
   * @default 'intent'
   */
  preload?: 'mount' | 'intent' | 'click' | undefined;
  /**
   * Function that returns `window.IMP` from another source, for example `sandbox.loadImp`. Must
   * resolve with the same object on each call.
   * @default loads PortOne's script
   */
  loadImp?: (() => Promise<Imp>) | undefined;
  /**
   * Your `QueryClient`. It holds the query of the vendor's script. Payments and returns are never in it:
   * a persister of your app would store the data of an order, and the next shopper would see it.
   * @default a separate client
   */
  queryClient?: QueryClient | undefined;
  /** Part of your app that contains payment buttons and hooks. */
  children?: ReactNode;
}

/**
 * Props of `InicisProvider`: the store account, the channel, and the common settings of its
 * payments.
 */
export type InicisProviderProps = ProviderOptions & ChannelProps;

/**
 * Provides the store account, the channel and common settings to all payment components below it.
 *
 * @example
 * <InicisProvider userCode="imp00000000" channelKey="channel-key-…">
 *   <App />
 * </InicisProvider>
 */
export function InicisProvider(props: InicisProviderProps): ReactElement {
  const inicis = useContextValue(props);
  const { preload, client, mounted } = inicis;

  useEffect(() => {
    client.mount();
    return () => client.unmount();
  }, [client]);

  useEffect(() => {
    setMounted(mounted, 'provider', true);
    return () => setMounted(mounted, 'provider', false);
  }, [mounted]);

  useEffect(() => {
    if (preload === 'mount') whenLoaded((flow) => flow.prepareScript(inicis));
  }, [preload, inicis]);

  return <InicisContext.Provider value={inicis}>{props.children}</InicisContext.Provider>;
}

function useContextValue(props: InicisProviderProps): Inicis {
  const { userCode, tierCode, channelKey, pg, redirectUrl, nonce, loadImp, queryClient } = props;
  const { preload = 'intent' } = props;
  // From JavaScript it can be another tag, such as `en-US`, and no text has that key.
  const locale = props.locale === 'en' ? 'en' : 'ko';
  const { channelKey: billingKey, pg: billingPg } = props.billing ?? props;
  const [shared] = useState(createShared);
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
      scriptClient: queryClient ? withCacheOf(queryClient) : shared.client,
      ...shared,
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
      queryClient,
      shared,
    ],
  );
}

/** Creates the state that the payments of one provider share. */
const createShared = (): Pick<Inicis, 'client' | 'mounted'> => ({
  client: new QueryClient(),
  mounted: { payment: 0, billingKey: 0, listeners: new Set() },
});

/** Creates a client that uses the query cache of the app, but not the app's default options. */
const withCacheOf = (given: QueryClient) => new QueryClient({ queryCache: given.getQueryCache() });
