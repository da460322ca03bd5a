import type { ReactElement } from 'react';
import type { CheckoutButtonProps, Locale, Phase } from 'react-inicis';
import type { Text } from '../support/twoLanguages.js';
import './style.css';

/** Phases of a payment, in their order, with their meaning for the shopper. */
const phases: readonly { phase: Phase; meaning: Text }[] = [
  { phase: 'idle', meaning: { ko: '누르기 전', en: 'before the click' } },
  {
    phase: 'preparing',
    meaning: { ko: '주문과 결제창을 준비하는 중', en: 'the order and the window are prepared' },
  },
  { phase: 'window', meaning: { ko: '결제창이 열려 있음', en: 'the payment window is open' } },
  {
    phase: 'verifying',
    meaning: { ko: '서버가 결제를 확인하는 중', en: 'your server verifies the payment' },
  },
  {
    phase: 'done',
    meaning: { ko: '결제 완료 또는 가상계좌 발급', en: 'paid, or a virtual account was issued' },
  },
  { phase: 'cancelled', meaning: { ko: '구매자가 취소함', en: 'the shopper cancelled' } },
  {
    phase: 'failed',
    meaning: { ko: '이번 클릭으로 결제되지 않음', en: 'this click ended without a payment' },
  },
  {
    phase: 'unknown',
    meaning: {
      ko: '결과를 알 수 없어 계속 확인하는 중',
      en: 'the outcome is unknown, and is checked again',
    },
  },
];

interface PhasesProps {
  locale: Locale;
  /** Renders the button, as the prop `render` does. */
  render: (button: CheckoutButtonProps, phase: Phase) => ReactElement;
}

/** Shows the button in each phase of a payment, without a payment. */
export function Phases({ locale, render }: PhasesProps) {
  return (
    <dl className="phases">
      {phases.map(({ phase, meaning }) => (
        <div key={phase}>
          <dt>
            <code>{phase}</code> {meaning[locale]}
          </dt>
          <dd>{render(buttonIn(phase, locale), phase)}</dd>
        </div>
      ))}
    </dl>
  );
}

const buttonIn = (phase: Phase, locale: Locale): CheckoutButtonProps => ({
  ref: null,
  type: 'button',
  'data-phase': phase,
  'aria-busy': phase === 'preparing' || phase === 'window' || phase === 'verifying',
  children: locale === 'ko' ? '64,000원 결제하기' : 'Pay ₩64,000',
});
