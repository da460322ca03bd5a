import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { startVendor, type Vendor } from '../conformance/vendor.js';
import { bundleShop, type ReactVersion } from './bundle.js';
import { expectRecovery, openShop, type Shop, type ShopOptions } from './shopPage.js';

const javascript = { 'content-type': 'text/javascript; charset=utf-8' };

/** The vendor's services, which all tests of a file share. Started before the tests. */
export let vendor: Vendor;
let bundles: Record<ReactVersion, string>;

/** Starts the vendor and builds the shop's page with both versions of React. */
export function startEnvironment() {
  beforeAll(async () => {
    const [started, oldest, newest] = await Promise.all([
      startVendor(),
      bundleShop(18),
      bundleShop(19),
    ]);
    vendor = started;
    bundles = { 18: oldest, 19: newest };
    // One channel, so that the script creates only one frame after each payment.
    vendor.accounts.set('imp00000000', ['INIpayTest']);
  });
  afterAll(() => vendor.close());
  afterEach(() => vendor.sandbox.reset());
}

/** Serves the shop's page with this version of React, and with the other one as `other.js`. */
export function serveReact(react: ReactVersion) {
  beforeAll(() => {
    const other = react === 19 ? 18 : 19;
    vendor.files.set('/app.js', { body: bundles[react], headers: javascript });
    vendor.files.set('/other.js', { body: bundles[other], headers: javascript });
  });
}

/** Opens the shop's page. */
export const open = (options?: ShopOptions) => openShop(vendor, options);

/** Expects the next click to end in a paid order. */
export const recovers = (shop: Shop, name?: string) => expectRecovery(vendor, shop, name);

/** Waits until the gateway has received a payment. The frame is shown earlier. */
export const hasBegun = () => vi.waitUntil(() => vendor.sandbox.requests.length > 0, 10_000);
