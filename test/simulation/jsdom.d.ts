/** The part of jsdom that the simulation uses. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { url: string });
    readonly window: Window & typeof globalThis;
    reconfigure(settings: { url: string }): void;
  }
}
