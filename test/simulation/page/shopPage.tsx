import type { QueryClient } from '@tanstack/react-query';
import { StrictMode, useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import * as kit from 'react-inicis';
import { VendorScript } from '../../../src/sandbox/script/vendorScript.js';
import { GatewayFrames } from './gatewayFrames.js';
import { Hideable } from './Hideable.js';
import type {
  HandlerCall,
  Hiding,
  HookName,
  HookState,
  PageConfig,
  PageHost,
  ShopPage,
} from './pageHost.js';
import { post } from './post.js';
import { createQueryClient, foreignIn } from './queryClient.js';
import { verifiersOf, type ShownOrder } from './verifiers.js';

const { InicisCheckout, InicisProvider } = kit;
const buyer = { tel: '010-1234-5678' };

/** Creates an order. A shop that uses `prepare` registers its amount at the gateway. */
async function createOrder(hook: HookName, { isConfirmed }: Pick<PageConfig, 'isConfirmed'>) {
  const order = await post<kit.Order>('/orders', { hook });
  if (isConfirmed && hook !== 'card')
    await post('/api/inicis/prepare', { merchantUid: order.merchantUid });
  return order;
}

const confirmOf = ({ isConfirmed }: PageConfig) =>
  isConfirmed ? { confirmUrl: 'https://shop.example/api/inicis/confirm' } : {};

/** Hooks of the page and the handlers that the shop gave them. */
interface Shop {
  config: PageConfig;
  verifiers: ReturnType<typeof verifiersOf>;
  queryClient: QueryClient;
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
    onPaid: ({ merchantUid, impUid }: ShownOrder) => call('onPaid', { merchantUid, impUid }),
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
      order={() => createOrder('button', shop.config)}
      buyer={buyer}
      verify={shop.verifiers.payment}
      {...confirmOf(shop.config)}
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
  const { config, verifiers } = shop;
  const payment = kit.usePayment({ verify: verifiers.payment, ...shop.handlersOf('form') });
  const { dueDate } = config;
  const order = () => createOrder('form', config);
  useAction(shop, 'form', payment, () =>
    payment.mutate({ order, buyer, method: 'vbank', dueDate, ...confirmOf(config) }),
  );
  return null;
}

function Card({ shop }: { shop: Shop }) {
  const card = kit.useBillingKey({ verify: shop.verifiers.card, ...shop.handlersOf('card') });
  useAction(shop, 'card', card, () => void registerCard(card.mutate, shop).catch(() => {}));
  return null;
}

async function registerCard(mutate: ReturnType<typeof kit.useBillingKey>['mutate'], shop: Shop) {
  const { merchantUid, name } = await createOrder('card', shop.config);
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
    verify: shop.verifiers.payment,
    onPaid,
    onAwaitingDeposit,
    onCancel,
    onError,
  });
  const card = kit.useBillingKeyReturn<ShownOrder>({
    verify: shop.verifiers.card,
    ...shop.handlersOf('cardReturn'),
  });
  useReturnState(shop, 'return', payment);
  useReturnState(shop, 'cardReturn', card);
  return null;
}

function Page({ shop, host, loadImp }: { shop: Shop; host: PageHost; loadImp: LoadImp }) {
  const [mounts, setMounts] = useState(0);
  const [hiding, setHiding] = useState<Hiding | null>(null);
  useEffect(() => {
    const remount = () => setMounts((count) => count + 1);
    controls.set(host, { remount, setHiding, hiding });
  }, [host, hiding]);
  const hasReturnHooks = shop.config.hasReturnHooks || location.search !== '';
  return (
    <InicisProvider
      key={mounts}
      userCode="imp00000000"
      pg="html5_inicis"
      redirectUrl="/done"
      loadImp={loadImp}
      queryClient={shop.config.hasQueryClient ? shop.queryClient : undefined}
    >
      <Hideable hiding={hiding}>
        <Button shop={shop} />
        <Form shop={shop} />
        <Card shop={shop} />
        {hasReturnHooks && <Returns shop={shop} />}
      </Hideable>
    </InicisProvider>
  );
}

type LoadImp = () => Promise<kit.Imp>;

interface Controls {
  remount: () => void;
  setHiding: (hiding: Hiding | null) => void;
  hiding: Hiding | null;
}

const controls = new Map<PageHost, Controls>();

function render(page: ReactElement, { isStrict }: PageConfig): void {
  const container = document.createElement('div');
  container.id = 'shop';
  document.body.append(container);
  createRoot(container).render(isStrict ? <StrictMode>{page}</StrictMode> : page);
}

/** Renders the shop into the page. */
export function openShop(config: PageConfig, host: PageHost): ShopPage {
  const errors: Shop['errors'] = new Map();
  const actions: Shop['actions'] = new Map();
  const handlers = new Map<HookName, ReturnType<typeof createHandlers>>();
  const shop: Shop = {
    config,
    verifiers: verifiersOf(config.verify),
    queryClient: createQueryClient(),
    errors,
    actions,
    handlersOf: (hook) => {
      const made = handlers.get(hook) ?? createHandlers(hook, shop, host);
      handlers.set(hook, made);
      return made;
    },
  };
  const script = new VendorScript(new GatewayFrames(host));
  render(<Page shop={shop} host={host} loadImp={async () => script} />, config);
  const isHidden = () => (controls.get(host)?.hiding ?? null) !== null;
  return {
    click: (hook) => isHidden() || actions.get(hook)?.click?.(),
    recheck: (hook) => {
      void actions.get(hook)?.recheck?.();
    },
    discardPending: () => {
      kit.discardPending();
    },
    clearQueryClient: () => shop.queryClient.clear(),
    foreignQueries: () => foreignIn(shop.queryClient),
    setHidden: (hiding) => controls.get(host)?.setHiding(hiding),
    remount: () => controls.get(host)?.remount(),
    // A page shows nothing of what is hidden.
    states: () =>
      new Map(isHidden() ? [] : [...actions].map(([hook, { state }]) => [hook, state()])),
  };
}
