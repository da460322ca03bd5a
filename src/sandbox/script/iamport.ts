import type { Imp } from '../../core/wire.js';
import { VendorScript } from './vendorScript.js';
import { HttpService } from './httpService.js';

declare global {
  interface Window {
    IMP?: Imp;
  }
}

// The entry of `/v1/iamport.js`. A page that loads it twice has two scripts, as with the vendor's.
const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : location.href;
window.IMP = new VendorScript(new HttpService(new URL(address).origin));
