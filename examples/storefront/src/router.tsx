import { createBrowserRouter } from 'react-router';
import { CheckoutPage } from './checkout/CheckoutPage.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { PageError } from './layout/PageError.js';
import { Shop } from './layout/Shop.js';
import { OrderPage } from './orders/OrderPage.js';
import { OrdersPage } from './orders/OrdersPage.js';
import { ProductPage } from './products/ProductPage.js';
import { ProductsPage } from './products/ProductsPage.js';
import { ResultPage } from './result/ResultPage.js';
import { SubscriptionsPage } from './subscriptions/SubscriptionsPage.js';

const pages = [
  { index: true, element: <ProductsPage /> },
  { path: 'products/:id', element: <ProductPage /> },
  { path: 'checkout', element: <CheckoutPage /> },
  { path: 'result/:merchantUid?', element: <ResultPage /> },
  { path: 'orders', element: <OrdersPage /> },
  { path: 'orders/:merchantUid', element: <OrderPage /> },
  { path: 'subscriptions', element: <SubscriptionsPage /> },
  // Most visitors are no operators, so these pages are loaded when somebody opens them.
  { path: 'operator/*', lazy: () => import('./operator/OperatorRoutes.js') },
  { path: '*', element: <NotFoundPage /> },
];

/** Routes of the shop. An error of a page leaves the frame in place. */
export const router = createBrowserRouter([
  {
    element: <Shop />,
    errorElement: <PageError />,
    hydrateFallbackElement: <></>,
    children: [{ errorElement: <PageError />, children: pages }],
  },
]);
