import type { ComponentType } from 'react';
import { payMethodNames, payMethods, type Named } from '../../core/codes.js';
import { offeredInstallments } from '../../core/installments.js';
import type { RequestPayParams } from '../../core/wire.js';
import type { Choice } from '../session.js';
import { billingKeyAgreements, paymentAgreements, type Agreement } from './agreements.js';
import { BillingKeyForm } from './BillingKeyForm.js';
import { CardChoice } from './CardChoice.js';
import { DirectCard } from './DirectCard.js';
import { SimpleChoice } from './SimpleChoice.js';
import type { StepProps } from './stepProps.js';
import { VbankChoice } from './VbankChoice.js';

/** What one kind of window asks for. */
export interface Step {
  title: Named;
  Body: ComponentType<StepProps>;
  agreements: readonly Agreement[];
  /** What is chosen before the shopper touches anything. */
  choice?: Choice;
  /** It asks for fields: they stand above the terms, and the button names what is missing. */
  fields?: boolean;
  /** On a phone a tap goes on to a second page, so that the first one has no button. */
  tapGoesOn?: boolean;
}

const billingKey: Step = {
  title: { ko: '신용카드 등록', en: 'Register a card' },
  Body: BillingKeyForm,
  agreements: billingKeyAgreements,
  fields: true,
};

/** The window that the parameters ask for. */
export function stepOf({ customer_uid, pay_method, amount, card }: RequestPayParams): Step {
  if (customer_uid) return billingKey;
  const method = payMethodNames.find((name) => name === pay_method) ?? 'card';
  const payment = { title: payMethods[method], agreements: paymentAgreements };
  if (method === 'vbank') return { ...payment, Body: VbankChoice };
  if (method !== 'card') return { ...payment, Body: SimpleChoice, choice: {} };
  if (!card?.direct) return { ...payment, Body: CardChoice, tapGoesOn: true };
  // Below the minimum a lump sum is all there is, for a direct card too.
  const quota = offeredInstallments(amount, [card.direct.quota]).at(-1);
  return { ...payment, Body: DirectCard, choice: { cardCode: card.direct.code, quota } };
}
