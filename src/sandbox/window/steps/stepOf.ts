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

/** The form of one payment method, in the middle of the window. */
interface MethodStep {
  Body: ComponentType<StepProps>;
  /** The initial choice. */
  choice?: ShopperChoice;
  /** The missing input while the shopper has chosen nothing. */
  missing?: MissingInput;
  /**
   * True if the step has form fields. They are shown above the terms, and the button can be clicked
   * to show errors.
   */
  fields?: boolean;
  /**
   * True if a tap on a phone opens a second page. Then the first page has no button to continue.
   */
  tapContinues?: boolean;
}

/** The content of one window: form, title and agreements. */
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

/** Returns the content of the window for the parameters of a request. */
export function stepOf({ params, cardQuota }: WindowSession): Step {
  if (params.customer_uid) return billingKey;
  const method = methodOf(params);
  const agreements: readonly Agreement[] = params.escrow
    ? [...paymentAgreements, 'escrow']
    : paymentAgreements;
  const step = { ...methodSteps[method], title: payMethods[method], agreements };
  const direct = method === 'card' && params.card?.direct;
  if (!direct) return step;
  // Below the minimum amount only a lump sum is possible, also for a direct card.
  const choice = { cardCode: direct.code, quota: offeredMonths(params, cardQuota).at(-1) };
  return { ...step, Body: DirectCard, choice, tapContinues: false };
}
