import type { Channel } from '../core/wire.js';
import type { Device } from './device.js';

/** One channel's page, loaded beforehand and hidden. */
export interface Frame {
  readonly channel: Channel;
  readonly element: HTMLIFrameElement;
  loaded: boolean;
}

const idleClass = 'imp-dialog customizable';
const progressClass = 'imp-payment-progress';
const dialogStyle =
  'position: fixed; top: 0; right: 0; bottom: 0; left: 0; width: 100%; height: 100%; z-index: 99999; display: none;';
const frameStyle = 'position: absolute; top: 0; left: 0; width: 100%; height: 100%; display: none;';
const styleText = `
.${progressClass} { position: static; }
.${progressClass} > :not(.imp-dialog) { display: none !important; }
.imp-dialog.ios { position: absolute !important; }
`;

/** What the script puts into the page: a style, and a full-page layer of frames. */
export class Dialog {
  readonly element = document.createElement('div');
  readonly #style = document.createElement('style');
  #frames: readonly Frame[] = [];

  constructor() {
    this.#style.textContent = styleText;
    this.element.className = idleClass;
    // As an attribute, so that a policy against inline styles blocks it, as it does the script's.
    this.element.setAttribute('style', dialogStyle);
    this.element.append(createHeader());
    document.head.append(this.#style);
    document.body.append(this.element);
  }

  get frames(): readonly Frame[] {
    return this.#frames;
  }

  /** New frames for old ones. `loaded` hears of each when its page has loaded. */
  replaceFrames(
    pages: readonly { channel: Channel; address: string }[],
    { mobile }: Device,
    loaded: (frame: Frame) => void,
  ): void {
    for (const { element } of this.#frames) element.remove();
    this.#frames = pages.map(({ channel, address }, index) => {
      const element = createFrame(channel, mobile, index === 0);
      element.src = address;
      return { channel, element, loaded: false };
    });
    this.element.prepend(...this.#frames.map(({ element }) => element));
    // Browsers fire no `load` for an empty page with a hash. After a microtask, so that whoever
    // watches the page for new frames can listen first.
    for (const frame of this.#frames) queueMicrotask(() => this.#load(frame, loaded));
  }

  #load(frame: Frame, loaded: (frame: Frame) => void) {
    if (!this.#frames.includes(frame)) return;
    frame.loaded = true;
    frame.element.dispatchEvent(new Event('load'));
    loaded(frame);
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

  /** Takes everything away except the body's class: the script forgets it too. */
  remove(): void {
    this.#frames = [];
    this.element.remove();
    this.#style.remove();
  }
}

/** The close button of other companies' windows: here it is never seen. */
function createHeader() {
  const header = document.createElement('div');
  header.className = 'imp-header';
  header.setAttribute('style', 'display: none;');
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
  frame.setAttribute('style', frameStyle);
  frame.classList.add('imp-frame', mobile ? 'imp-frame-mobile' : 'imp-frame-pc');
  if (isDefault) frame.classList.add('imp-frame-default');
  frame.classList.add(`imp-frame-${pg_provider}${type === 'payment' ? '' : `-${type}`}`);
  return frame;
}
