/**
 * Pages to measure. `code` is a page that uses what a first payment needs. `peers` are the packages
 * that a page may have already; React is never counted.
 */
export const uses = [
  {
    name: 'a page with one lazy module',
    code: `globalThis.page = () => import('virtual:lazy');`,
  },
  {
    name: 'react-inicis, button',
    code: `import { InicisProvider, InicisCheckout, verifyAt } from 'react-inicis';
      globalThis.page = [InicisProvider, InicisCheckout, verifyAt];`,
    peers: /^@tanstack\//,
  },
  {
    name: 'react-inicis, hook',
    code: `import { InicisProvider, usePayment, verifyAt } from 'react-inicis';
      globalThis.page = [InicisProvider, usePayment, verifyAt];`,
    peers: /^@tanstack\//,
  },
  {
    name: '@stripe/react-stripe-js',
    code: `import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js';
      import { loadStripe } from '@stripe/stripe-js';
      globalThis.page = [Elements, PaymentElement, useElements, useStripe, loadStripe];`,
    peers: /^@stripe\/stripe-js/,
  },
  {
    name: '@paypal/react-paypal-js',
    code: `import { PayPalScriptProvider, PayPalButtons } from '@paypal/react-paypal-js';
      globalThis.page = [PayPalScriptProvider, PayPalButtons];`,
  },
  {
    name: '@paypal/react-paypal-js/sdk-v6',
    code: `import { PayPalProvider, PayPalOneTimePaymentButton } from '@paypal/react-paypal-js/sdk-v6';
      globalThis.page = [PayPalProvider, PayPalOneTimePaymentButton];`,
  },
  {
    name: '@portone/browser-sdk (V2)',
    code: `import { requestPayment } from '@portone/browser-sdk/v2';
      globalThis.page = [requestPayment];`,
  },
  {
    name: '@tosspayments/tosspayments-sdk',
    code: `import { loadTossPayments } from '@tosspayments/tosspayments-sdk';
      globalThis.page = [loadTossPayments];`,
  },
  {
    name: 'react-razorpay',
    code: `import { useRazorpay } from 'react-razorpay';
      globalThis.page = [useRazorpay];`,
  },
];
