// Pages of the bench: payment buttons, and plain buttons with a mutation. `main.mjs` bundles them with
// the production build of React and runs them in Chromium.
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query';
import { Profiler, useEffect, useReducer, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { InicisCheckout, InicisProvider } from 'react-inicis';
import { createSandbox } from 'react-inicis/sandbox';

const order = { merchantUid: 'bench_1', name: '원두 1kg', amount: 32_000 };
const buyer = { tel: '010-1234-5678' };
const verify = async () => ({ orderNo: 'A-1' });
const onPaid = () => {};
const queryClient = new QueryClient();
const sandbox = createSandbox();

/** The least that a button with a mutation needs. */
function PlainButton({ id }: { id: number }) {
  const payment = useMutation({ mutationFn: verify, onSuccess: onPaid });
  return (
    <button
      type="button"
      data-id={id}
      aria-busy={payment.isPending}
      onClick={() => payment.mutate()}
    >
      결제하기
    </button>
  );
}

const PaymentButton = ({ id }: { id: number }) => (
  <InicisCheckout data-id={id} order={order} buyer={buyer} verify={verify} onPaid={onPaid} />
);

const providers = {
  plain: (page: ReactNode) => (
    <QueryClientProvider client={queryClient}>{page}</QueryClientProvider>
  ),
  payment: (page: ReactNode) => (
    <InicisProvider userCode="imp00000000" pg="html5_inicis" loadImp={sandbox.loadImp}>
      {page}
    </InicisProvider>
  ),
};
const buttons = { plain: PlainButton, payment: PaymentButton };
type Kind = keyof typeof buttons;

const listOf = (kind: Kind, count: number) => {
  const Button = buttons[kind];
  return Array.from({ length: count }, (_, id) => <Button key={id} id={id} />);
};

/** Resolves in the next task, after the microtasks of this one. */
const nextTask = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(null);
  });

/** Work to measure, and the removal of its pages. */
interface Work {
  run: () => void;
  clean: () => void;
}

function createPage() {
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const remove = () => {
    flushSync(() => root.unmount());
    element.remove();
  };
  return { root, element, remove };
}

/** Prepares the first render of buttons, on some pages. */
function mount(kind: Kind, count: number, pages: number): Work {
  const list = Array.from({ length: pages }, createPage);
  return {
    run: () => {
      for (const { root } of list)
        flushSync(() => root.render(providers[kind](listOf(kind, count))));
    },
    clean: () => list.forEach(({ remove }) => remove()),
  };
}

/** Prepares renders of a component that contains buttons. */
function rerender(kind: Kind, count: number, times: number): Work {
  const { root, remove } = createPage();
  let update = () => {};
  function Page() {
    const [, next] = useReducer((number: number) => number + 1, 0);
    useEffect(() => {
      update = next;
    }, []);
    return <>{listOf(kind, count)}</>;
  }
  flushSync(() => root.render(providers[kind](<Page />)));
  const run = () => {
    for (let at = 0; at < times; at += 1) flushSync(update);
  };
  return { run, clean: remove };
}

const works = { mount, rerender };
let work: Work | undefined;

/** Prepares a measurement. */
async function prepare(name: keyof typeof works, ...args: Parameters<typeof mount>) {
  work = works[name](...args);
  await nextTask();
  Reflect.get(globalThis, 'gc')?.();
}

/** Runs the prepared work, with its effects and promises. */
async function runWork() {
  work?.run();
  await nextTask();
}

async function clean() {
  work?.clean();
  await nextTask();
}

const isIn = (phase: string) => document.querySelector(`[data-phase="${phase}"]`) !== null;
async function untilPhase(phase: string): Promise<void> {
  while (!isIn(phase)) await nextTask();
}

/**
 * Pays with one of two buttons. Returns the milliseconds from the click to `request_pay`, the frames
 * that the browser drew until then, and the commits of both buttons.
 */
async function pay() {
  const commits = { paying: 0, idle: 0 };
  const count = (id: string) => void (commits[id === 'paying' ? 'paying' : 'idle'] += 1);
  const imp = await sandbox.loadImp();
  const { request_pay } = imp;
  let requestedAt = 0;
  Object.assign(imp, {
    request_pay: (...args: Parameters<typeof request_pay>) => {
      requestedAt = performance.now();
      request_pay(...args);
    },
  });
  const { root, element, remove } = createPage();
  const page = (
    <>
      <Profiler id="paying" onRender={count}>
        <PaymentButton id={1} />
      </Profiler>
      <Profiler id="idle" onRender={count}>
        <PaymentButton id={2} />
      </Profiler>
    </>
  );
  flushSync(() => root.render(providers.payment(page)));
  const button = element.querySelector('button');
  // The pointer reaches the button before the click, so the script is ready.
  button?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await new Promise((done) => setTimeout(done, 1_000));
  sandbox.next('approve');
  const before = { ...commits };
  let frames = 0;
  const onFrame = () => {
    if (requestedAt > 0) return;
    frames += 1;
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  const clickedAt = performance.now();
  button?.click();
  await untilPhase('done');
  Object.assign(imp, { request_pay });
  const result = {
    time: requestedAt - clickedAt,
    frames,
    paying: commits.paying - before.paying,
    idle: commits.idle - before.idle,
  };
  remove();
  return result;
}

Object.assign(globalThis, { bench: { prepare, run: runWork, clean, pay } });
