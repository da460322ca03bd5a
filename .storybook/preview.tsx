import type { Preview } from '@storybook/react-vite';
import { emitTransformCode, useEffect } from 'storybook/preview-api';
import { configure, isMockFunction } from 'storybook/test';
import { storyCode } from '../stories/support/storyCode.js';
import { propTable } from '../stories/support/propTable.js';
import { StoryLayout } from '../stories/support/StoryLayout.js';

// A long timeout, so that stories pass on a slow machine.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [
    (Story, context) => {
      const { id, args, globals, parameters } = context;
      // The code panel does not update by itself when an order that is created on the click changes.
      useEffect(() => {
        const code = storyCode('', context);
        if (code) void emitTransformCode(code, context);
      }, [context]);
      const { locale, outcome, viewport } = globals;
      const phone = viewport?.value === 'phone';
      return (
        <StoryLayout
          key={`${locale} ${outcome} ${phone}`}
          id={id}
          locale={locale}
          outcome={outcome}
          phone={phone}
          order={args['order']}
          option={parameters['option']}
        >
          <Story />
        </StoryLayout>
      );
    },
  ],
  argTypesEnhancers: [propTable],
  globalTypes: {
    locale: {
      description: 'Language of the button and of the payment window',
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
      description: 'Answer to the payment window',
      toolbar: {
        icon: 'user',
        dynamicTitle: true,
        items: [
          { value: 'shopper', title: 'You use the window' },
          { value: 'approve', title: 'Approved at once' },
          { value: 'cancel', title: 'Cancelled at once' },
          { value: 'decline', title: 'Declined at once' },
        ],
      },
    },
  },
  initialGlobals: { locale: 'ko', outcome: 'shopper' },
  parameters: {
    layout: 'fullscreen',
    // Excluded, because the frames of the vendor's script have no title.
    a11y: { test: 'error', context: { exclude: ['.imp-frame'] } },
    docs: {
      toc: { headingSelector: 'h2, h3' },
      codePanel: true,
      source: { language: 'tsx', transform: storyCode },
    },
    jsx: {
      sortProps: false,
      filterProps: (value: unknown) => value !== undefined && !isMockFunction(value),
      functionValue: ({ name }: { name: string }) => name,
    },
    options: {
      storySort: {
        order: [
          'Docs',
          ['Introduction', 'Getting started', 'Data flow', 'Options at a glance'],
          'Methods',
          ['Card', 'Bank transfer', 'Virtual account', 'Phone bill', 'Easy pay', 'Vouchers'],
          'Options',
          ['order', 'buyer', 'installments', 'directCard', 'cards', 'interestFree'],
          'Billing key',
          'Hooks',
          'Fields',
          'States',
        ],
      },
    },
    viewport: {
      options: {
        phone: {
          name: 'Phone: the browser leaves the page for the gateway',
          type: 'mobile',
          styles: { width: '390px', height: '844px' },
        },
      },
    },
  },
};

export default preview;
