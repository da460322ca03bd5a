/**
 * Code that makes the sandbox as strict as the vendor's script and gateway. Without one of these lines
 * the sandbox would accept more than the real gateway, so tests against the sandbox would prove
 * nothing. The format is that of `browser.mjs`; `tests` are test files of the project `unit`.
 */
export const mutants = [
  {
    name: 'requests wait if the channel list is unreadable',
    file: 'sandbox/script/vendorScript.ts',
    guard: '    if (channels === undefined) return;\n',
    instead: '',
    tests: ['sandbox/script/scriptFaults.test'],
  },
  {
    name: 'a request waits until its frame has loaded',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'this.#waitingRequest = frame?.loaded ? undefined : request;',
    instead: 'if (frame?.loaded) this.#waitingRequest = undefined;',
    tests: ['sandbox/script/vendorScript.request.test'],
  },
  {
    name: 'a request is handled asynchronously',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'this.#defer(() => this.#request({ params, callback }));',
    instead: 'this.#request({ params, callback });',
    tests: ['sandbox/script/vendorScript.request.test'],
  },
  {
    name: 'new frames are loaded asynchronously',
    file: 'sandbox/script/vendorScript.ts',
    guard: '    this.#defer(() => this.#loadFrames());\n  }\n}',
    instead: '    this.#loadFrames();\n  }\n}',
    tests: ['sandbox/script/vendorScript.answer.test'],
  },
  {
    name: 'close hides the dialog once per frame',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'this.#defer(() => this.#dialog?.frames.forEach(() => this.#hide()));',
    instead: 'this.#defer(() => this.#hide());',
    tests: ['sandbox/script/vendorScript.close.test'],
  },
  {
    name: 'a callback is called once',
    file: 'sandbox/script/vendorScript.ts',
    guard: '    this.#callbacks.delete(request_id);\n',
    instead: '',
    tests: ['sandbox/script/vendorScript.init.test'],
  },
  {
    name: 'a phone request without a callback throws',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'if (device().mobile && !callback) throw',
    instead: 'if (false) throw',
    tests: ['sandbox/script/vendorScript.phone.test'],
  },
  {
    name: 'a refused frame is blank',
    file: 'sandbox/script/inPageService.ts',
    guard: "if (typeof fault !== 'string') this.#pages.set(frame, page);",
    instead: 'this.#pages.set(frame, page);',
    tests: ['sandbox/script/scriptFaults.test'],
  },
  {
    name: 'a lost callback never arrives',
    file: 'sandbox/gateway/session/endWindow.ts',
    guard: "  if (end === 'callbackLost') return { action: 'closed' };\n",
    instead: '',
    tests: ['sandbox/script/inPageService.test'],
  },
  {
    name: 'hidden by a style element only',
    file: 'sandbox/script/dialog.ts',
    guard: '    this.#style.textContent = styleText;\n',
    instead: '',
    tests: ['sandbox/script/vendorScript.init.test'],
  },
  {
    name: 'only messages of the service are read',
    file: 'sandbox/script/httpService.ts',
    guard: 'if (origin === this.#origin) listener(data);',
    instead: 'listener(data);',
    tests: ['sandbox/script/httpService.test'],
  },
  {
    name: 'confirmed before it is approved',
    file: 'sandbox/gateway/session/windowSessions.ts',
    guard: '!isApproved(outcome)) return decided(outcome);',
    instead: 'true) return decided(outcome);',
    tests: ['sandbox/gateway/merchant/confirmation.test'],
  },
  {
    name: 'only host names of this computer are answered',
    file: 'sandbox/http/accessRules.ts',
    guard: "if (!isAllowed(hostname)) return forbidden(hostname ?? host, 'host name');",
    instead: '',
    tests: ['sandbox/http/accessRules.test'],
  },
  {
    name: 'pages of other origins make no events',
    file: 'sandbox/http/accessRules.ts',
    guard:
      "if (!isAllowedOrigin(origin)) return forbidden(hostnameOf(origin) ?? origin, 'origin');",
    instead: '',
    tests: ['sandbox/http/accessRules.test'],
  },
  {
    name: 'pages of other origins read nothing',
    file: 'sandbox/http/accessRules.ts',
    guard: 'else response.headers.delete(allowOrigin);',
    instead: '',
    tests: ['sandbox/http/accessRules.test'],
  },
  {
    name: 'the changes of an operation are stored together',
    file: 'sandbox/state/stateFile.ts',
    guard: "  database.exec('BEGIN IMMEDIATE');\n  action();\n  database.exec('COMMIT');",
    instead: '  void action;',
    tests: ['sandbox/state/stateFile.test'],
  },
  {
    name: 'changes are stored before the response',
    file: 'sandbox/state/stateFile.ts',
    guard: 'queueMicrotask(flush)',
    instead: 'setTimeout(flush)',
    tests: ['sandbox/state/stateFile.test'],
  },
];
