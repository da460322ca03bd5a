import type { Channel } from '../../core/wire.js';
import type { Device } from './device.js';

/** The frame of a channel. Its page is loaded before a payment and hidden. */
export interface Frame {
  readonly channel: Channel;
  readonly element: HTMLIFrameElement;
  loaded: boolean;
  /** Removes the frame. */
  remove(): void;
}

/** Loads the channel's page into a frame. Returns a function that removes the frame. */
type Load = (element: HTMLIFrameElement, channel: Channel, onLoad: () => void) => () => void;

const idleClass = 'imp-dialog customizable';
const progressClass = 'imp-payment-progress';
// The real script also uses a style element. If a content security policy blocks inline styles, the
// dialog is not hidden and covers the page.
const styleText = `
body.${progressClass} { position: static; }
body.${progressClass} > :not(.imp-dialog) { display: none; }
.imp-dialog { display: none; position: fixed; top: 0; right: 0; bottom: 0; left: 0; width: 100%; height: 100%; z-index: 99999; }
.imp-dialog.mobile.ios { position: absolute; }
.imp-dialog .imp-header { display: none; }
`;

/**
 * The elements that the script adds to the page: a style element, and a full-page layer with the
 * frames.
 */
export class Dialog {
  readonly element = document.createElement('div');
  readonly #style = document.createElement('style');
  #frames: readonly Frame[] = [];

  constructor() {
    this.#style.textContent = styleText;
    this.element.className = idleClass;
    this.element.append(createHeader());
    document.head.append(this.#style);
    document.body.append(this.element);
  }

  get frames(): readonly Frame[] {
    return this.#frames;
  }

  clear(): void {
    for (const frame of this.#frames) frame.remove();
    this.#frames = [];
  }

  /** Adds a frame for each channel. `onLoad` is called with each frame when its page has loaded. */
  fill(
    channels: readonly Channel[],
    { mobile }: Device,
    load: Load,
    onLoad: (frame: Frame) => void,
  ): void {
    this.#frames = channels.map((channel, index) => {
      const element = createFrame(channel, mobile, index === 0);
      const remove = load(element, channel, () => {
        frame.loaded = true;
        onLoad(frame);
      });
      const frame: Frame = { channel, element, loaded: false, remove };
      return frame;
    });
    this.element.prepend(...this.#frames.map(({ element }) => element));
  }

  show(shown: Frame, { mobile, ios }: Device): void {
    const { pg_provider, type } = shown.channel;
    const platform = `${mobile ? 'mobile' : 'pc'}${ios ? ' ios' : ''}`;
    this.element.className = `${idleClass} ${type}-${pg_provider} ${platform}`;
    this.element.style.display = 'block';
    for (const frame of this.#frames)
      frame.element.style.display = frame === shown ? 'block' : 'none';
    document.body.classList.toggle(progressClass, mobile);
  }

  hide(): void {
    this.element.style.display = 'none';
    this.element.className = idleClass;
    document.body.classList.remove(progressClass);
  }

  /**
   * Removes the elements, but not the class of `body`: the real script does not remove it either.
   */
  remove(): void {
    this.clear();
    this.element.remove();
    this.#style.remove();
  }
}

/** Creates the close button. The real script shows it for other payment providers only. */
function createHeader() {
  const header = document.createElement('div');
  header.className = 'imp-header';
  const close = document.createElement('span');
  close.className = 'imp-close';
  header.append(close);
  return header;
}

function createFrame({ pg_provider, type }: Channel, mobile: boolean, isDefault: boolean) {
  const frame = document.createElement('iframe');
  frame.setAttribute('frameborder', '0');
  frame.setAttribute('width', '100%');
  frame.setAttribute('height', '100%');
  Object.assign(frame.style, { position: 'absolute', top: '0', left: '0', display: 'none' });
  frame.classList.add('imp-frame', mobile ? 'imp-frame-mobile' : 'imp-frame-pc');
  if (isDefault) frame.classList.add('imp-frame-default');
  frame.classList.add(`imp-frame-${pg_provider}${type === 'payment' ? '' : `-${type}`}`);
  return frame;
}
