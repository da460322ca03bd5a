import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom with the web APIs of Node that it lacks. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    const { fetch, Request, Response, Headers, TextEncoder, TextDecoder } = globalThis;
    Object.assign(this.global, { fetch, Request, Response, Headers, TextEncoder, TextDecoder });
  }
}
