import { InicisProvider } from 'react-inicis';

const required = { userCode: 'imp00000000', channelKey: 'channel-key-1' };
const userCode = 'imp00000000';

// @ts-expect-error: a payment needs a channel: `channelKey` or `pg`
export const noChannel = <InicisProvider userCode={userCode} />;

// @ts-expect-error: two names for the channel may name two channels
export const twoChannels = <InicisProvider {...required} pg="html5_inicis" />;

// @ts-expect-error: who is paid must be said
export const noAccount = <InicisProvider channelKey="channel-key-1" />;

// @ts-expect-error: the ActiveX era's channel is refused
export const activeX = <InicisProvider userCode={userCode} pg="inicis.x" />;

// @ts-expect-error: a channel for billing is a channel
export const noBilling = <InicisProvider {...required} billing={{}} />;

// @ts-expect-error: the kit speaks two languages
export const thirdLanguage = <InicisProvider {...required} locale="ja" />;

// @ts-expect-error: there are three moments to load the script
export const otherMoment = <InicisProvider {...required} preload="idle" />;

// @ts-expect-error: the script is given by a function, so that it is loaded when it is needed
export const eager = <InicisProvider {...required} loadImp={{ init: () => {} }} />;

// @ts-expect-error: a secret never belongs into a page
export const secret = <InicisProvider {...required} secret="secret" />;
