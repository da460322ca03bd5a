import { InicisProvider } from 'react-inicis';

const required = { userCode: 'imp00000000', channelKey: 'channel-key-1' };
const userCode = 'imp00000000';

// @ts-expect-error: a payment needs a channel: `channelKey` or `pg`
export const noChannel = <InicisProvider userCode={userCode} />;

// @ts-expect-error: `channelKey` and `pg` exclude each other, because they could name two channels
export const twoChannels = <InicisProvider {...required} pg="html5_inicis" />;

// @ts-expect-error: `userCode` of the store account is required
export const noAccount = <InicisProvider channelKey="channel-key-1" />;

// @ts-expect-error: the channel of the old ActiveX module is refused
export const activeX = <InicisProvider userCode={userCode} pg="inicis.x" />;

// @ts-expect-error: `billing` requires a channel
export const noBilling = <InicisProvider {...required} billing={{}} />;

// @ts-expect-error: the messages are in two languages only
export const thirdLanguage = <InicisProvider {...required} locale="ja" />;

// @ts-expect-error: `preload` has three values
export const otherMoment = <InicisProvider {...required} preload="idle" />;

// @ts-expect-error: `loadImp` is a function, so that the script is loaded only when it is needed
export const eager = <InicisProvider {...required} loadImp={{ init: () => {} }} />;

// @ts-expect-error: the API secret never belongs in a page
export const secret = <InicisProvider {...required} secret="secret" />;
