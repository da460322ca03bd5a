/**
 * What the vendor's script was seen to do when things go wrong: its documented build of July 2023
 * in Chromium, each service on an origin of its own over TLS. `probes.ts` has a probe for every row,
 * and the sandbox's script, or a saved build of the real one, is compared with what stands here.
 *
 * Times are shorter than they were: the point of each row is that a page stands still, not for how
 * long.
 */

const nothing = { called: [], alerts: 0, shown: false };
/** Parked, and nobody is told; a good `init` later opens the window with the old order. */
const parked = { ...nothing, received: [] };
const unparked = {
  ...parked,
  later: { opened: 'imp1/html5_inicis/INIpayTest', received: ['old'] },
};
/** A frame that loaded, and shows nothing: it covers the whole page. */
const blankShield = {
  loaded: true,
  shown: true,
  covered: true,
  inner: 0,
  called: [],
  received: [],
};

export const rows = {
  'Start: `init` queues itself, reads the channel list once and makes a frame per channel': {
    returned: 'undefined',
    atOnce: { lists: 0, dialogs: 0 },
    lists: ['/users/pg/imp3'],
    frames: [
      '/payments/ready/imp3/html5_inicis/INIpayTest?sandbox&store_id',
      '/payments/ready/imp3/html5_inicis/INIBillTst?sandbox&store_id',
      '/payments/ready/imp3/html5_inicis/iniescrow0?sandbox&store_id',
    ],
  },
  'Start: the list answers late (1 s here, 3 s there): the page is frozen until then': {
    timerAfterTheList: true,
  },
  'Start: a list after 300 ms is one long task': { longTasks: 1, ofAtLeast300: true },
  'Start: the list never answers (2 s here, 20 s there): the page stays frozen': { frozen: true },
  'Start: a list of 500 parks the request': unparked,
  'Start: a list of HTML parks the request': unparked,
  'Start: a list whose connection is reset parks the request': unparked,
  'Start: a list that `connect-src` forbids parks the request': parked,
  'Start: `Permissions-Policy: sync-xhr=()` parks the request': parked,
  'Start: an unknown account calls back NOT_READY, and nothing is parked': {
    logged: true,
    answer: {
      success: false,
      imp_uid: null,
      merchant_uid: 'old',
      error_code: 'NOT_READY',
      error_msg: '등록 된 PG 설정 정보를 찾을 수 없습니다.',
    },
    later: { opened: '', received: [] },
  },
  'Start: `init` A, `init` B, a payment to A’s channel: B’s channel opens': {
    opened: 'impB/html5_inicis/MID_B',
  },
  'Start: a `pg` that is not there opens the first channel, another company’s': {
    opened: 'imp1/kakaopay/TC0ONETIME',
  },
  'Start: the script twice, `init` each: two of everything, one callback, four lists': {
    dialogs: 2,
    styles: 2,
    called: ['first'],
    lists: 4,
  },
  'Start: `deinit` and `init` five times leak listeners: six lists after one answer': {
    called: ['first'],
    listsAfterTheAnswer: 6,
  },
  'Start: a `fetch` of the list beforehand spares nothing': { lists: 2 },

  'Request: `request_pay` returns nothing and writes into the parameters a task later': {
    returned: 'undefined',
    atOnce: ['pg', 'name', 'amount', 'buyer_tel'],
    later: { pay_method: 'card', merchant_uid: 'nobody_<ms>', request_id: 'req_<ms>' },
  },
  'Request: frozen parameters alert, and nobody is called': { ...nothing, alerts: 1 },
  'Request: a BigInt in `custom_data` alerts, and nobody is called': { ...nothing, alerts: 1 },
  'Request: a frame that never loads parks it; neither `close` nor `deinit` and `init` clear it': {
    ...parked,
    afterClose: parked,
    afterDeinitAndInit: parked,
    later: { opened: 'imp1/html5_inicis/INIpayTest', received: ['old'] },
  },
  'Request: of two parked requests the last wins, the first callback is lost': {
    received: ['second'],
    called: ['second'],
  },
  'Request: a second one while open goes to the same frame, and only its callback runs': {
    sameFrame: true,
    received: ['first', 'second'],
    called: ['second'],
  },
  'Request: a frame that is reset loads all the same: a blank shield': blankShield,
  'Request: a frame that X-Frame-Options refuses loads all the same: a blank shield': blankShield,
  'Request: a frame that `frame-src` forbids loads all the same: a blank shield': blankShield,
  'Request: a phone without a callback is alerted': { ...nothing, alerts: 1 },
  'Request: without inline styles the idle dialog lies over the page': { idleShown: true },
  'Request: … unless a constructed sheet was there before': { idleShown: false },
  'Request: Trusted Types refuse a plain string as `script.src`, and let the script work': {
    refused: true,
    called: ['first'],
  },
  'Request: `COEP: credentialless` parks it silently': parked,

  'End: the callback hears with the dialog shown; then it hides, then the frames are new, frozen': {
    inCallback: { shown: true, sameFrames: true },
    after: { shown: false, newFrames: true },
    lists: 2,
    frozenByTheList: true,
  },
  'End: a callback that throws is logged, and all goes on as usual': {
    logged: true,
    shown: false,
    lists: 2,
  },
  'End: a request inside the callback is lost under a blank shield': {
    shown: true,
    opened: '',
    called: ['first'],
  },
  'End: a request one microtask after the callback is fine': {
    shown: false,
    received: ['first', 'second'],
    called: ['first', 'second'],
  },
  'End: any other message of the service hides the dialog, and nobody is called': nothing,
  'End: `init` by anyone while open leaves the dialog shown and blank': {
    shown: true,
    opened: '',
    newFrames: true,
    called: [],
  },
  'End: `close` while open hides, makes new frames and calls nobody': {
    shown: false,
    newFrames: true,
    called: [],
  },
  // Seven loads were counted there: how many of the frames of the first two rounds load before they
  // are replaced is a race.
  'End: `close` while idle reads the list once for each of three channels': {
    lists: 3,
    atLeastThreeLoads: true,
  },
  'End: F1001, spelt as the script spells it': {
    answer: {
      imp_success: false,
      imp_uid: null,
      merchant_uid: 'first',
      error_coe: 'F1001',
      error_msg: '등록되지 않은 PG모듈 정보입니다',
    },
  },
  'End: a phone is posted to KG Inicis with the whole tab': {
    address: 'https://mobile.inicis.com/smart/payment/',
  },
  'End: under `form-action` a phone goes nowhere, and nobody is called': {
    left: false,
    shown: false,
    called: [],
  },
  'End: `deinit` while open on a phone, then `init`: the page stays hidden': {
    bodyClass: 'imp-payment-progress',
    childrenShown: 0,
  },

  'Leaving: Back, then Forward with the window open: the page is as it was, its answer arrives': {
    went: ['pageshow false', 'pagehide true', 'pageshow true'],
    shown: true,
    called: ['first'],
  },
  'Leaving: Back in the page’s own history: the overlay stays, a late answer arrives': {
    shown: true,
    called: ['first'],
  },
  'Leaving: the frame navigated inside, then Back: only the frame goes back': {
    frameWentBack: true,
    samePage: true,
    popstates: 0,
  },
  'Leaving: a phone goes to KG Inicis and back: the same page, no overlay, no callback': {
    persisted: true,
    shown: false,
    called: [],
  },
  'Leaving: `deinit` in `pagehide`, then Forward: a clean page': {
    left: '1,0',
    dialogs: 0,
    bodyClass: '',
  },
  'Leaving: Tab while the window is open reaches the page behind': { focused: 'behind' },
  'Leaving: a live window has frames inside its frame, an empty one has none': {
    before: 0,
    openedMore: true,
  },
};

/**
 * What comes out differently without the script having a part in it, and why. A saved build of the
 * real script is held against the rows above all the same.
 */
export const differences: Record<string, object> = {
  // This Chromium fires `load` for a frame that the policy blocks, as for one that refuses to be
  // framed. There none was seen, so the request was parked. A frame without a `load` has a row above.
  'Request: `COEP: credentialless` parks it silently': { ...parked, shown: true },
};
