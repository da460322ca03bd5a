import type { Locale } from '../core/locale.js';
import type { RequestPayParams } from '../core/wire.js';
import { Gateway } from './gateway/gateway.js';
import type { RecordStore } from './gateway/records/recordStore.js';
import { chooseChannel, testChannels } from './gateway/rules/channels.js';
import type { Outcome, WindowEnd } from './gateway/session/outcome.js';
import type { Shopper } from './gateway/session/windowSession.js';
import { createApi } from './http/rest/api.js';
import { Faults } from './http/rest/faults.js';
import { createVendorRoutes } from './http/vendorRoutes.js';
import type { SandboxOptions } from './sandboxOptions.js';
import { ChannelList } from './script/channelList.js';
import { InPageService } from './script/inPageService.js';
import type { ScriptFaults } from './script/scriptFaults.js';
import { VendorScript } from './script/vendorScript.js';

interface SandboxPartsOptions {
  options: SandboxOptions;
  records: RecordStore;
  faults: ScriptFaults;
}

const testSellers: Record<Locale, string> = { ko: '테스트 상점', en: 'Test shop' };

/** Creates the gateway, the script and the REST API of a sandbox, and connects them. */
export function createParts({ options, records, faults }: SandboxPartsOptions) {
  const { prompt, channels = testChannels, userCode, credentials, notify, confirm } = options;
  const { now = () => Date.now(), navigate = (url) => location.assign(url) } = options;
  const { locale = 'ko', seller = testSellers[locale], cardQuota = 'list' } = options;
  const { live, strict, onWarning } = options;
  const outcomes: WindowEnd[] = [];
  const shopper: Shopper = (window) => outcomes.shift() ?? prompt?.(window);
  const gateway = new Gateway({
    records,
    now,
    window: { seller, locale, cardQuota },
    merchant: { ...options.webhook, notify, confirm },
    live,
  });
  const { clock, sessions } = gateway;
  const list = new ChannelList({ channels, userCode, faults });
  const page = new InPageService({ sessions, list, faults, shopper, navigate });
  const api = createApi({ gateway, records, credentials, channels, strict, onWarning });
  const rest = new Faults((request) => api.fetch(request));
  const routes = createVendorRoutes({ gateway, list, faults, shopper, channels, rest });
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    return routes.fetch(request);
  };
  const pay = async (params: RequestPayParams, outcome: Outcome = 'approve') => {
    const channel = chooseChannel(channels, params);
    if (!channel) throw new Error('pay: the store account has no channel');
    return sessions.pay({ params, channel, mobile: false }, outcome);
  };
  const script = new VendorScript(page, () => clock.milliseconds);
  return { outcomes, gateway, page, script, rest, fetch, pay };
}
