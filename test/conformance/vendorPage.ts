import { readFileSync } from 'node:fs';
import { setTimeout as time } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Channel } from '../../src/core/wire.js';
import type { rows } from './rows.js';
import { startVendor, type Vendor } from './vendor.js';

interface Opening {
  /** HTML that loads the vendor's script into the page. */
  script?: string;
  headers?: Record<string, string>;
  userAgent?: string;
}

const channel = (pg_id: string, pg_provider = 'html5_inicis', type = 'payment'): Channel => ({
  pg_provider,
  pg_id,
  type,
});
const three = ['INIpayTest', 'INIBillTst', 'iniescrow0'];
const channels = [
  ...three.map((id) => channel(id)),
  channel('MID_A'),
  channel('MID_B'),
  channel('TC0ONETIME', 'kakaopay'),
  channel('A010', 'danal', 'certification'),
];
const accounts: [string, string[]][] = [
  // One channel, unless a row is about several, because the browser starts a process for each.
  ['imp1', ['INIpayTest']],
  ['imp3', three],
  ['impA', ['MID_A']],
  ['impB', ['MID_B']],
  ['impIdentity', ['A010']],
];

export const scriptTag = '<script src="https://cdn.iamport.kr/v1/iamport.js"></script>';
export const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

/** A shop's page in the browser. The code given to `run` can use the functions of `pageProbes.js`. */
export class Shop {
  readonly page: Page;
  readonly alerts: readonly string[];
  readonly vendor: Vendor;

  constructor(vendor: Vendor, { page, alerts }: { page: Page; alerts: readonly string[] }) {
    this.vendor = vendor;
    this.page = page;
    this.alerts = alerts;
  }

  run<T = unknown>(code: string): Promise<T> {
    return this.page.evaluate<T>(code);
  }

  async until(code: string): Promise<void> {
    for (let tries = 0; !(await this.run<boolean>(`Boolean(${code})`)); tries += 1) {
      if (tries === 400) throw new Error(`this stayed false: ${code}`);
      await time(20);
    }
  }

  /** Waits until the page sends no more requests to the vendor, even after 200 ms. */
  async quiet(): Promise<void> {
    const { requestedPaths } = this.vendor;
    for (let seen = -1; seen !== requestedPaths.length;) {
      seen = requestedPaths.length;
      await this.run('new Promise((done) => setTimeout(done, 100))');
      await time(100);
    }
  }

  /** Calls `init` and waits until every frame has loaded. */
  async start(account = 'imp1'): Promise<void> {
    await this.run(`IMP.init('${account}')`);
    await this.until('ready()');
  }

  /** Opens a window that answers after this many milliseconds. */
  async open(after = 60_000): Promise<void> {
    await this.start();
    this.vendor.sandbox.next({ after, end: 'approve' });
    await this.run('pay()');
    await this.until('shown()');
    await this.arrived();
  }

  /** Waits until a window has received a request. */
  async arrived(): Promise<void> {
    for (let tries = 0; this.received.length === 0 && tries < 250; tries += 1) await time(20);
  }

  /** Number of times that the channel list was read. */
  get lists(): number {
    return this.vendor.requestedPaths.filter((one) => one.includes('/users/pg/')).length;
  }

  /** Order numbers of the requests that a window received. */
  get received(): readonly string[] {
    return this.vendor.sandbox.requests.map(({ merchant_uid }) => merchant_uid);
  }

  /** Returns the called orders, the number of alerts, and true if the window is shown. */
  async seen() {
    return {
      called: await this.run<string[]>('called()'),
      alerts: this.alerts.length,
      shown: await this.run<boolean>('shown()'),
    };
  }
}

/** Performs the steps of a row and resolves with the observed values. */
export type Probe = (open: (opening?: Opening) => Promise<Shop>, vendor: Vendor) => Promise<object>;

/** Probes for all rows of one part of the table. */
export type Probes<Part extends string> = Record<
  Extract<keyof typeof rows, `${Part}: ${string}`>,
  Probe
>;

const script = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });
const shopScript = script(readFileSync(new URL('pageProbes.js', import.meta.url), 'utf8'));

export const startTestVendor = () => startVendor({ channels });

/** Runs a probe on a vendor whose records of earlier probes are removed. */
export async function observe(vendor: Vendor, probe: Probe): Promise<object> {
  vendor.sandbox.reset();
  vendor.requestedPaths.length = 0;
  vendor.accounts.clear();
  for (const [account, ids] of accounts) vendor.accounts.set(account, ids);
  vendor.files.set('/shop.js', shopScript);
  vendor.files.set('/first.js', script('const first = IMP;'));
  const leaves: (() => Promise<void>)[] = [];
  const open = async (opening: Opening = {}) => {
    const { headers, userAgent } = opening;
    const visit = await vendor.visit({
      body: `<!doctype html><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<script src="/shop.js"></script>
<body><button>Pay</button><button id="behind">Behind</button>${opening.script ?? scriptTag}`,
      ...(headers && { headers }),
      ...(userAgent && { device: { userAgent } }),
    });
    const shop = new Shop(vendor, visit);
    leaves.push(visit.leave);
    return shop;
  };
  try {
    return await probe(open, vendor);
  } finally {
    for (const leave of leaves) await leave();
  }
}
