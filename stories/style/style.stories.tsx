import type { Decorator, Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { checkout, type CheckoutArgs, type CheckoutStory } from '../support/checkout.js';
import type { Check } from '../support/window/endState.js';
import { createOnClick } from '../support/server.js';
import { isLocale } from '../support/twoLanguages.js';
import MantineCheckout, { renderMantineButton } from './MantineCheckout.js';
import mantineCode from './MantineCheckout.tsx?raw';
import MuiCheckout, { renderMuiButton } from './MuiCheckout.js';
import muiCode from './MuiCheckout.tsx?raw';
import { Phases } from './Phases.js';
import './plainCheckout.css';
import PlainCheckout from './PlainCheckout.js';
import plainCode from './PlainCheckout.tsx?raw';
import { MantineTheme, MuiTheme } from './themes.js';

const hasRealButtons: Check = async ({ canvas }) => {
  const buttons = canvas.getAllByRole('button');
  await expect(buttons[0]).toHaveAttribute('data-phase', 'idle');
  for (const button of buttons) await expect(button).toHaveAttribute('type', 'button');
};

const meta: Meta<CheckoutArgs> = {
  ...checkout,
  title:
    '버튼 꾸미기 · Style the button (render, data-phase, 스타일, 디자인, Tailwind, shadcn, Radix)',
  id: 'style',
  // The window stays closed, because it would hide the button.
  play: () => {},
  parameters: { check: hasRealButtons },
};
export default meta;

const withMui: Decorator = (Story) => (
  <MuiTheme>
    <Story />
  </MuiTheme>
);

const withMantine: Decorator = (Story) => (
  <MantineTheme>
    <Story />
  </MantineTheme>
);

const showing = (code: string) => ({ docs: { source: { code } } });
const withoutLayout = { withoutLayout: true };
const localeOf = (value: unknown) => (isLocale(value) ? value : 'ko');

/**
 * A class and a style sheet. The style sheet is at the end of this page.
 *
 * 클래스와 스타일시트만 썼습니다. 스타일시트는 이 페이지 끝에 있습니다.
 */
export const PlainCss: CheckoutStory = {
  name: 'CSS만으로 · Plain CSS',
  parameters: showing(plainCode),
  render: (args) => <PlainCheckout {...args} order={createOnClick(args.order)} />,
};

/**
 * The look of each phase, without a payment.
 *
 * 결제하지 않고 단계별 모양만 봅니다.
 */
export const PlainCssPhases: CheckoutStory = {
  name: 'CSS: 결제 단계별 모양 · CSS in each phase',
  parameters: { ...withoutLayout, ...showing(plainCode) },
  render: (_, { globals }) => (
    <Phases
      locale={localeOf(globals['locale'])}
      render={({ ref, ...button }) => <button {...button} ref={ref} className="pay-button" />}
    />
  ),
};

/**
 * A button of MUI.
 *
 * MUI의 버튼입니다.
 */
export const Mui: CheckoutStory = {
  name: 'MUI',
  decorators: [withMui],
  parameters: showing(muiCode),
  render: (args) => <MuiCheckout {...args} order={createOnClick(args.order)} />,
};

/**
 * The look of each phase, without a payment.
 *
 * 결제하지 않고 단계별 모양만 봅니다.
 */
export const MuiPhases: CheckoutStory = {
  name: 'MUI: 결제 단계별 모양 · MUI in each phase',
  decorators: [withMui],
  parameters: { ...withoutLayout, ...showing(muiCode) },
  render: (_, { globals }) => (
    <Phases locale={localeOf(globals['locale'])} render={renderMuiButton} />
  ),
};

/**
 * A button of Mantine.
 *
 * Mantine의 버튼입니다.
 */
export const Mantine: CheckoutStory = {
  name: 'Mantine',
  decorators: [withMantine],
  parameters: showing(mantineCode),
  render: (args) => <MantineCheckout {...args} order={createOnClick(args.order)} />,
};

/**
 * The look of each phase, without a payment.
 *
 * 결제하지 않고 단계별 모양만 봅니다.
 */
export const MantinePhases: CheckoutStory = {
  name: 'Mantine: 결제 단계별 모양 · Mantine in each phase',
  decorators: [withMantine],
  parameters: { ...withoutLayout, ...showing(mantineCode) },
  render: (_, { globals }) => (
    <Phases locale={localeOf(globals['locale'])} render={renderMantineButton} />
  ),
};
