import type { Preview } from '@storybook/react-vite';
import { configure, isMockFunction } from 'storybook/test';
import { argTypes } from '../stories/support/argTypes.js';
import { Stage } from '../stories/support/Stage.js';

// A busy machine is no failure.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    (Story, { id, args, globals, parameters }) => {
      const { locale, outcome, viewport } = globals;
      const phone = viewport?.value === 'phone';
      return (
        <Stage
          key={`${locale} ${outcome} ${phone}`}
          id={id}
          locale={locale}
          outcome={outcome}
          phone={phone}
          order={args['order']}
          option={parameters['option']}
        >
          <Story />
        </Stage>
      );
    },
  ],
  argTypesEnhancers: [
    // The options first, in the order of their table.
    ({ argTypes: found }) => {
      const options = Object.keys(argTypes).flatMap((name) => {
        const option = found[name];
        return option ? [[name, option] as const] : [];
      });
      return { ...Object.fromEntries(options), ...found };
    },
  ],
  globalTypes: {
    locale: {
      description: 'The language of the kit and of the window',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'ko', title: '한국어' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    outcome: {
      description: 'Who answers the payment window',
      toolbar: {
        icon: 'user',
        dynamicTitle: true,
        items: [
          { value: 'shopper', title: 'You answer the window' },
          { value: 'approve', title: 'Approved at once' },
          { value: 'cancel', title: 'Closed by the shopper' },
          { value: 'decline', title: 'Declined' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'ko', outcome: 'shopper' },
  parameters: {
    layout: 'fullscreen',
    // The frames of the vendor's script have no title, here as there.
    a11y: { test: 'error', context: { exclude: ['.imp-frame'] } },
    docs: { toc: { headingSelector: 'h3' } },
    jsx: {
      sortProps: false,
      filterProps: (value: unknown) => value !== undefined && !isMockFunction(value),
      functionValue: ({ name }: { name: string }) => name,
    },
    options: {
      storySort: {
        order: [
          'InicisCheckout',
          'options',
          [
            'order',
            'buyer',
            'method',
            'installments',
            'directCard',
            'cards',
            'easyPay',
            'digital',
            'redirectUrl',
            'channelKey',
            'pg',
          ],
          'hooks',
        ],
      },
    },
    viewport: {
      options: {
        phone: {
          name: 'Phone: the page leaves for the gateway',
          type: 'mobile',
          styles: { width: '390px', height: '844px' },
        },
      },
    },
  },
};

export default preview;
