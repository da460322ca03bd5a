/**
 * Observed behaviour of the vendor's script when something fails: its documented build of July 2023
 * in Chromium, with each service on a separate origin over TLS. `probes/` has a probe for every row.
 * The tests compare the sandbox's script, or a saved build of the real one, with these rows.
 *
 * Times are shorter than in the real probes, because the rows are about whether a page is frozen,
 * not for how long.
 */

const nothing = { called: [], alerts: 0, shown: false };
/** The request is queued, and no callback is called. */
const queued = { ...nothing, received: [] };
/** The request is queued, and the next successful `init` opens the window with the old order. */
const queuedUntilInit = {
  ...queued,
  later: { opened: 'imp1/html5_inicis/INIpayTest', received: ['old'] },
};
/** A frame that loaded, but is blank and covers the whole page. */
const blankOverlay = {
  loaded: true,
  shown: true,
  covered: true,
  inner: 0,
  called: [],
  received: [],
};

export const rows = {
  'Start: `init` runs in a later task, reads the channel list once and creates a frame per channel':
    {
      returned: 'undefined',
      atOnce: { lists: 0, dialogs: 0 },
      lists: ['/users/pg/imp3'],
      frames: [
        '/payments/ready/imp3/html5_inicis/INIpayTest?sandbox&store_id',
        '/payments/ready/imp3/html5_inicis/INIBillTst?sandbox&store_id',
        '/payments/ready/imp3/html5_inicis/iniescrow0?sandbox&store_id',
      ],
    },
  'Start: a late channel list freezes the page until it arrives (1 s here, 3 s in the real probe)':
    {
      timerAfterTheList: true,
    },
  'Start: a channel list that takes 300 ms causes one long task': {
    longTasks: 1,
    ofAtLeast300: true,
  },
  'Start: a channel list that never arrives keeps the page frozen (2 s here, 20 s in the real probe)':
    { frozen: true },
  'Start: a channel list with status 500 leaves the request queued': queuedUntilInit,
  'Start: a channel list of HTML leaves the request queued': queuedUntilInit,
  'Start: a channel list whose connection is reset leaves the request queued': queuedUntilInit,
  'Start: a channel list blocked by `connect-src` leaves the request queued': queued,
  'Start: `Permissions-Policy: sync-xhr=()` leaves the request queued': queued,
  'Start: for an unknown store account the callback gets NOT_READY, and no request is queued': {
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
  'Start: after `init` A and `init` B, a payment to the channel of A opens the channel of B': {
    opened: 'impB/html5_inicis/MID_B',
  },
  'Start: an unknown `pg` opens the first channel, even if it belongs to another company': {
    opened: 'imp1/kakaopay/TC0ONETIME',
  },
  'Start: two copies of the script with `init` each: two dialogs, one callback, four lists': {
    dialogs: 2,
    styles: 2,
    called: ['first'],
    lists: 4,
  },
  'Start: `deinit` and `init` five times leak listeners: one answer reads the list six times': {
    called: ['first'],
    listsAfterTheAnswer: 6,
  },
  'Start: a `fetch` of the list beforehand does not replace the read by `init`': { lists: 2 },

  'Request: `request_pay` returns nothing and adds keys to its parameters in a later task': {
    returned: 'undefined',
    atOnce: ['pg', 'name', 'amount', 'buyer_tel'],
    later: { pay_method: 'card', merchant_uid: 'nobody_<ms>', request_id: 'req_<ms>' },
  },
  'Request: frozen parameters cause an alert, and the callback is not called': {
    ...nothing,
    alerts: 1,
  },
  'Request: a BigInt in `custom_data` causes an alert, and the callback is not called': {
    ...nothing,
    alerts: 1,
  },
  'Request: a frame that never loads leaves it queued, also after `close` or `deinit` and `init`': {
    ...queued,
    afterClose: queued,
    afterDeinitAndInit: queued,
    later: { opened: 'imp1/html5_inicis/INIpayTest', received: ['old'] },
  },
  'Request: of two queued requests only the last is sent, and the first callback is lost': {
    received: ['second'],
    called: ['second'],
  },
  'Request: a second one in an open window uses the same frame, and only its callback runs': {
    sameFrame: true,
    received: ['first', 'second'],
    called: ['second'],
  },
  'Request: a frame whose connection is reset still fires `load` and is a blank overlay':
    blankOverlay,
  'Request: a frame refused by X-Frame-Options still fires `load` and is a blank overlay':
    blankOverlay,
  'Request: a frame blocked by `frame-src` still fires `load` and is a blank overlay': blankOverlay,
  'Request: a missing callback causes an alert on a phone': { ...nothing, alerts: 1 },
  'Request: when the policy blocks inline styles, the idle dialog covers the page': {
    idleShown: true,
  },
  'Request: a constructed style sheet that was added before hides the idle dialog': {
    idleShown: false,
  },
  'Request: Trusted Types refuse a plain string as `script.src`, but the script still works': {
    refused: true,
    called: ['first'],
  },
  'Request: `COEP: credentialless` leaves it queued without an error': queued,

  'End: the callback runs while the dialog is shown; then the frames are replaced, which freezes': {
    inCallback: { shown: true, sameFrames: true },
    after: { shown: false, newFrames: true },
    lists: 2,
    frozenByTheList: true,
  },
  'End: an error thrown in the callback is logged and changes nothing else': {
    logged: true,
    shown: false,
    lists: 2,
  },
  'End: a request inside the callback is lost and leaves a blank overlay': {
    shown: true,
    opened: '',
    called: ['first'],
  },
  'End: a request one microtask after the callback works': {
    shown: false,
    received: ['first', 'second'],
    called: ['first', 'second'],
  },
  'End: any other message of the service hides the dialog, and the callback is not called': nothing,
  'End: each other message of the service reads the list again, also while no window is open': {
    lists: 3,
  },
  // In the real probe, about 100 lists in 13 s, and no end.
  'End: an extension that posts text from each new frame makes it read the list without an end': {
    moreThanTenLists: true,
    called: [],
  },
  'End: `init` by any code while the window is open leaves a blank dialog': {
    shown: true,
    opened: '',
    newFrames: true,
    called: [],
  },
  'End: `close` hides an open window and replaces its frames without calling the callback': {
    shown: false,
    newFrames: true,
    called: [],
  },
  // The real probe counted seven loads. The number varies, because each read replaces the frames,
  // and it is a race how many of them load before they are replaced.
  'End: `close` while no window is open reads the list once for each of three channels': {
    lists: 3,
    atLeastThreeLoads: true,
  },
  'End: F1001 has the misspelt key of the script, `error_coe`': {
    answer: {
      imp_success: false,
      imp_uid: null,
      merchant_uid: 'first',
      error_coe: 'F1001',
      error_msg: '등록되지 않은 PG모듈 정보입니다',
    },
  },
  'End: on a phone the whole tab is posted to KG Inicis': {
    address: 'https://mobile.inicis.com/smart/payment/',
  },
  'End: on a phone `form-action` blocks the navigation, and the callback is not called': {
    left: false,
    shown: false,
    called: [],
  },
  'End: on a phone `deinit` in an open window, then `init`, leaves the page hidden': {
    bodyClass: 'imp-payment-progress',
    childrenShown: 0,
  },

  'Leaving: after Back and Forward with an open window the page is restored, its answer arrives': {
    pageEvents: ['pageshow false', 'pagehide true', 'pageshow true'],
    shown: true,
    called: ['first'],
  },
  'Leaving: after Back within the history of the page the overlay stays, a late answer arrives': {
    shown: true,
    called: ['first'],
  },
  'Leaving: after a navigation inside the frame, Back moves only the frame back': {
    frameWentBack: true,
    samePage: true,
    popstates: 0,
  },
  'Leaving: a phone that returns from KG Inicis has the same page, no overlay and no callback': {
    persisted: true,
    shown: false,
    called: [],
  },
  'Leaving: `deinit` in `pagehide` makes a clean page after Forward': {
    left: '1,0',
    dialogs: 0,
    bodyClass: '',
  },
  'Leaving: Tab reaches the page behind an open window': { focused: 'behind' },
  'Leaving: a loaded window has frames inside its frame, an empty window has none': {
    before: 0,
    openedMore: true,
  },
};

/**
 * Rows that differ here because of the test browser, not because of the script. A saved build of the
 * real script is still compared with the rows above.
 */
export const differences: Record<string, object> = {
  // This Chromium fires `load` for a frame that the policy blocks. The browser of the real probe
  // fired none, so the request was queued. A row above covers a frame without a `load`.
  'Request: `COEP: credentialless` leaves it queued without an error': { ...queued, shown: true },
};
