import type { Locale } from '../../core/locale.js';
import type { StateProblem } from '../state/stateFile.js';

/** The texts of the command in one language. Each error is one line. */
export interface CommandTexts {
  help: string;
  unknownCommand: (name: string) => string;
  unknownOption: (name: string) => string;
  missingValue: (name: string) => string;
  unexpectedValue: (name: string) => string;
  wrongValue: (name: string, value: string, expected: string) => string;
  expected: Record<'port' | 'host' | 'url' | 'retries' | 'file' | 'certificate', string> & {
    oneOf: (values: readonly string[]) => string;
  };
  together: string;
  unreadableFile: (name: string, path: string, reason: string) => string;
  wrongCertificate: (reason: string) => string;
  portInUse: (port: number) => string;
  portForbidden: (port: number) => string;
  unknownAddress: (address: string) => string;
  notStarted: (reason: string) => string;
  unexpected: (reason: string) => string;
  state: Record<StateProblem, (path: string, reason: string) => string>;
  /** Words of the log. */
  log: {
    started: (address: string) => string;
    webhooksTo: (url: string) => string;
    noWebhook: string;
    missingFields: (request: string, fields: string) => string;
    payment: (order: string, impUid: string, state: string) => string;
    ready: string;
    awaitingDeposit: string;
    paid: (amount: string) => string;
    failed: (reason: string) => string;
    refunded: (refunded: string, amount: string) => string;
    won: (amount: number) => string;
    billingKey: (uid: string, isDeleted: boolean) => string;
    prepared: (order: string, amount: string) => string;
    scheduled: (order: string, time: string) => string;
    scheduleRevoked: (order: string) => string;
    scheduleExecuted: (order: string, result: string) => string;
    clock: (seconds: number) => string;
    webhook: (url: string, body: string, result: string) => string;
    noAnswer: (reason: string) => string;
    nextAttempt: (seconds: number) => string;
  };
}

/** Writes a number as `32,000`, as in both languages. */
const { format: grouped } = new Intl.NumberFormat('en');

const english: CommandTexts = {
  help: `Usage: npx react-inicis sandbox [options]

Runs a simulated PortOne V1 and KG Inicis on this computer, for servers in any language. You need no
contract and no network, and no money moves.

  http://localhost:4110/v1/iamport.js   the script, in place of https://cdn.iamport.kr/v1/iamport.js
  http://localhost:4110                 the REST API, in place of https://api.iamport.kr;
                                        every key and secret is accepted

Server
  --port N              port, 4110 by default; 0 selects a free port, which is printed
  --host ADDRESS        network address, for example 0.0.0.0 in Docker; by default only this computer
                        can connect
  --allow-host NAME     also answers requests to this host name, for example the name of a container;
                        can be repeated. Other names than localhost are refused by default.
  --cert FILE           certificate and key in PEM format: serves HTTPS
  --key FILE
  --state FILE          keeps all records in this file, also if the process is killed; needs the
                        package libsql (npm install libsql)

Webhooks
  --webhook URL         your server's address for webhooks. Without it, only payments with a
                        notice_url send webhooks.
  --webhook-format F    json (default) or form
  --retries N           retries after a 5xx answer or no answer, one minute apart: 0 (default) to 5

Behaviour
  --live                answers like a live channel: payments are found without include_sandbox
  --strict              refuses requests without a field that PortOne's schema requires for KG
                        Inicis; by default they are accepted with a warning
  --locale L            ko or en: language of this text, of the log and of the payment window

  -h, --help            prints this text

Scheduled charges and webhook retries run by the real clock. A payment with a confirm_url is approved
only if your server answers 200 at that URL.

Events outside the payment window (ORDER is an order number, merchant_uid)
  curl -X POST http://localhost:4110/sandbox/deposit/ORDER
       The deposit to a virtual account arrives.
  curl -X POST http://localhost:4110/sandbox/cancel/ORDER?amount=1000
       A refund in the PortOne console. Without amount, everything that is left is refunded.
  curl -X POST http://localhost:4110/sandbox/escrow/ORDER/purchaseConfirmed
       A change of an escrow payment: deliveryRegistered, purchaseConfirmed, purchaseRefused …
  curl -X POST http://localhost:4110/sandbox/advance?milliseconds=86400000
       Time passes: here one day.

The address of the script is printed on the standard output, and one line for each event on the
standard error output.
`,
  unknownCommand: (name) => `unknown command ${name}. The command is: npx react-inicis sandbox`,
  unknownOption: (name) => `unknown option ${name}. See: npx react-inicis sandbox --help`,
  missingValue: (name) => `${name} needs a value. See: npx react-inicis sandbox --help`,
  unexpectedValue: (name) => `${name} has no value.`,
  wrongValue: (name, value, expected) => `${name} ${value} is not valid: it must be ${expected}.`,
  expected: {
    port: 'a port number from 0 to 65535',
    host: 'a host name without a protocol and a port, for example sandbox or 192.168.0.10',
    url: 'a URL with http or https, for example http://localhost:3000/api/inicis/webhook',
    retries: 'a number from 0 to 5',
    file: 'the path of a file',
    certificate: 'the path of a file in PEM format',
    oneOf: (values) => values.join(' or '),
  },
  together: '--cert and --key must be used together.',
  unreadableFile: (name, path, reason) => `${name}: the file ${path} cannot be read (${reason}).`,
  wrongCertificate: (reason) =>
    `--cert and --key are not a valid certificate and its key (${reason}).`,
  portInUse: (port) =>
    `port ${port} is in use, perhaps by another sandbox. Choose another one with --port, or a free one with --port 0.`,
  portForbidden: (port) =>
    `this user must not use port ${port}. Choose a port above 1023 with --port.`,
  unknownAddress: (address) => `--host ${address} is not an address of this computer.`,
  notStarted: (reason) => `the server cannot start (${reason}).`,
  unexpected: (reason) =>
    `unexpected error: ${reason}. Please report it with the last lines of the log.`,
  state: {
    missing: () =>
      '--state needs the package libsql, which is not installed. Run: npm install --save-dev libsql',
    unsupported: (_, reason) => `--state: the package libsql does not run here (${reason}).`,
    unreadable: (path) =>
      `--state: the file ${path} cannot be opened. Its folder must exist and be writable.`,
    busy: (path) =>
      `--state: the file ${path} is used by another process, perhaps another sandbox.`,
    foreign: (path) =>
      `--state: the file ${path} was not written by the sandbox. Choose a new file.`,
    newer: (path) =>
      `--state: the file ${path} was written by a newer version of react-inicis. Update the package or choose a new file.`,
    unwritable: (path, reason) => `--state: the file ${path} cannot be written (${reason}).`,
  },
  log: {
    started: (address) => `sandbox: the REST API is at ${address}`,
    webhooksTo: (url) => `sandbox: webhooks are sent to ${url}`,
    missingFields: (request, fields) => `${request}: KG Inicis requires ${fields}`,
    noWebhook: 'sandbox: no --webhook; only payments with a notice_url send webhooks',
    payment: (order, impUid, state) => `payment ${order} (${impUid}): ${state}`,
    ready: 'ready',
    awaitingDeposit: 'virtual account issued, awaiting deposit',
    paid: (amount) => `paid, ${amount}`,
    failed: (reason) => `failed: ${reason}`,
    refunded: (refunded, amount) => `cancelled, ${refunded} of ${amount} refunded`,
    won: (amount) => `${grouped(amount)} won`,
    billingKey: (uid, isDeleted) => `billing key ${uid}: ${isDeleted ? 'deleted' : 'registered'}`,
    prepared: (order, amount) => `prepared ${order}: ${amount}`,
    scheduled: (order, time) => `schedule ${order}: charge at ${time}`,
    scheduleRevoked: (order) => `schedule ${order}: revoked`,
    scheduleExecuted: (order, result) => `schedule ${order}: executed, ${result}`,
    clock: (seconds) => `clock: ${grouped(seconds)} s ahead of the real time`,
    webhook: (url, body, result) => `webhook ${url} ${body}: ${result}`,
    noAnswer: (reason) => `no answer (${reason})`,
    nextAttempt: (seconds) => `; next attempt in ${seconds} s`,
  },
};

const korean: CommandTexts = {
  help: `사용법: npx react-inicis sandbox [옵션]

포트원 V1과 KG이니시스를 흉내 내는 서버를 내 컴퓨터에서 실행합니다. 서버의 언어와 관계없이 쓸 수 있고, 계약도
인터넷도 필요 없으며, 실제로 결제되지 않습니다.

  http://localhost:4110/v1/iamport.js   스크립트 (https://cdn.iamport.kr/v1/iamport.js 대신)
  http://localhost:4110                 REST API (https://api.iamport.kr 대신)
                                        API 키와 시크릿은 아무 값이나 됩니다.

서버
  --port N              포트. 기본값은 4110, 0이면 비어 있는 포트를 골라 출력합니다.
  --host ADDRESS        접속을 받을 네트워크 주소. 예: Docker에서는 0.0.0.0. 기본값은 이 컴퓨터에서만 접속할 수
                        있습니다.
  --allow-host NAME     이 호스트 이름으로 온 요청에도 응답합니다. 예: 컨테이너 이름. 여러 번 쓸 수 있습니다.
                        기본값은 localhost만 허용합니다.
  --cert FILE           PEM 형식의 인증서와 키. HTTPS로 실행합니다.
  --key FILE
  --state FILE          모든 데이터를 이 파일에 저장합니다. 프로세스가 강제로 종료되어도 남습니다.
                        libsql 패키지가 필요합니다(npm install libsql).

웹훅
  --webhook URL         웹훅을 받을 내 서버의 주소. 없으면 notice_url이 있는 결제만 웹훅을 보냅니다.
  --webhook-format F    json(기본값) 또는 form
  --retries N           응답이 없거나 5xx일 때 1분 간격으로 다시 보내는 횟수. 0(기본값)~5

동작
  --live                실연동 채널처럼 응답합니다. include_sandbox 없이도 결제가 조회됩니다.
  --strict              포트원 스키마에서 KG이니시스에 필수인 필드가 빠진 요청을 거절합니다. 기본값은 경고만
                        합니다.
  --locale L            ko 또는 en. 이 도움말, 로그, 결제창의 언어

  -h, --help            이 도움말을 출력합니다.

예약결제와 웹훅 재시도는 실제 시각에 실행됩니다. confirm_url이 있는 결제는 서버가 그 주소에서 200으로 응답해야
승인됩니다.

결제창 밖에서 일어나는 일 (ORDER는 주문번호, merchant_uid)
  curl -X POST http://localhost:4110/sandbox/deposit/ORDER
       가상계좌에 입금됩니다.
  curl -X POST http://localhost:4110/sandbox/cancel/ORDER?amount=1000
       포트원 콘솔에서 환불합니다. amount가 없으면 남은 금액을 모두 환불합니다.
  curl -X POST http://localhost:4110/sandbox/escrow/ORDER/purchaseConfirmed
       에스크로 상태를 바꿉니다: deliveryRegistered, purchaseConfirmed, purchaseRefused …
  curl -X POST http://localhost:4110/sandbox/advance?milliseconds=86400000
       시간이 지나게 합니다(하루).

스크립트 주소는 표준 출력에, 로그는 한 줄씩 표준 오류에 출력합니다.
`,
  unknownCommand: (name) =>
    `알 수 없는 명령입니다: ${name}. 사용할 수 있는 명령: npx react-inicis sandbox`,
  unknownOption: (name) =>
    `알 수 없는 옵션입니다: ${name}. 도움말: npx react-inicis sandbox --help --locale ko`,
  missingValue: (name) =>
    `${name}에 값이 없습니다. 도움말: npx react-inicis sandbox --help --locale ko`,
  unexpectedValue: (name) => `${name}에는 값을 쓸 수 없습니다.`,
  wrongValue: (name, value, expected) =>
    `${name} ${value}: 값이 올바르지 않습니다. ${expected} 써 주세요.`,
  expected: {
    port: '0~65535의 포트 번호를',
    host: '프로토콜과 포트가 없는 호스트 이름을(예: sandbox, 192.168.0.10)',
    url: 'http나 https로 시작하는 URL을(예: http://localhost:3000/api/inicis/webhook)',
    retries: '0~5의 숫자를',
    file: '파일 경로를',
    certificate: 'PEM 형식의 파일 경로를',
    oneOf: (values) => `${values.join(', ')} 중 하나를`,
  },
  together: '--cert와 --key는 함께 써야 합니다.',
  unreadableFile: (name, path, reason) => `${name}: ${path} 파일을 읽을 수 없습니다(${reason}).`,
  wrongCertificate: (reason) => `--cert와 --key가 올바른 인증서와 키가 아닙니다(${reason}).`,
  portInUse: (port) =>
    `${port} 포트를 이미 다른 프로그램이 쓰고 있습니다. --port로 다른 포트를 고르거나 --port 0으로 빈 포트를 쓰세요.`,
  portForbidden: (port) =>
    `이 사용자는 ${port} 포트를 쓸 수 없습니다. --port로 1024 이상의 포트를 고르세요.`,
  unknownAddress: (address) => `--host ${address}: 이 컴퓨터의 주소가 아닙니다.`,
  notStarted: (reason) => `서버를 시작할 수 없습니다(${reason}).`,
  unexpected: (reason) => `예상하지 못한 오류: ${reason}. 마지막 로그와 함께 알려 주세요.`,
  state: {
    missing: () =>
      '--state에는 libsql 패키지가 필요하지만 설치되어 있지 않습니다. 설치: npm install --save-dev libsql',
    unsupported: (_, reason) =>
      `--state: 이 환경에서는 libsql 패키지가 실행되지 않습니다(${reason}).`,
    unreadable: (path) =>
      `--state: ${path} 파일을 열 수 없습니다. 폴더가 있는지, 쓸 수 있는지 확인하세요.`,
    busy: (path) => `--state: ${path} 파일을 다른 프로세스(다른 샌드박스)가 쓰고 있습니다.`,
    foreign: (path) => `--state: ${path}은(는) 샌드박스의 파일이 아닙니다. 새 파일을 지정하세요.`,
    newer: (path) =>
      `--state: ${path}은(는) 더 새로운 버전의 react-inicis가 만든 파일입니다. 패키지를 업데이트하거나 새 파일을 지정하세요.`,
    unwritable: (path, reason) => `--state: ${path} 파일에 저장할 수 없습니다(${reason}).`,
  },
  log: {
    started: (address) => `샌드박스: REST API 주소 ${address}`,
    webhooksTo: (url) => `샌드박스: 웹훅 주소 ${url}`,
    missingFields: (request, fields) => `${request}: KG이니시스의 필수 값이 없습니다: ${fields}`,
    noWebhook: '샌드박스: --webhook이 없어 notice_url이 있는 결제만 웹훅을 보냅니다',
    payment: (order, impUid, state) => `결제 ${order} (${impUid}): ${state}`,
    ready: '미결제',
    awaitingDeposit: '가상계좌 발급, 입금 대기',
    paid: (amount) => `결제 완료, ${amount}`,
    failed: (reason) => `실패: ${reason}`,
    refunded: (refunded, amount) => `취소, ${amount} 중 ${refunded} 환불`,
    won: (amount) => `${grouped(amount)}원`,
    billingKey: (uid, isDeleted) => `빌링키 ${uid}: ${isDeleted ? '삭제' : '등록'}`,
    prepared: (order, amount) => `사전등록 ${order}: ${amount}`,
    scheduled: (order, time) => `예약결제 ${order}: ${time}에 결제 예정`,
    scheduleRevoked: (order) => `예약결제 ${order}: 예약 취소`,
    scheduleExecuted: (order, result) => `예약결제 ${order}: 실행, ${result}`,
    clock: (seconds) => `시계: 실제 시각보다 ${grouped(seconds)}초 빠름`,
    webhook: (url, body, result) => `웹훅 ${url} ${body}: ${result}`,
    noAnswer: (reason) => `응답 없음(${reason})`,
    nextAttempt: (seconds) => `, ${seconds}초 뒤 재시도`,
  },
};

export const commandTexts: Record<Locale, CommandTexts> = { en: english, ko: korean };
