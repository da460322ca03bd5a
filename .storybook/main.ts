import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  // StrictMode, because components mount twice there and must still open one payment.
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  stories: ['../stories/docs/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  features: { sidebarOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: {
    // This docgen reads all members of a union type, and the comment above each option.
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      // Only the props of this package: React documents the attributes of a button.
      propFilter: ({ parent, declarations = [] }) =>
        ![parent, ...declarations].some((one) => one?.fileName.includes('node_modules')),
    },
  },
};

export default config;
