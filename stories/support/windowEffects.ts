import type { PaymentOptions } from 'react-inicis';

/** What the shopper sees of an option in the payment window, or why there is nothing to see. */
export type WindowEffect =
  | {
      seen: string;
      /** Where it is seen, if not on both. */
      only?: 'PC' | 'phone';
    }
  | { unseen: string };

/**
 * The window's answer to each option; one without does not compile.
 * `test/sandbox/windowEffects.test.ts` opens the window with each option and without, and sees that
 * this table tells the truth.
 */
export const windowEffects: Record<keyof PaymentOptions, WindowEffect> = {
  order: { seen: 'the product and the amount' },
  buyer: { seen: 'who pays a virtual account in, and where the receipt is mailed' },
  method: { seen: 'the whole middle: cards, banks, carriers, vouchers' },
  digital: { seen: 'the kind of goods on a phone bill' },
  installments: { seen: 'the months to choose from' },
  directCard: { seen: 'one company, with its months, in place of the grid' },
  cards: { seen: 'the companies in the grid and under “other cards”' },
  easyPay: { seen: 'the rows of easy pay below the cards' },
  interestFree: { seen: 'the months marked as free of interest' },
  cardPoints: { seen: 'a tick for paying with points' },
  dueDate: { seen: 'until when the money must arrive' },
  escrow: { seen: 'one more agreement' },
  servicePeriod: { seen: 'the period beside the product' },
  language: { seen: 'every word' },
  skin: { seen: 'the colour of the panels', only: 'PC' },
  cashReceipt: { seen: 'the part that asks for a cash receipt' },
  redirectUrl: { unseen: 'a phone comes back there when the window has gone' },
  appScheme: { unseen: 'card apps come back by it' },
  noticeUrl: { unseen: 'servers talk there' },
  confirmUrl: { unseen: 'servers talk there' },
  customData: { unseen: 'it is stored with the payment' },
  customerId: { unseen: 'it is stored with the payment' },
  bypass: { seen: 'whatever its tokens say' },
  channelKey: { unseen: 'it chooses the merchant, whose name the gateway knows' },
  pg: { unseen: 'it chooses the merchant, whose name the gateway knows' },
};
