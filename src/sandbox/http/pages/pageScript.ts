import type { RequestPayParams } from '../../../core/wire.js';
import type { CallbackAnswer } from '../../gateway/session/callbackAnswer.js';
import { endWindow } from '../../gateway/session/endWindow.js';
import type { ShownWindow } from '../../gateway/session/windowSession.js';
import { device } from '../../script/device.js';
import type { WindowResult } from '../../gateway/session/windowSession.js';
import type { Outcome, WindowEnd } from '../../gateway/session/outcome.js';

/** A payment at the service, by its number. */
interface RemotePayment {
  id: string;
  window: ShownWindow;
  end?: WindowEnd | undefined;
}

interface Message {
  action: string;
  data: RequestPayParams & { request_id?: string };
}

const { mobile } = device();
// Where KG Inicis has a phone's page: at its own host, beside the vendor's.
const phoneOrigin =
  location.origin === 'https://service.iamport.kr' ? 'https://mobile.inicis.com' : location.origin;

async function ask<T>(path: string, body: object | string): Promise<T> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}

const settle = (id: string) => (outcome: Outcome) =>
  ask<WindowResult>(`/sandbox/windows/${id}`, outcome);

/** Shows the window in a frame of its own, as the gateway's page does. */
async function show(shown: ShownWindow): Promise<Outcome> {
  // The window is fetched when there is one to show: every channel has a page, one opens.
  const { mountWindow } = await import('../../window/frame/mountWindow.js');
  const frame = document.createElement('iframe');
  document.body.replaceChildren(frame);
  const place = frame.contentDocument?.body;
  return new Promise((resolve) => {
    if (place) mountWindow(place, { ...shown, settle: resolve });
  });
}

async function finish({ id, window, end }: RemotePayment) {
  return endWindow({ window, settle: settle(id) }, end ?? (await show(window)));
}

/** What the page in a frame does with the script's message. */
async function pay({
  data: params,
}: Message): Promise<{ action: string; data?: object | undefined }> {
  // `/payments/ready/{userCode}/{provider}/{pgId}`.
  const [, , , , pgProvider, pgId] = location.pathname.split('/');
  const payment = await ask<RemotePayment | { failure: CallbackAnswer }>('/sandbox/windows', {
    params,
    mobile,
    pgProvider,
    pgId,
  });
  if ('failure' in payment) return { action: 'done', data: payment.failure };
  if (mobile)
    return {
      action: 'inicis.mobile',
      data: { action: `${phoneOrigin}/smart/payment/`, formData: { P_OID: payment.id } },
    };
  return finish(payment);
}

let latest = 0;

window.addEventListener('message', async ({ data: text, origin, source }) => {
  if (source !== parent) return;
  const message: Message = JSON.parse(String(text));
  if (message.action !== 'payment') return;
  // A second request takes the page of the first, which is never answered.
  latest += 1;
  const mine = latest;
  const reply = await pay(message);
  if (mine !== latest) return;
  const { request_id } = message.data;
  const data = reply.action === 'done' ? { ...reply.data, request_id } : reply.data;
  parent.postMessage(JSON.stringify({ ...reply, data }), origin);
});

/** On a phone the page is left for where the answer leads. */
async function payOnPhone(begun: RemotePayment) {
  const reply = await finish(begun);
  if (reply.action === 'inicis.mobile') location.assign(reply.data.action);
}

const begun = document.getElementById('begun')?.textContent;
if (begun) void payOnPhone(JSON.parse(begun));
