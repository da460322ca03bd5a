import type { Channel, Imp, RequestPayParams } from '../core/wire.js';
import type { Answer } from './answer.js';
import { chooseChannel } from './channels.js';
import { device } from './device.js';
import { Dialog, type Frame } from './dialog.js';
import type { Ending, Engine, Opened } from './engine.js';
import { frameAddress, unknownAccount, type Account, type Service } from './service.js';
import type { Outcome, WindowSession } from './session.js';

interface ImpOptions {
  engine: Engine;
  service: Service;
  now: () => number;
  /** Where a phone's browser goes at the end. */
  navigate: (url: string) => void;
  /** The shopper's answer, where it needs no window. */
  shopper: (session: WindowSession) => Outcome | Promise<Outcome> | undefined;
}

interface PayRequest {
  params: RequestPayParams;
  callback?: ((answer: Answer) => void) | undefined;
}

type OpenWindow = Exclude<Opened, { refusal: Answer }>;

/** The engine wearing `window.IMP`: it does what the vendor's script was seen to do, faults too. */
export class SandboxImp implements Imp {
  readonly fetch: typeof fetch;
  readonly #options: ImpOptions;
  #account: Account | undefined;
  /** `undefined` until the list was read; empty where the account does not exist. */
  #channels: readonly Channel[] | undefined;
  #dialog: Dialog | undefined;
  #parked: PayRequest | undefined;
  /** The request for which the dialog is on the page. */
  #shown: PayRequest | undefined;
  #open: OpenWindow | undefined;
  #window: { content: HTMLElement; unmount(): void } | undefined;

  constructor(options: ImpOptions) {
    this.#options = options;
    this.fetch = options.service.fetch;
  }

  /** The open window's content. */
  get window(): HTMLElement | null {
    return this.#window?.content ?? null;
  }

  init(userCode: string): void {
    this.#start({ userCode });
  }

  agency(userCode: string, tierCode: string): void {
    this.#start({ userCode, tierCode });
  }

  request_pay(params?: RequestPayParams, callback?: (answer: Answer) => void): void {
    if (!params) return say('결제요청 파라메터가 누락되었습니다.');
    if (!this.#account)
      return say('판매자 코드가 설정되지 않았습니다. IMP.init()함수를 먼저 호출하세요.');
    this.#send({ params, callback });
  }

  /** Hides the window. Its callback is never called. */
  close(): void {
    this.#hide();
    this.#reload();
  }

  /** Takes the script's elements out of the page; a parked request stays parked. */
  deinit(): void {
    this.#drop();
    this.#dialog?.remove();
    this.#dialog = this.#account = this.#channels = this.#shown = undefined;
  }

  #start(account: Account) {
    this.#account = account;
    whenReady(() => this.#reload());
  }

  /** Reads the channel list and makes all frames anew. An open window is gone; nobody is told. */
  #reload() {
    const account = this.#account;
    if (!account) return;
    this.#drop();
    const channels = this.#options.service.channelsOf(account.userCode);
    if (!channels) console.error(unknownAccount);
    this.#channels = channels ?? [];
    const pages = this.#channels.map((channel) => ({
      channel,
      address: frameAddress(account, channel),
    }));
    this.#dialog ??= new Dialog();
    this.#dialog.replaceFrames(pages, device(), () => this.#unpark());
    if (pages.length === 0) this.#unpark();
  }

  #unpark() {
    const parked = this.#parked;
    this.#parked = undefined;
    if (parked) this.#send(parked);
  }

  /** Opens the request's window now; parks it in the one slot while that cannot be. */
  #send(request: PayRequest) {
    const { merchant_uid } = request.params;
    const channel = this.#channels && chooseChannel(this.#channels, request.params);
    const frame = this.#dialog?.frames.find((one) => one.channel === channel);
    if (this.#channels && !channel) return call(request, { ...notReady, merchant_uid });
    if (!frame?.loaded) {
      this.#parked = request;
      return;
    }
    if (frame.channel.type === 'payment') return this.#post(request, frame);
    this.close();
    call(request, { ...notRegistered, merchant_uid });
  }

  #post(request: PayRequest, frame: Frame) {
    const { params } = request;
    const now = this.#options.now();
    const on = device();
    const tier_code = this.#account?.tierCode;
    try {
      params.pay_method ||= 'card';
      params.merchant_uid ||= `nobody_${now}`;
      Object.assign(params, { request_id: `req_${now}`, ...(tier_code && { tier_code }) });
      const message = JSON.stringify(params);
      this.#shown = request;
      this.#dialog?.show(frame, on);
      queueMicrotask(() => void this.#receive(message, request, frame, on.mobile));
    } catch (error) {
      say(
        `결제모듈 구동 중에 오류가 발생하였습니다. 페이지 새로고침 후 다시 시도해주세요.\n${String(error)}`,
      );
      this.close();
    }
  }

  /** What the frame's page does with a message; a frame that was replaced hears none. */
  async #receive(message: string, request: PayRequest, frame: Frame, mobile: boolean) {
    if (!this.#dialog?.frames.includes(frame)) return;
    this.#drop();
    const { engine, shopper } = this.#options;
    const params: RequestPayParams = JSON.parse(message);
    const opened: Opened = engine.open({ params, channel: frame.channel, mobile }, (ending) => {
      queueMicrotask(() => {
        if (this.#open === opened) this.#end(request, ending, mobile);
      });
    });
    if ('refusal' in opened) return this.#answer(request, opened.refusal);
    this.#open = opened;
    const outcome = shopper(opened.session);
    if (outcome === undefined) return this.#mount(opened);
    opened.session.settle(await outcome);
  }

  async #mount(opened: OpenWindow) {
    const { mountWindow } = await import('./window/mountWindow.js');
    if (this.#open !== opened || !this.#dialog) return;
    this.#window = mountWindow(this.#dialog.element, opened.session);
  }

  /** A PC hears the answer; a phone's browser leaves, and this page hears nothing. */
  #end(request: PayRequest, { answer, returnUrl }: Ending, mobile: boolean) {
    if (!mobile) return this.#answer(request, answer);
    this.#drop();
    this.#hide();
    this.#options.navigate(returnUrl);
  }

  /** The callback hears first, with the dialog still on the page. */
  #answer(request: PayRequest, answer: Answer) {
    const shown = this.#shown;
    call(request, answer);
    // A request made inside the callback has the dialog now, and loses its frame the next moment.
    if (this.#shown === shown) this.#hide();
    this.#reload();
  }

  #hide() {
    this.#shown = undefined;
    this.#dialog?.hide();
  }

  #drop() {
    this.#open?.abandon();
    this.#window?.unmount();
    this.#open = this.#window = undefined;
  }
}

const notReady: Answer = {
  success: false,
  imp_uid: null,
  error_code: 'NOT_READY',
  error_msg: '등록 된 PG 설정 정보를 찾을 수 없습니다.',
};

/** With the script's own spelling of `error_code`. */
const notRegistered: Answer = {
  imp_success: false,
  imp_uid: null,
  error_coe: 'F1001',
  error_msg: '등록되지 않은 PG모듈 정보입니다.',
};

function call({ callback }: PayRequest, answer: Answer) {
  try {
    callback?.(answer);
  } catch (error) {
    console.log(error);
  }
}

function say(text: string) {
  if ('alert' in window) window.alert(text);
}

/** At once in a later microtask, never synchronously: no clock that a test stopped is waited for. */
function whenReady(start: () => void) {
  if (document.readyState !== 'loading') queueMicrotask(start);
  else document.addEventListener('DOMContentLoaded', start, { once: true });
}
