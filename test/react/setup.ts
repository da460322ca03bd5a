import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { discardPending } from '../../src/react/flow/outcome/discardPending.js';

// StrictMode, because a component that mounts twice must still pay once. The long timeout is for busy
// machines. A test that fails on an idle machine fails with this timeout, too.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 });

afterEach(() => {
  vi.useRealTimers();
  if (typeof document === 'undefined') return;
  cleanup();
  localStorage.clear();
  // Each test is a new page load: the page has reported nothing yet.
  discardPending();
  sessionStorage.clear();
});
