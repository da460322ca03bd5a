import { readFileSync } from 'node:fs';
import { setTimeout as time } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Channel } from '../../src/core/wire.js';
import type { rows } from './rows.js';
import { startVendor, type Vendor } from './vendor.js';

interface Opening {
  /** How the page gets the script. */
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
  // One channel where the row is not about several: each is a process of the browser's.
  ['imp1', ['INIpayTest']],
  ['imp3', three],
  ['impA', ['MID_A']],
  ['impB', ['MID_B']],
  ['impIdentity', ['A010']],
];

export const scriptTag = '<script src="https://cdn.iamport.kr/v1/iamport.js"></script>';
export const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

/** A shop's page in the browser, and what the vendor sees of it. `run` takes the functions of `pageProbes.js`. */
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
      if (tries === 400) throw new Error(`never: ${code}`);
      await time(20);
    }
  }

  /** Until the vendor has been left alone for a while by a page that had time: nothing more comes. */
  async quiet(): Promise<void> {
    const { asked } = this.vendor;
    for (let seen = -1; seen !== asked.length;) {
      seen = asked.length;
      await this.run('new Promise((done) => setTimeout(done, 100))');
      await time(100);
    }
  }

  /** Initialised, with every frame loaded. */
  async start(account = 'imp1'): Promise<void> {
    await this.run(`IMP.init('${account}')`);
    await this.until('ready()');
  }

  /** A window open, without an answer before `after` milliseconds. */
  async open(after = 60_000): Promise<void> {
    await this.start();
    this.vendor.sandbox.next({ after, end: 'approve' });
    await this.run('pay()');
    await this.until('shown()');
    await this.arrived();
  }

  /** Until a request has come to a window. */
  async arrived(): Promise<void> {
    for (let tries = 0; this.received.length === 0 && tries < 250; tries += 1) await time(20);
  }

  /** How often the channel list was read. */
  get lists(): number {
    return this.vendor.asked.filter((one) => one.includes('/users/pg/')).length;
  }

  /** The order numbers of the requests that arrived at a window. */
  get received(): readonly string[] {
    return this.vendor.sandbox.requests.map(({ merchant_uid }) => merchant_uid);
  }

  /** What the shopper and the shop have of it. */
  async seen() {
    return {
      called: await this.run<string[]>('called()'),
      alerts: this.alerts.length,
      shown: await this.run<boolean>('shown()'),
    };
  }
}

/** Does what a row is about, and says what was observed. */
export type Probe = (open: (opening?: Opening) => Promise<Shop>, vendor: Vendor) => Promise<object>;

/** A probe for each row of one part of the table. */
export type Probes<Part extends string> = Record<
  Extract<keyof typeof rows, `${Part}: ${string}`>,
  Probe
>;

const script = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });
const shopScript = script(readFileSync(new URL('pageProbes.js', import.meta.url), 'utf8'));

export const startLab = () => startVendor({ channels });

/** Runs a probe at a vendor that knows nothing of the one before. */
export async function observe(vendor: Vendor, probe: Probe): Promise<object> {
  vendor.sandbox.reset();
  vendor.asked.length = 0;
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
