import type { Locale } from '../../../core/locale.js';
import type { RequestPayParams } from '../../../core/wire.js';
import type { CallbackAnswer } from '../../gateway/session/callbackAnswer.js';
import { endWindow } from '../../gateway/session/endWindow.js';
import type { Outcome } from '../../gateway/session/outcome.js';
import type { ShownWindow, WindowResult } from '../../gateway/session/windowSession.js';
import { device } from '../../script/device.js';
import { paymentElementId, type RemotePayment } from './remotePayment.js';
import { returnUrlProblem } from './returnUrlProblem.js';
import { lostWindow, noAnswer, type PageProblem } from './windowProblems.js';

// Script of the gateway's pages. It runs in the browser and is served as `/sandbox/page.js`.

interface Message {
  action: string;
  data: RequestPayParams & { request_id?: string };
}

const { mobile } = device();
// On a phone, the payment page is on KG Inicis' own host, not on the vendor's host.
const phoneOrigin =
  location.origin === 'https://service.iamport.kr' ? 'https://mobile.inicis.com' : location.origin;

/** Thrown if the window cannot continue. The page then shows the reason. */
class ProblemError extends Error {
  readonly problem: PageProblem;

  constructor(problem: PageProblem) {
    super(problem.en);
    this.problem = problem;
  }
}

async function post<T>(path: string, body: object | string): Promise<T> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) }).catch(() => {
    throw new ProblemError(noAnswer);
  });
  if (!response.ok) throw new ProblemError(lostWindow);
  return response.json();
}

/**
 * Shows the window in an inner frame, like the real gateway. Resolves with the shopper's outcome.
 */
async function showWindow(shown: ShownWindow): Promise<Outcome> {
  // The window's code is loaded only when a window opens. Each channel has a page, but only one
  // page shows a window.
  const { mountWindow } = await import('../../window/frame/mountWindow.js');
  const frame = document.createElement('iframe');
  document.body.replaceChildren(frame);
  const inner = frame.contentDocument;
  const nameWindow = (name: string, locale: Locale) => {
    frame.title = name;
    for (const page of [document, inner]) {
      if (!page) continue;
      page.title = name;
      page.documentElement.lang = locale;
    }
  };
  return new Promise((resolve) => {
    if (inner) mountWindow(inner.body, { ...shown, settle: resolve }, nameWindow);
  });
}

async function finishPayment({ id, window: shown, end }: RemotePayment) {
  const settle = (outcome: Outcome) => post<WindowResult>(`/sandbox/windows/${id}`, outcome);
  return endWindow({ window: shown, settle }, end ?? (await showWindow(shown)));
}

/** Handles a `payment` message of the script. Returns the reply. */
async function pay({
  data: params,
}: Message): Promise<{ action: string; data?: object | undefined }> {
  // `/payments/ready/{userCode}/{provider}/{pgId}`.
  const [, , , , pgProvider, pgId] = location.pathname.split('/');
  const payment = await post<RemotePayment | { failure: CallbackAnswer }>('/sandbox/windows', {
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
  return finishPayment(payment);
}

let latestRequest = 0;

window.addEventListener('message', async ({ data: text, origin, source }) => {
  if (source !== parent) return;
  const message: Message = JSON.parse(String(text));
  if (message.action !== 'payment') return;
  // A new request replaces the previous one, which then gets no reply.
  latestRequest += 1;
  const thisRequest = latestRequest;
  const reply = await pay(message).catch(showProblemOf);
  if (!reply || thisRequest !== latestRequest) return;
  const { request_id } = message.data;
  const data = reply.action === 'done' ? { ...reply.data, request_id } : reply.data;
  // A page from a file has the origin `null`, which is not a valid target.
  parent.postMessage(JSON.stringify({ ...reply, data }), origin === 'null' ? '*' : origin);
});

/** Shows why the page cannot continue, in place of the window. */
function showProblem({ ko, en }: PageProblem) {
  const page = document.createElement('main');
  page.tabIndex = -1;
  page.style.cssText =
    'padding: 24px; background: #fff; color: #1f2124; font: 16px/1.6 sans-serif; overflow-wrap: anywhere';
  for (const [lang, text] of Object.entries({ ko, en })) {
    const paragraph = document.createElement('p');
    Object.assign(paragraph, { lang, textContent: text });
    page.append(paragraph);
  }
  document.body.replaceChildren(page);
  page.focus();
}

function showProblemOf(error: unknown): void {
  if (!(error instanceof ProblemError)) throw error;
  showProblem(error.problem);
}

/** Finishes a payment on a phone, and then opens the return URL. */
async function payOnPhone(payment: RemotePayment | null) {
  if (!payment) throw new ProblemError(lostWindow);
  const reply = await finishPayment(payment);
  if (reply.action !== 'inicis.mobile') return;
  const problem = returnUrlProblem(payment.window.params.m_redirect_url);
  if (problem) showProblem(problem);
  else location.assign(reply.data.action);
}

const payment = document.getElementById(paymentElementId)?.textContent;
if (payment) payOnPhone(JSON.parse(payment)).catch(showProblemOf);
