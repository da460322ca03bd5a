import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import * as kit from 'react-inicis';
import { VendorScript } from '../../../src/sandbox/script/vendorScript.js';
import { GatewayFrames } from './gatewayFrames.js';
import type {
  HandlerCall,
  HookName,
  HookState,
  PageConfig,
  PageHost,
  ShopPage,
} from './pageHost.js';

/** The part of an order that the shop's server shows to its shopper. */
interface ShownOrder {
  merchantUid: string;
}

const { InicisCheckout, InicisProvider, verifyAt } = kit;
const buyer = { tel: '010-1234-5678' };
const verifyPayment = verifyAt<ShownOrder>('/api/inicis/complete');
const verifyCard = verifyAt<ShownOrder>('/api/inicis/billing-key');

async function post<T>(path: string, body: object): Promise<T> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

const createOrder = (hook: HookName) => post<kit.Order>('/orders', { hook });

/** Hooks of the page and the handlers that the shop gave them. */
interface Shop {
  config: PageConfig;
  errors: Map<HookName, kit.PaymentError>;
  actions: Map<
    HookName,
    { click?: () => void; recheck?: () => Promise<void>; state: () => HookState }
  >;
  handlersOf: (hook: HookName) => ReturnType<typeof createHandlers>;
}

const detailsOf = (error: kit.PaymentError | null | undefined) =>
  error && {
    reason: error.reason,
    code: error.code,
    merchantUid: error.receipt?.merchantUid,
    impUid: error.receipt?.impUid ?? undefined,
  };

function createHandlers(hook: HookName, shop: Shop, host: PageHost) {
  const call = (handler: HandlerCall['handler'], details: object = {}) =>
    host.onHandler({ hook, handler, ...details });
  const onFailure = (handler: 'onCancel' | 'onError') => (error: kit.PaymentError) => {
    shop.errors.set(hook, error);
    call(handler, { ...detailsOf(error) });
  };
  return {
    onPaid: ({ merchantUid }: ShownOrder) => call('onPaid', { merchantUid }),
    onIssued: ({ merchantUid }: ShownOrder) => call('onIssued', { merchantUid }),
    onAwaitingDeposit: () => call('onAwaitingDeposit'),
    onCancel: onFailure('onCancel'),
    onError: onFailure('onError'),
  };
}

function Button({ shop }: { shop: Shop }) {
  const { onPaid, onAwaitingDeposit, onCancel, onError } = shop.handlersOf('button');
  const findButton = () => document.getElementById('pay');
  shop.actions.set('button', {
    click: () => {
      const button = findButton();
      if (!button || isBlocked()) return;
      if (button.getAttribute('aria-busy') !== 'true') shop.errors.delete('button');
      button.click();
    },
    state: () => {
      const phase = findButton()?.dataset['phase'] ?? 'idle';
      const hasEnded = ['failed', 'cancelled', 'unknown'].includes(phase);
      return { phase, ...(hasEnded && detailsOf(shop.errors.get('button'))) };
    },
  });
  const handlers = { onPaid, onAwaitingDeposit, onCancel, onError };
  return (
    <InicisCheckout
      id="pay"
      order={() => createOrder('button')}
      buyer={buyer}
      verify={verifyPayment}
      {...handlers}
    />
  );
}

type Hook = Pick<ReturnType<typeof kit.usePayment<ShownOrder>>, 'phase' | 'error' | 'recheck'>;

/** Returns true while the page behind a window is out of reach. */
const isBlocked = () => document.getElementById('shop')?.hasAttribute('inert') === true;

/** Registers a hook, so that the shopper can use it. */
function useAction(shop: Shop, name: HookName, hook: Hook, click: () => void) {
  useEffect(() => {
    shop.actions.set(name, {
      click: () => isBlocked() || click(),
      recheck: hook.recheck,
      state: () => ({ phase: hook.phase, ...detailsOf(hook.error) }),
    });
  });
}

/** A form for a virtual account. */
function Form({ shop }: { shop: Shop }) {
  const payment = kit.usePayment<ShownOrder>({ verify: verifyPayment, ...shop.handlersOf('form') });
  const { dueDate } = shop.config;
  useAction(shop, 'form', payment, () =>
    payment.mutate({ order: () => createOrder('form'), buyer, method: 'vbank', dueDate }),
  );
  return null;
}

function Card({ shop }: { shop: Shop }) {
  const card = kit.useBillingKey<ShownOrder>({ verify: verifyCard, ...shop.handlersOf('card') });
  useAction(shop, 'card', card, () => void registerCard(card.mutate).catch(() => {}));
  return null;
}

async function registerCard(mutate: ReturnType<typeof kit.useBillingKey>['mutate']) {
  const { merchantUid, name } = await createOrder('card');
  const { customerUid } = await post<{ customerUid: string }>('/api/inicis/billing-key', {
    merchantUid,
  });
  mutate({ customerUid, order: { merchantUid, name } });
}

type Query = Pick<
  ReturnType<typeof kit.usePaymentReturn<ShownOrder>>,
  'phase' | 'error' | 'recheck'
>;

function useReturnState(shop: Shop, name: HookName, query: Query) {
  const { error, phase, recheck } = query;
  useEffect(() => {
    const state = () => ({ phase, ...detailsOf(error) });
    shop.actions.set(name, { recheck, state });
  });
}

function Returns({ shop }: { shop: Shop }) {
  const { onPaid, onAwaitingDeposit, onCancel, onError } = shop.handlersOf('return');
  const payment = kit.usePaymentReturn<ShownOrder>({
    verify: verifyPayment,
    onPaid,
    onAwaitingDeposit,
    onCancel,
    onError,
  });
  const card = kit.useBillingKeyReturn<ShownOrder>({
    verify: verifyCard,
    ...shop.handlersOf('cardReturn'),
  });
  useReturnState(shop, 'return', payment);
  useReturnState(shop, 'cardReturn', card);
  return null;
}

function Page({ shop, host, loadImp }: { shop: Shop; host: PageHost; loadImp: LoadImp }) {
  const [mounts, setMounts] = useState(0);
  const remountFor = () => setMounts((count) => count + 1);
  useEffect(() => {
    remounts.set(host, remountFor);
  });
  const hasReturnHooks = shop.config.hasReturnHooks || location.search !== '';
  return (
    <InicisProvider
      key={mounts}
      userCode="imp00000000"
      pg="html5_inicis"
      redirectUrl="/done"
      loadImp={loadImp}
    >
      <Button shop={shop} />
      <Form shop={shop} />
      <Card shop={shop} />
      {hasReturnHooks && <Returns shop={shop} />}
    </InicisProvider>
  );
}

type LoadImp = () => Promise<kit.Imp>;
const remounts = new Map<PageHost, () => void>();

/** Renders the shop into the page. */
export function openShop(config: PageConfig, host: PageHost): ShopPage {
  const errors: Shop['errors'] = new Map();
  const actions: Shop['actions'] = new Map();
  const handlers = new Map<HookName, ReturnType<typeof createHandlers>>();
  const shop: Shop = {
    config,
    errors,
    actions,
    handlersOf: (hook) => {
      const made = handlers.get(hook) ?? createHandlers(hook, shop, host);
      handlers.set(hook, made);
      return made;
    },
  };
  const script = new VendorScript(new GatewayFrames(host));
  const container = document.createElement('div');
  container.id = 'shop';
  document.body.append(container);
  const page = <Page shop={shop} host={host} loadImp={async () => script} />;
  createRoot(container).render(config.isStrict ? <StrictMode>{page}</StrictMode> : page);
  return {
    click: (hook) => actions.get(hook)?.click?.(),
    recheck: (hook) => {
      void actions.get(hook)?.recheck?.();
    },
    discardPending: () => {
      kit.discardPending();
    },
    remount: () => remounts.get(host)?.(),
    states: () => new Map([...actions].map(([hook, { state }]) => [hook, state()])),
  };
}
