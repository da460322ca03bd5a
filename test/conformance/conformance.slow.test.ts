import { afterAll, beforeAll, describe, test } from 'vitest';
import { observe, startTestVendor, type Probe } from './vendorPage.js';
import { end } from './probes/end.js';
import { leaving } from './probes/leaving.js';
import { request } from './probes/request.js';
import { start } from './probes/start.js';
import { differences, rows } from './rows.js';
import type { Vendor } from './vendor.js';

const table: Record<string, object> = rows;
const isRealScript = process.env['IAMPORT_JS'] !== undefined;

/** Number of tests that run at the same time. Each one has a separate vendor and browser. */
const testsAtOnce = 3;
const free: Vendor[] = [];
const passed: string[] = [];
const differing: string[] = [];

beforeAll(async () => {
  free.push(...(await Promise.all(Array.from({ length: testsAtOnce }, startTestVendor))));
});

afterAll(async () => {
  await Promise.all(free.map((vendor) => vendor.close()));
  const count = (part: string, list: readonly string[]) =>
    list.filter((row) => row.startsWith(part)).length;
  const line = (part: string) => ({
    rows: count(part, Object.keys(rows)),
    passed: count(part, passed),
    'known to differ': count(part, differing),
  });
  const parts = ['Start', 'Request', 'End', 'Leaving', ''];
  console.table(Object.fromEntries(parts.map((part) => [part || 'all', line(part)])));
});

describe.concurrent('`iamport.js`', () => {
  const probes: [string, Probe][] = Object.entries({ ...start, ...request, ...end, ...leaving });

  test.for(probes)('%s', async ([row, probe], { expect }) => {
    const vendor = free.pop();
    if (!vendor) throw new Error('more tests run at the same time than there are vendors');
    try {
      const known = isRealScript ? undefined : differences[row];
      expect(await observe(vendor, probe)).toEqual(known ?? table[row]);
      (known ? differing : passed).push(row);
    } finally {
      free.push(vendor);
    }
  });
});
