// Script of the shop's page. The probes call `IMP.init(…)` and `pay(…)`, and read the values below.
// It is plain JavaScript, because it runs on the page together with any build of the vendor's script.

/** Answers that the callbacks received, in order, with the state of the page at that moment. */
const calls = [];
/** Addresses of the script's frames, one for each `load` event. */
const loads = [];
const loaded = new WeakSet();
const logged = [];
const pageEvents = [];
const popstates = [];

document.addEventListener(
  'load',
  ({ target }) => {
    if (!target.matches?.('.imp-frame')) return;
    loads.push(target.src);
    loaded.add(target);
  },
  true,
);
for (const type of ['pagehide', 'pageshow'])
  addEventListener(type, ({ persisted }) => pageEvents.push(`${type} ${persisted}`));
addEventListener('popstate', ({ state }) => popstates.push(state));
for (const level of ['log', 'error']) {
  const original = console[level];
  console[level] = (...words) => {
    logged.push(`${level}: ${words.join(' ')}`);
    original.apply(console, words);
  };
}

const dialogs = () => [...document.querySelectorAll('.imp-dialog')];
const frames = () => [...document.querySelectorAll('.imp-dialog iframe')];
const isDisplayed = (element) => getComputedStyle(element).display !== 'none';
const shown = () => dialogs().some(isDisplayed);
const ready = () => frames().length > 0 && frames().every((frame) => loaded.has(frame));
const path = ({ src }) => new URL(src).pathname.replace('/payments/ready/', '');
/** Returns the channel whose frame is displayed, as `userCode/provider/MID`. */
const opened = () => (shown() ? frames().filter(isDisplayed).map(path).join() : '');
/** Returns true if the displayed frame covers the whole page. */
const isCovered = () => {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return [
    [1, 1],
    [width - 2, height - 2],
  ].every(([x, y]) => document.elementFromPoint(x, y)?.matches('.imp-frame'));
};

const usual = {
  pg: 'html5_inicis.INIpayTest',
  pay_method: 'card',
  merchant_uid: 'first',
  name: '원두 1kg',
  amount: 1004,
  buyer_tel: '010-1234-5678',
  m_redirect_url: 'https://shop.test/return',
};
const order = (changed) => ({ ...usual, ...changed });

/** Requests a payment, and stores the answer that its callback receives with its order number. */
function pay(changed, then = () => {}) {
  const { merchant_uid } = order(changed);
  return IMP.request_pay(order(changed), (answer) => {
    calls.push({ merchant_uid, answer, shown: shown(), frames: frames() });
    then();
  });
}

const called = () => calls.map(({ merchant_uid }) => merchant_uid);

/** Measures how late a timer fires, in milliseconds: as long as the page is frozen. */
const lateness = (timer) => {
  const began = performance.now();
  return new Promise((done) => setTimeout(() => done(performance.now() - began - timer), timer));
};

Object.assign(globalThis, {
  calls,
  called,
  loads,
  logged,
  pageEvents,
  popstates,
  usual,
  order,
  pay,
});
Object.assign(globalThis, {
  dialogs,
  frames,
  isDisplayed,
  shown,
  ready,
  opened,
  isCovered,
  lateness,
});
