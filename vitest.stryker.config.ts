import { defineConfig } from 'vitest/config';

/**
 * Tests that Stryker runs for each mutant of the core. The tests of generated requests are left out,
 * because they are slow; the score can only be higher with them.
 */
export default defineConfig({
  test: {
    include: [
      'test/core/{advice,decode*,encode,encoders,error,installments,orderRow,rules}.test.ts',
    ],
    isolate: false,
    testTimeout: 30_000,
  },
});
