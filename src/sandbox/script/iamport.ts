import type { Imp } from '../../core/wire.js';
import { VendorScript } from './vendorScript.js';
import { HttpService } from './httpService.js';

declare global {
  interface Window {
    IMP?: Imp;
  }
}

// Entry of `/v1/iamport.js`. If a page loads it twice, two scripts run, as with the real script.
const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : location.href;
window.IMP = new VendorScript(new HttpService(new URL(address).origin));
