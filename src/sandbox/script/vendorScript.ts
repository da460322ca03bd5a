import type { Channel, Imp, RequestPayParams } from '../../core/wire.js';
import { chooseChannel } from '../gateway/rules/channels.js';
import { device } from './device.js';
import { Dialog, type Frame } from './dialog.js';
import { parseMessage } from './parseMessage.js';
import {
  answerFailure,
  notReady,
  notRegistered,
  type Callback,
  type PayRequest,
} from './payRequest.js';
import { showAlert } from './showAlert.js';
import { unknownAccountMessage, type Account, type VendorService } from './vendorService.js';

/**
 * Simulates the vendor's script: reproduces the observed behaviour of the real script, with its bugs.
 */
export class VendorScript implements Imp {
  declare readonly fetch?: typeof fetch;
  readonly #service: VendorService;
  readonly #now: () => number;
  #account: Account | undefined;
  /** The channel list; `undefined` until it is read, empty if the store account does not exist. */
  #channels: readonly Channel[] | undefined;
  #dialog: Dialog | undefined;
  /** The request that waits until its frame has loaded. */
  #waitingRequest: PayRequest | undefined;
  #isUnloaded = false;
  /** The callbacks that have not been called yet, keyed by `request_id`. */
  readonly #callbacks = new Map<unknown, Callback>();

  constructor(service: VendorService, now: () => number = Date.now) {
    this.#service = service;
    this.#now = now;
    if (service.fetch) this.fetch = service.fetch;
  }

  init(userCode: string): void {
    this.#start({ userCode });
  }

  agency(userCode: string, tierCode: string): void {
    this.#start({ userCode, tierCode });
  }

  request_pay(params?: RequestPayParams, callback?: Callback): void {
    if (!params) return showAlert('결제요청 파라메터가 누락되었습니다.');
    this.#defer(() => this.#request({ params, callback }));
  }

  /** Hides the window once for each frame, like the real script. The callback is never called. */
  close(): void {
    this.#defer(() => this.#dialog?.frames.forEach(() => this.#hide()));
  }

  /** Sends a message to the page in the visible frame. */
  communicate(data: unknown): void {
    this.#defer(() => {
      const shown = this.#dialog?.frames.find(({ element }) => element.style.display === 'block');
      if (shown) this.#post(shown, 'communicate', { data });
    });
  }

  /**
   * Removes the elements of the script from the page, but not a waiting request or the listener.
   */
  deinit(): void {
    this.#dialog?.remove();
    this.#dialog = this.#account = this.#channels = undefined;
  }

  /** Simulates that the browser leaves the page: steps that were deferred no longer run. */
  unload(): void {
    this.#isUnloaded = true;
    this.#dialog?.hide();
    this.deinit();
  }

  #defer(step: () => void) {
    const run = () => this.#isUnloaded || step();
    if (document.readyState !== 'loading') this.#service.defer(run);
    else document.addEventListener('DOMContentLoaded', run, { once: true });
  }

  #start(account: Account) {
    this.#defer(() => {
      this.#account = account;
      this.#loadFrames();
    });
  }

  /**
   * Reads the channel list and creates all frames again. An open window closes without an answer.
   */
  #loadFrames() {
    const account = this.#account;
    if (!account) return;
    this.#dialog ??= this.#createDialog();
    this.#dialog.clear();
    this.#channels = undefined;
    const channels = this.#readChannels(account);
    if (channels === null) console.error(unknownAccountMessage);
    if (channels === undefined) return;
    this.#channels = channels ?? [];
    this.#dialog.fill(
      this.#channels,
      device(),
      (frame, channel, loaded) => this.#service.loadFrame(frame, { account, channel }, loaded),
      () => this.#waitingRequest && this.#request(this.#waitingRequest),
    );
  }

  #readChannels(account: Account) {
    try {
      return this.#service.readChannels(account);
    } catch {
      // As in the real script, the page gets no error. Requests wait until a later `init` reads the
      // list.
      return undefined;
    }
  }

  /** Creates the dialog and adds a message listener. `deinit` does not remove the listener. */
  #createDialog() {
    this.#service.addListener((message) => this.#onMessage(message));
    return new Dialog();
  }

  #request(request: PayRequest) {
    const { params, callback } = request;
    if (!this.#account)
      return showAlert('판매자 코드가 설정되지 않았습니다. IMP.init()함수를 먼저 호출하세요.');
    try {
      if (device().mobile && !callback) throw new ReferenceError('defaultCallback is not defined');
      if (this.#channels?.length === 0) return answerFailure(request, notReady);
      const channel = this.#channels && chooseChannel(this.#channels, params);
      const frame = this.#dialog?.frames.find((one) => one.channel === channel);
      if (frame && frame.channel.type !== 'payment') {
        this.#waitingRequest = undefined;
        this.#hide();
        return answerFailure(request, notRegistered);
      }
      this.#waitingRequest = frame?.loaded ? undefined : request;
      if (frame?.loaded) this.#pay(request, frame);
    } catch (error) {
      showAlert(
        `결제모듈 구동 중에 오류가 발생하였습니다. 페이지 새로고침 후 다시 시도해주세요.\n${String(error)}`,
      );
      this.#hide();
    }
  }

  #pay({ params, callback }: PayRequest, frame: Frame) {
    const now = this.#now();
    params.merchant_uid ||= `nobody_${now}`;
    params.pay_method ||= 'card';
    params.request_id = `req_${now}`;
    if (callback) this.#callbacks.set(params.request_id, callback);
    const tier = this.#account?.tierCode;
    if (tier) params.tier_code = tier;
    this.#post(frame, 'payment', { data: params, origin: location.href });
    this.#dialog?.show(frame, device());
  }

  #post({ element }: Frame, action: string, message: object) {
    const about = { from: 'iamport-sdk', version: '1.2.0' };
    this.#service.postMessage(element, JSON.stringify({ action, ...message, ...about }));
  }

  /** Handles a message of a frame. A message without a known request also hides the window. */
  #onMessage(message: unknown) {
    const { action, data } = parseMessage(message);
    if (action === 'inicis.mobile' && data) {
      this.#service.submitForm({ ...data, action: String(data['action']) });
      if (device().mobile) this.#dialog?.hide();
      return;
    }
    const { request_id, ...answer } = data ?? {};
    const callback = this.#callbacks.get(request_id);
    this.#callbacks.delete(request_id);
    try {
      // The callback runs while the dialog is still visible, as in the real script.
      callback?.call({}, answer);
    } catch (error) {
      console.log(error);
    }
    this.#hide();
  }

  /** Hides the dialog. A later step reads the channel list and creates the frames again. */
  #hide() {
    this.#dialog?.hide();
    this.#defer(() => this.#loadFrames());
  }
}
