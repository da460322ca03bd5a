import { QueryClient } from '@tanstack/react-query';
import { InicisProvider, type Imp, type InicisProviderProps } from 'react-inicis';

// The store account, and a channel of the console by its key.
export const byChannelKey = <InicisProvider userCode="imp00000000" channelKey="channel-key-1" />;

// The channel by its older name.
export const byPg = <InicisProvider userCode="imp00000000" pg="html5_inicis" />;

// Billing keys can use a separate channel, with a key or an older name.
export const billingApart = (
  <InicisProvider
    userCode="imp00000000"
    channelKey="channel-key-1"
    billing={{ pg: 'html5_inicis.MOIexample' }}
  >
    <main />
  </InicisProvider>
);

// Settings that an app computes, each of which can be undefined.
export const computed = (nonce: string | undefined, english: boolean) => (
  <InicisProvider
    userCode="imp00000000"
    pg="html5_inicis"
    nonce={nonce}
    locale={english ? 'en' : undefined}
    preload="click"
  />
);

// Another source of the script, and the query client of the app.
export const ownParts = (loadImp: () => Promise<Imp>) => (
  <InicisProvider
    userCode="imp00000000"
    pg="html5_inicis"
    loadImp={loadImp}
    queryClient={new QueryClient()}
  />
);

// All props as one object from a configuration.
const settings: InicisProviderProps = { userCode: 'imp00000000', channelKey: 'channel-key-1' };
export const fromSettings = <InicisProvider {...settings} tierCode="A01" />;
