import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { killAndRestart } from './killAndRestart.js';

test(
  '`--state` keeps every confirmed record over 20 kills at random points',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const operations = Array.from({ length: 20 }, () => 1 + Math.floor(Math.random() * 20));
    const confirmed = await killAndRestart(join(folder, 'state.db'), operations);
    expect(confirmed.paid.size).toBeGreaterThanOrEqual(20);
  },
);
