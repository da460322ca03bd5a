import { afterAll, beforeAll, describe, it } from 'vitest';
import { startVendor, type Vendor } from '../conformance/vendor.js';
import { bundleShop } from '../resilience/bundle.js';
import type { Device, Row } from './row.js';
import { runRow } from './runRow.js';
import { startShopServer, type ShopServer } from './shopServer.js';

/** Defines a test for each row on each of the devices on which it is possible. */
export function describeRows(rows: readonly Row[], devices: Device[]) {
  let vendor: Vendor;
  let shop: ShopServer;
  beforeAll(async () => {
    const bundle = bundleShop(19, 'test/outcomes/outcomeApp.tsx');
    vendor = await startVendor({ notify: (request) => shop.notified(request) });
    shop = startShopServer(vendor);
    vendor.accounts.set('imp00000000', ['INIpayTest', 'INIBillTst']);
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    vendor.files.set('/outcomes.js', { body: await bundle, headers });
  });
  afterAll(() => vendor.close());

  describe.each(devices)('on a %s', (device) => {
    it.each(rows.filter((row) => row[device]))('$name', (row) => runRow(vendor, shop, row, device));
  });
}
