import type { Locale } from '../core/locale.js';
import type { RequestPayParams } from '../core/wire.js';
import { Gateway } from './gateway/gateway.js';
import { recordRequests } from './gateway/merchant/recordRequests.js';
import type { EventLog } from './gateway/records/eventLog.js';
import type { RecordStore } from './gateway/records/recordStore.js';
import { chooseChannel, testChannels } from './gateway/rules/channels.js';
import type { Outcome, WindowEnd } from './gateway/session/outcome.js';
import type { Shopper } from './gateway/session/windowSession.js';
import { createApi } from './http/rest/api.js';
import { Faults } from './http/rest/faults.js';
import { recordCalls } from './http/rest/recordCalls.js';
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
  events: EventLog;
  /** Deletes all records and faults, and creates the parts again. */
  reset: () => void;
}

const testSellers: Record<Locale, string> = { ko: '테스트 상점', en: 'Test shop' };

/** Creates the gateway, the script and the REST API of a sandbox, and connects them. */
export function createParts({ options, records, faults, events, reset }: SandboxPartsOptions) {
  const { prompt, channels = testChannels, userCode, credentials } = options;
  const { now = () => Date.now(), navigate = (url) => location.assign(url) } = options;
  const { locale = 'ko', seller = testSellers[locale], cardQuota = 'list' } = options;
  const outcomes: WindowEnd[] = [];
  const shopper: Shopper = (window) => outcomes.shift() ?? prompt?.(window);
  const gateway = new Gateway({
    records,
    now,
    window: { seller, locale, cardQuota },
    merchant: merchantOf(options, events),
    events,
  });
  const { clock, sessions } = gateway;
  const list = new ChannelList({ channels, userCode, faults });
  const page = new InPageService({ sessions, list, faults, shopper, navigate });
  const api = createApi({ gateway, records, credentials, channels });
  const rest = new Faults((request) => api.fetch(request));
  const pay = async (params: RequestPayParams, outcome: Outcome = 'approve') => {
    const channel = chooseChannel(channels, params);
    if (!channel) throw new Error('pay: the store account has no channel');
    return sessions.pay({ params, channel, mobile: false }, outcome);
  };
  const routes = createVendorRoutes({
    gateway,
    list,
    faults,
    shopper,
    channels,
    rest: recordCalls(events, (request) => rest.fetch(request)),
    admin: { gateway, records, outcomes, faults, rest, pay, reset },
  });
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    return routes.fetch(request);
  };
  const script = new VendorScript(page, () => clock.milliseconds);
  return { outcomes, gateway, page, script, rest, fetch, pay };
}

/** Returns the merchant's server of the options. Its requests are added to the log. */
const merchantOf = ({ webhook, notify, confirm }: SandboxOptions, events: EventLog) => ({
  ...webhook,
  notify: notify && recordRequests('webhook', events, notify),
  confirm: confirm && recordRequests('confirm', events, confirm),
});
