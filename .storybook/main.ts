import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  // A development build in StrictMode: what mounts twice must still pay once.
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  stories: [
    '../stories/docs/*.mdx',
    { directory: '../stories/methods', titlePrefix: 'Methods' },
    { directory: '../stories/options', titlePrefix: 'Options' },
    { directory: '../stories/billing-key', titlePrefix: 'Billing key' },
    { directory: '../stories/hooks', titlePrefix: 'Hooks' },
    { directory: '../stories/fields', titlePrefix: 'Fields' },
    { directory: '../stories/states', titlePrefix: 'States' },
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: {
    // It reads both arms of a union, and the comments above each option.
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      // The props that are ours: a button's own attributes are React's to document.
      propFilter: ({ parent, declarations = [] }) =>
        ![parent, ...declarations].some((one) => one?.fileName.includes('node_modules')),
    },
  },
};

export default config;
