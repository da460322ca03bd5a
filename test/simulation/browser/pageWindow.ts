import { JSDOM } from 'jsdom';

interface Listening {
  target: EventTarget;
  type: string;
  listener: EventListenerOrEventListenerObject;
  options: boolean | AddEventListenerOptions | undefined;
}

/**
 * Window of a page. Making one takes longer than a whole history, so pages use it one after the other:
 * `clear` removes everything that a page has left in it.
 */
export class PageWindow {
  readonly #dom = new JSDOM('<!doctype html><body></body>', { url: 'https://shop.example/' });
  #listening: Listening[] = [];
  isVisible = true;

  constructor() {
    const { document } = this.window;
    this.#track(this.window);
    this.#track(document);
    const createElement = document.createElement.bind(document);
    // Parsing a style sheet takes jsdom long; here nobody sees the page.
    const create = (name: string) =>
      withPlainStyle(
        name === 'iframe' ? this.#createFrame() : createElement(name === 'style' ? 'link' : name),
      );
    Object.defineProperty(document, 'createElement', { value: create });
    Object.defineProperty(document, 'hidden', { get: () => !this.isVisible });
    Object.defineProperty(document, 'visibilityState', {
      get: () => (this.isVisible ? 'visible' : 'hidden'),
    });
    Object.defineProperty(document, 'hasFocus', { value: () => this.isVisible });
  }

  get window() {
    return this.#dom.window;
  }

  open(url: string): void {
    this.#dom.reconfigure({ url: new URL(url, 'https://shop.example/').href });
    this.isVisible = true;
  }

  clear(): void {
    const { document } = this.window;
    for (const { target, type, listener, options } of this.#listening)
      target.removeEventListener(type, listener, options);
    this.#listening = [];
    document.head.replaceChildren();
    document.body.replaceChildren();
    for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  }

  dispatch(target: 'window' | 'document', type: string, details: object = {}): void {
    const event = new this.window.Event(type);
    this.window[target].dispatchEvent(Object.assign(event, details));
  }

  #track(target: EventTarget) {
    const add = target.addEventListener.bind(target);
    const tracked: EventTarget['addEventListener'] = (type, listener, options) => {
      if (listener) this.#listening.push({ target, type, listener, options });
      add(type, listener, options);
    };
    Object.defineProperty(target, 'addEventListener', { value: tracked });
  }

  /** Creates an element that is found as a frame. In jsdom a real one has a separate window. */
  #createFrame(): Element {
    const frame = this.window.document.createElementNS('http://www.w3.org/2000/svg', 'iframe');
    return Object.assign(frame, { src: '', contentWindow: { length: 1 } });
  }
}

/** Replaces the style of an element: parsing it takes jsdom longer than everything else of a page. */
function withPlainStyle(element: Element): Element {
  let display = '';
  const style = {
    get display() {
      return display;
    },
    set display(value) {
      display = value;
      // Tells the observers of the attribute.
      element.setAttribute('style', '');
    },
    setProperty(name: string, value: string) {
      if (name === 'display') style.display = value;
    },
  };
  return Object.defineProperty(element, 'style', { value: style });
}

const pool: PageWindow[] = [];

export const takeWindow = (): PageWindow => pool.pop() ?? new PageWindow();

export function giveWindowBack(window: PageWindow): void {
  window.clear();
  pool.push(window);
}
