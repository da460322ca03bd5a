import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A development build in StrictMode: what mounts twice must still pay once. The long timeout is for busy
// machines: it makes no test pass that would fail on an idle one.
configure({ reactStrictMode: true, asyncUtilTimeout: 10_000 });

afterEach(() => {
  vi.useRealTimers();
  if (typeof document === 'undefined') return;
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
