import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// StrictMode, because a component that mounts twice must still pay once. The long timeout is for busy
// machines. A test that fails on an idle machine fails with this timeout, too.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 });

afterEach(() => {
  vi.useRealTimers();
  if (typeof document === 'undefined') return;
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
