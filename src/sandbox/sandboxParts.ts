import type { Locale } from '../core/locale.js';
import type { RequestPayParams } from '../core/wire.js';
import { Gateway } from './gateway/gateway.js';
import { recordRequests } from './gateway/merchant/recordRequests.js';
import type { DeliverySettings } from './gateway/merchant/webhooks.js';
import { runInRealTime } from './gateway/realTime.js';
import type { EventLog } from './gateway/records/eventLog.js';
import type { RecordStore } from './gateway/records/recordStore.js';
import { chooseChannel, testChannels } from './gateway/rules/channels.js';
import type { Outcome, WindowEnd } from './gateway/session/outcome.js';
import type { Shopper } from './gateway/session/windowSession.js';
import { createApi } from './http/rest/api.js';
import { Faults } from './http/rest/faults.js';
import { recordCalls } from './http/rest/recordCalls.js';
import type { MissingFields } from './http/rest/requirements.js';
import { createVendorRoutes } from './http/vendorRoutes.js';
import type { SandboxOptions } from './sandboxOptions.js';
import { ChannelList } from './script/channelList.js';
import { InPageService } from './script/inPageService.js';
import type { ScriptFaults } from './script/scriptFaults.js';
import { VendorScript } from './script/vendorScript.js';

export interface SandboxPartsOptions {
  options: SandboxOptions;
  records: RecordStore;
  faults: ScriptFaults;
  events: EventLog;
  /** Deletes all records and faults, and creates the parts again. */
  reset: () => void;
  /** Settings of a sandbox that runs by the real clock. Without them, time moves with `advance`. */
  served?: DeliverySettings | undefined;
}

const testSellers: Record<Locale, string> = { ko: '테스트 상점', en: 'Test shop' };

/** Creates the gateway, the script and the REST API of a sandbox, and connects them. */
export function createParts(parts: SandboxPartsOptions) {
  const { options, records, faults, served, events, reset } = parts;
  const { prompt, channels = testChannels, userCode, credentials } = options;
  const { navigate = (url) => location.assign(url), strict } = options;
  const outcomes: WindowEnd[] = [];
  const shopper: Shopper = (window) => outcomes.shift() ?? prompt?.(window);
  const gateway = createGateway(parts);
  const { sessions, webhooks } = gateway;
  const stopTimer = served && runInRealTime(gateway, records);
  const list = new ChannelList({ channels, userCode, faults });
  const page = new InPageService({ sessions, list, faults, shopper, navigate });
  const onMissing = (missing: MissingFields) => {
    const { request, fields } = missing;
    events.add([], { kind: 'warning', request, fields });
    options.onWarning?.(`${request}: KG Inicis requires ${fields.join(', ')}`, missing);
  };
  const api = createApi({ gateway, records, credentials, channels, strict, onMissing });
  const rest = new Faults((request) => api.fetch(request));
  const pay = async (params: RequestPayParams, outcome: Outcome = 'approve') => {
    const channel = chooseChannel(channels, params);
    if (!channel) throw new Error('pay: the store account has no channel');
    return sessions.pay({ params, channel, mobile: false }, outcome);
  };
  const recorded = recordCalls(events, (request) => rest.fetch(request));
  const admin = { gateway, records, outcomes, faults, rest, pay, reset };
  const vendor = { gateway, records, list, faults, shopper, channels };
  const routes = createVendorRoutes({ ...vendor, rest: recorded, admin });
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request && !init ? input : new Request(input, init);
    request.signal.throwIfAborted();
    return routes.fetch(request);
  };
  const script = new VendorScript(page, () => gateway.clock.milliseconds);
  const stop = () => {
    stopTimer?.();
    webhooks.stop();
  };
  return { outcomes, gateway, page, script, rest, fetch, pay, stop };
}

function createGateway({ options, records, served, events }: SandboxPartsOptions): Gateway {
  const { now = () => Date.now(), live, cardQuota = 'list' } = options;
  const { locale = 'ko', seller = testSellers[locale] } = options;
  const window = { seller, locale, cardQuota };
  const merchant = { ...merchantOf(options, events), ...served };
  return new Gateway({ records, now, window, merchant, live, events });
}

/** Returns the merchant's server of the options. Its requests are added to the log. */
const merchantOf = ({ webhook, notify, confirm }: SandboxOptions, events: EventLog) => ({
  ...webhook,
  notify: notify && recordRequests('webhook', events, notify),
  confirm: confirm && recordRequests('confirm', events, confirm),
});
