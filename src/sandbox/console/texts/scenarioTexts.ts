import type { Named } from '../../../core/codes.js';
import type { ApiFault } from '../../http/rest/faults.js';
import type { NetworkFault, ScriptFaults } from '../../script/scriptFaults.js';

/** Names of the outcomes that the console offers, each with its effect. */
export const outcomeTexts = {
  approve: { ko: '승인', en: 'Approved' },
  cancel: { ko: '구매자가 결제창을 닫음', en: 'Cancelled by the shopper' },
  decline: { ko: '카드사 거절(한도초과)', en: 'Declined by the card company (limit exceeded)' },
  declineWith: { ko: '거절, 오류 메시지 직접 지정', en: 'Declined, with your own message' },
  webhookFirst: {
    ko: '승인. 웹훅이 브라우저 응답보다 먼저 도착',
    en: 'Approved. The webhook arrives before the browser’s answer',
  },
  webhookTwice: { ko: '승인. 웹훅이 두 번 도착', en: 'Approved. The webhook is sent twice' },
  silentClose: {
    ko: '결제 없이 창이 닫힘. 콜백과 웹훅 없음',
    en: 'The window closes. No payment, no callback, no webhook',
  },
  callbackLost: {
    ko: '승인됐지만 콜백이 호출되지 않음. 웹훅만 도착',
    en: 'Approved, but no callback is called. Only the webhook arrives',
  },
} as const satisfies Record<string, Named>;

/** A fault, and the situation that it simulates. */
export interface FaultText<Fault> extends Named {
  fault: Fault;
}

const networkTexts: readonly FaultText<NetworkFault>[] = [
  { fault: 'missing', ko: '404 응답', en: 'Status 404' },
  { fault: 'error', ko: '500 응답', en: 'Status 500' },
  {
    fault: 'html',
    ko: 'HTML 페이지 응답(공용 와이파이, 프록시)',
    en: 'An HTML page, as from a public Wi-Fi or a proxy',
  },
  { fault: 'reset', ko: '연결 끊김', en: 'The connection breaks' },
  { fault: 'silent', ko: '응답이 오지 않음', en: 'The answer never arrives' },
  { fault: { delay: 3000 }, ko: '응답이 3초 늦음', en: 'The answer is 3 seconds late' },
];

/** Faults of the script, the channel list and the frames, each with the situation it simulates. */
export const scriptFaultTexts: {
  readonly [Place in keyof ScriptFaults]-?: readonly FaultText<NonNullable<ScriptFaults[Place]>>[];
} = {
  script: [
    ...networkTexts,
    {
      fault: 'empty',
      ko: '스크립트가 비어 있음(window.IMP 없음)',
      en: 'The script defines nothing (no window.IMP)',
    },
  ],
  list: [
    ...networkTexts,
    { fault: 'unknown', ko: '가맹점 식별코드가 없음', en: 'The store account does not exist' },
  ],
  frame: [
    ...networkTexts,
    {
      fault: 'refused',
      ko: '프레임이 거부되어 빈 창이 열림',
      en: 'The page refuses framing, so the window stays blank',
    },
  ],
};

/** Places of the faults of `scriptFaultTexts`. */
export const faultPlaceTexts = {
  script: { ko: '스크립트(/v1/iamport.js)', en: 'Script (/v1/iamport.js)' },
  list: { ko: '채널 목록', en: 'Channel list' },
  frame: { ko: '결제창 프레임', en: 'Frame of the window' },
} as const satisfies Record<keyof ScriptFaults, Named>;

/** Faults of the REST API, each with the situation it simulates. */
export const restFaultTexts = {
  status503: {
    fault: { answer: 503 },
    ko: '503 HTML(점검 중)',
    en: 'Status 503 with HTML (maintenance)',
  },
  status500: { fault: { answer: 500 }, ko: '500 HTML', en: 'Status 500 with HTML' },
  status429: {
    fault: { answer: 429, retryAfter: 2 },
    ko: '429, Retry-After 2초',
    en: 'Status 429, Retry-After 2 seconds',
  },
  hang: { fault: { answer: 'hang' }, ko: '응답이 오지 않음', en: 'The answer never arrives' },
  reset: {
    fault: { answer: 'reset' },
    ko: '응답 전에 연결 끊김',
    en: 'The connection breaks before the answer',
  },
  truncated: {
    fault: { answer: 'truncated' },
    ko: '응답 본문 중간에 연결 끊김',
    en: 'The connection breaks in the middle of the answer',
  },
  html: { fault: { answer: 'html' }, ko: '200 HTML 페이지', en: 'Status 200 with an HTML page' },
  null: {
    fault: { answer: 'null' },
    ko: 'code는 0이지만 response가 null',
    en: 'Code 0, but the response is null',
  },
  refused: { fault: { answer: 'refused' }, ko: '200, code 1 거절', en: 'Status 200 and code 1' },
  delay: {
    fault: { delay: 3000 },
    ko: '정상 응답이 3초 늦음',
    en: 'The correct answer is 3 seconds late',
  },
} as const satisfies Record<string, FaultText<ApiFault>>;
