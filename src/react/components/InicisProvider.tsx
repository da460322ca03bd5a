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
   * The language of what the kit itself says.
   * @default ko
   */
  locale?: Locale | undefined;
  /** The channel for registering cards, where KG Inicis gave you a second merchant id for it. */
  billing?: ChannelProps | undefined;
  /** Where phones come back to, unless a request says another place. */
  redirectUrl?: string | undefined;
  /** The nonce of your Content-Security-Policy, for the script tag. */
  nonce?: string | undefined;
  /**
   * When the vendor's script is loaded: with the page, when the shopper reaches for a button, or
   * on the click. The script freezes the page for as long as its channel list takes to answer, before
   * the first window and after every answer. This chooses when the first freeze is, and spares none.
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
  const { userCode, tierCode, locale = 'ko', channelKey, pg, redirectUrl, nonce } = props;
  const { preload = 'intent', loadImp, queryClient, children } = props;
  const { channelKey: billingKey, pg: billingPg } = props.billing ?? props;
  const client = useMemo(() => createClient(queryClient), [queryClient]);
  const [lifecycle] = useState(() => new EventTarget());

  const inicis = useMemo<Inicis>(
    () => ({
      storeAccount: { userCode, tierCode },
      locale,
      payment: { channelKey, pg, redirectUrl, language: locale },
      billing: { channelKey: billingKey, pg: billingPg, redirectUrl, language: locale },
      preload,
      client,
      loadImp,
      nonce,
      lifecycle,
    }),
    [
      userCode,
      tierCode,
      locale,
      channelKey,
      pg,
      billingKey,
      billingPg,
      redirectUrl,
      preload,
      client,
      loadImp,
      nonce,
      lifecycle,
    ],
  );

  useEffect(() => {
    client.mount();
    return () => client.unmount();
  }, [client]);

  useEffect(() => () => void lifecycle.dispatchEvent(new Event('unmount')), [lifecycle]);

  useEffect(() => {
    // What fails here is tried again by the click, which reports it.
    loadFlow()
      .then((flow) => (preload === 'mount' ? flow.prepareScript(inicis) : undefined))
      .catch(() => {});
  }, [preload, inicis]);

  return <InicisContext.Provider value={inicis}>{children}</InicisContext.Provider>;
}

/** Creates a client without the app's default options; with the app's caches if it gives a client. */
const createClient = (given: QueryClient | undefined) =>
  new QueryClient(
    given && { queryCache: given.getQueryCache(), mutationCache: given.getMutationCache() },
  );
