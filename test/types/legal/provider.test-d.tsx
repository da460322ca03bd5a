import { QueryClient } from '@tanstack/react-query';
import { InicisProvider, type Imp, type InicisProviderProps } from 'react-inicis';

// Who is paid, and through which channel of the console.
export const byChannelKey = <InicisProvider userCode="imp00000000" channelKey="channel-key-1" />;

// The same by the channel's older name.
export const byPg = <InicisProvider userCode="imp00000000" pg="html5_inicis" />;

// Cards for later charges may go through a channel of their own, named either way.
export const billingApart = (
  <InicisProvider
    userCode="imp00000000"
    channelKey="channel-key-1"
    billing={{ pg: 'html5_inicis.MOIexample' }}
  >
    <main />
  </InicisProvider>
);

// Settings that an app computes, each of which may be absent.
export const computed = (nonce: string | undefined, english: boolean) => (
  <InicisProvider
    userCode="imp00000000"
    pg="html5_inicis"
    nonce={nonce}
    locale={english ? 'en' : undefined}
    preload="click"
  />
);

// Another source of the script, and a query client of the app's own.
export const ownParts = (loadImp: () => Promise<Imp>) => (
  <InicisProvider
    userCode="imp00000000"
    pg="html5_inicis"
    loadImp={loadImp}
    queryClient={new QueryClient()}
  />
);

// The props as one value, from a configuration.
const settings: InicisProviderProps = { userCode: 'imp00000000', channelKey: 'channel-key-1' };
export const fromSettings = <InicisProvider {...settings} tierCode="A01" />;
