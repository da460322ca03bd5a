import { defineConfig } from '@playwright/test';

const { CHROMIUM_PATH: executablePath } = process.env;

export default defineConfig({
  testDir: '.',
  workers: 2,
  use: { ...(executablePath && { launchOptions: { executablePath } }) },
});
