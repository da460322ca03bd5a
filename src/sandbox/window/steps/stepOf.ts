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
import type { Missing, StepProps } from './stepProps.js';
import { TransferChoice } from './TransferChoice.js';
import { VbankChoice } from './VbankChoice.js';
import { VoucherForm } from './VoucherForm.js';

/** What one kind of window asks for. */
interface Kind {
  Body: ComponentType<StepProps>;
  /** What is chosen before the shopper touches anything. */
  choice?: ShopperChoice;
  /** What is missing before anything is chosen. */
  missing?: Missing;
  /** It asks for fields: they stand above the terms, and the button names what is missing. */
  fields?: boolean;
  /** On a phone a tap goes on to a second page, so that the first one has no button. */
  tapGoesOn?: boolean;
}

/** One window: its kind, what it is called and what the shopper agrees to. */
export interface Step extends Kind {
  title: Named;
  agreements: readonly Agreement[];
}

const easyPay: Kind = { Body: EasyPay, choice: {} };
const voucher: Kind = { Body: VoucherForm, missing: 'fillFirst', fields: true };

const kinds: Record<PayMethod, Kind> = {
  card: { Body: CardChoice, missing: 'chooseFirst', tapGoesOn: true },
  trans: { Body: TransferChoice, missing: 'chooseBank' },
  vbank: { Body: VbankChoice, missing: 'chooseBank' },
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

/** The window that the parameters ask for. */
export function stepOf({ params, cardQuota }: WindowSession): Step {
  if (params.customer_uid) return billingKey;
  const method = methodOf(params);
  const agreements: readonly Agreement[] = params.escrow
    ? [...paymentAgreements, 'escrow']
    : paymentAgreements;
  const step = { ...kinds[method], title: payMethods[method], agreements };
  const direct = method === 'card' && params.card?.direct;
  if (!direct) return step;
  // Below the minimum a lump sum is all there is, for a direct card too.
  const choice = { cardCode: direct.code, quota: offeredMonths(params, cardQuota).at(-1) };
  return { ...step, Body: DirectCard, choice, tapGoesOn: false };
}
