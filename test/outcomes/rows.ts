import type { Row } from './row.js';
import { orderRows } from './rows/orderRows.js';
import { serverRows } from './rows/serverRows.js';
import { verifyRows } from './rows/verifyRows.js';
import { windowRows } from './rows/windowRows.js';

// The ways in which a payment can begin and end. One row is one story of a shopper; `runRow` plays it
// on a PC and on a phone, in Chromium, with the shop's server, its ledger and the served sandbox.
//
// Not in this table, because it cannot happen there:
// - A double click, a text in the window's frame, an answer that is late or lost, other code that ends
//   the window, an unmounted provider, offline while the window is open, and a route of the page on a
//   phone: the page is left when the window opens, so no frame, callback, route or component remains.
// - A forged return address, a return in another browser and a return in two tabs on a PC: the
//   answer of a window reaches the page as a message and not as an address.
// - `silentClose` on a phone: the gateway's page cannot close itself. The shopper goes back.
// - The X of the payment window as a separate outcome: the window reports it as a cancellation.
// - A reload during the payment on a phone: it reloads the page of the gateway, not the shop's.
// - Back from the page of the gateway on a PC: its window is a frame, and Back leaves the shop's page.
// - React without StrictMode: all rows run in StrictMode, which is the harder case.
// - `busy` by another tab on a phone: the lock of the window ends with the page that opened it.
// - A blocked click on a phone after an own `verify`: the record has no URL, so no click can ask.
// - An answer of a payment that ended twice: the gateway settles a window once.

export const rows: Row[] = [...windowRows, ...serverRows, ...orderRows, ...verifyRows];
