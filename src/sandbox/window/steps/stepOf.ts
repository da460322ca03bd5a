import type { ComponentType } from 'react';
import { payMethods, type Named, type PayMethod } from '../../../core/codes.js';
import { offeredMonths } from '../../gateway/rules/months.js';
import type { ShopperChoice } from '../../gateway/session/outcome.js';
import type { WindowSession } from '../../gateway/session/windowSession.js';
import { billingKeyAgreements, paymentAgreements, type Agreement } from '../terms/agreements.js';
import { BillingKeyForm } from './BillingKeyForm.js';
import { CardChoice } from './CardChoice.js';
import { DirectCard } from './DirectCard.js';
import { EasyPay } from './EasyPay.js';
import { methodOf } from './methodOf.js';
import { PhoneForm } from './PhoneForm.js';
import type { MissingInput, StepProps } from './stepProps.js';
import { TransferChoice } from './TransferChoice.js';
import { VirtualAccountChoice } from './VirtualAccountChoice.js';
import { VoucherForm } from './VoucherForm.js';

/** The middle part of the window for one payment method. */
interface MethodStep {
  Body: ComponentType<StepProps>;
  /** The choice with which the window opens. */
  choice?: ShopperChoice;
  /** The input that is missing while nothing is chosen. */
  missing?: MissingInput;
  /** The step has form fields: they stand above the terms, and the button names what is missing. */
  fields?: boolean;
  /** On a phone a tap opens a second page, so that the first one has no button. */
  tapContinues?: boolean;
}

/** One window: its middle part, its title and its agreements. */
export interface Step extends MethodStep {
  title: Named;
  agreements: readonly Agreement[];
}

const easyPay: MethodStep = { Body: EasyPay, choice: {} };
const voucher: MethodStep = { Body: VoucherForm, missing: 'fillFirst', fields: true };

const methodSteps: Record<PayMethod, MethodStep> = {
  card: { Body: CardChoice, missing: 'chooseFirst', tapContinues: true },
  trans: { Body: TransferChoice, missing: 'chooseBank' },
  vbank: { Body: VirtualAccountChoice, missing: 'chooseBank' },
  phone: { Body: PhoneForm, missing: 'fillFirst', fields: true },
  samsung: easyPay,
  kakaopay: easyPay,
  naverpay: easyPay,
  applepay: easyPay,
  ssgpay: easyPay,
  payco: easyPay,
  tosspay: easyPay,
  lpay: easyPay,
  chai: easyPay,
  cultureland: voucher,
  smartculture: voucher,
  happymoney: voucher,
  booknlife: voucher,
};

const billingKey: Step = {
  title: { ko: '신용카드 등록', en: 'Register a card' },
  Body: BillingKeyForm,
  agreements: billingKeyAgreements,
  missing: 'fillFirst',
  fields: true,
};

/** Returns the window for the parameters of a request. */
export function stepOf({ params, cardQuota }: WindowSession): Step {
  if (params.customer_uid) return billingKey;
  const method = methodOf(params);
  const agreements: readonly Agreement[] = params.escrow
    ? [...paymentAgreements, 'escrow']
    : paymentAgreements;
  const step = { ...methodSteps[method], title: payMethods[method], agreements };
  const direct = method === 'card' && params.card?.direct;
  if (!direct) return step;
  // Below the minimum a lump sum is all there is, for a direct card too.
  const choice = { cardCode: direct.code, quota: offeredMonths(params, cardQuota).at(-1) };
  return { ...step, Body: DirectCard, choice, tapContinues: false };
}
