import type { StorybookConfig } from '@storybook/react-vite';
import { markdownFiles, markdownIndexer, markdownPages } from './markdownPages.js';

const config: StorybookConfig = {
  // StrictMode, because components mount twice there and must still open one payment.
  framework: { name: '@storybook/react-vite', options: { strictMode: true } },
  stories: [
    '../stories/docs/*.mdx',
    ...markdownFiles,
    '../stories/**/*.stories.tsx',
    '../stories/style/*.mdx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  experimental_indexers: (indexers = []) => [...indexers, markdownIndexer],
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), markdownPages],
    // With older targets `light-dark()` would be replaced, and would follow the system only.
    build: { ...vite.build, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  }),
  // Stories have a light and a dark background already, and designers do not need the other tools.
  features: {
    sidebarOnboardingChecklist: false,
    backgrounds: false,
    measure: false,
    outline: false,
  },
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
