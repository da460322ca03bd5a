/**
 * What makes the sandbox as unkind as the vendor's script, as in `browser.mjs`: a sandbox that loses
 * one of these is kinder than the real one, and what is proved on it is proved of nothing. Where
 * each stands, what stands there without it, and the tests of the project `unit` that must turn red.
 */
export const mutants = [
  {
    name: 'an unreadable list parks',
    file: 'sandbox/script/vendorScript.ts',
    guard: '    if (channels === undefined) return;\n',
    instead: '',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'parked until a frame loads',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'this.#waitingRequest = frame?.loaded ? undefined : request;',
    instead: 'if (frame?.loaded) this.#waitingRequest = undefined;',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'a request is a step later',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'this.#defer(() => this.#request({ params, callback }));',
    instead: 'this.#request({ params, callback });',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'new frames are a step later',
    file: 'sandbox/script/vendorScript.ts',
    guard: '    this.#defer(() => this.#loadFrames());\n  }\n}',
    instead: '    this.#loadFrames();\n  }\n}',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'close once for each frame',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'this.#defer(() => this.#dialog?.frames.forEach(() => this.#hide()));',
    instead: 'this.#defer(() => this.#hide());',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'a callback hears once',
    file: 'sandbox/script/vendorScript.ts',
    guard: '    this.#callbacks.delete(request_id);\n',
    instead: '',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'a phone without a callback is alerted',
    file: 'sandbox/script/vendorScript.ts',
    guard: 'if (device().mobile && !callback) throw',
    instead: 'if (false) throw',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'a refused frame is blank',
    file: 'sandbox/script/inPageService.ts',
    guard: "if (typeof fault !== 'string') this.#pages.set(frame, page);",
    instead: 'this.#pages.set(frame, page);',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'a lost callback is lost',
    file: 'sandbox/gateway/session/endWindow.ts',
    guard: "  if (end === 'callbackLost') return { action: 'closed' };\n",
    instead: '',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'hidden by a style element only',
    file: 'sandbox/script/dialog.ts',
    guard: '    this.#style.textContent = styleText;\n',
    instead: '',
    tests: ['sandbox/script/imp.test'],
  },
  {
    name: 'only the service is heard',
    file: 'sandbox/script/httpService.ts',
    guard: 'if (origin === this.#origin) listener(data);',
    instead: 'listener(data);',
    tests: ['sandbox/script/httpService.test'],
  },
  {
    name: 'asked before it is approved',
    file: 'sandbox/gateway/session/windowSessions.ts',
    guard: '!isApproved(outcome)) return decided(outcome);',
    instead: 'true) return decided(outcome);',
    tests: ['sandbox/gateway/confirmation.test'],
  },
];
