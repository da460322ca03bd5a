// The page of a shop, as the probes see it: what they do is `IMP.init(…)` and `pay(…)`, what they
// look at is below. Plain JavaScript, because it stands beside any build of the vendor's script.

/** What the callbacks were told, in order, and how the page looked then. */
const calls = [];
/** Every `load` of a frame of the script's. */
const loads = [];
const loaded = new WeakSet();
const logged = [];
const went = [];
const popped = [];

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
  addEventListener(type, ({ persisted }) => went.push(`${type} ${persisted}`));
addEventListener('popstate', ({ state }) => popped.push(state));
for (const level of ['log', 'error']) {
  const say = console[level];
  console[level] = (...words) => {
    logged.push(`${level}: ${words.join(' ')}`);
    say.apply(console, words);
  };
}

const dialogs = () => [...document.querySelectorAll('.imp-dialog')];
const frames = () => [...document.querySelectorAll('.imp-dialog iframe')];
const isDisplayed = (element) => getComputedStyle(element).display !== 'none';
const shown = () => dialogs().some(isDisplayed);
const ready = () => frames().length > 0 && frames().every((frame) => loaded.has(frame));
const path = ({ src }) => new URL(src).pathname.replace('/payments/ready/', '');
/** The channel whose frame is displayed, as `account/provider/id`. */
const opened = () => (shown() ? frames().filter(isDisplayed).map(path).join() : '');
/** Whether the whole page lies under the displayed frame. */
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

/** Asks for a payment; what its callback is told is kept under its order number. */
function pay(changed, then = () => {}) {
  const { merchant_uid } = order(changed);
  return IMP.request_pay(order(changed), (answer) => {
    calls.push({ merchant_uid, answer, shown: shown(), frames: frames() });
    then();
  });
}

const called = () => calls.map(({ merchant_uid }) => merchant_uid);

/** How late a timer fires that was set now: how long the page is frozen. */
const lateness = (timer) => {
  const began = performance.now();
  return new Promise((done) => setTimeout(() => done(performance.now() - began - timer), timer));
};

Object.assign(globalThis, { calls, called, loads, logged, went, popped, usual, order, pay });
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
