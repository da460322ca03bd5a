import type { Imp } from '../../core/wire.js';
import { VendorScript } from './vendorScript.js';
import { HttpService } from './httpService.js';

declare global {
  interface Window {
    IMP?: Imp;
  }
}

// `/v1/iamport.js`: whoever loads it twice has two scripts, as with the vendor's.
const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : location.href;
window.IMP = new VendorScript(new HttpService(new URL(address).origin));
