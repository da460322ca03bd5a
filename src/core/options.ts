import type { PayMethod } from './codes.js';
import type { PaymentOptions } from './request.js';

/**
 * Every option of a payment, with the one method that it belongs to; `null` goes with every method.
 * Tells a button's options from its attributes, and an option from one of another method.
 */
export const paymentOptions: Record<keyof PaymentOptions, PayMethod | null> = {
  order: null,
  buyer: null,
  channelKey: null,
  pg: null,
  redirectUrl: null,
  method: null,
  installments: 'card',
  directCard: 'card',
  cards: 'card',
  easyPay: 'card',
  digital: 'phone',
  interestFree: 'card',
  cardPoints: 'card',
  dueDate: 'vbank',
  escrow: null,
  servicePeriod: null,
  language: null,
  skin: null,
  cashReceipt: null,
  appScheme: null,
  noticeUrl: null,
  confirmUrl: null,
  customData: null,
  customerId: null,
  bypass: null,
};
