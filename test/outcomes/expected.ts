import type { Expected } from './row.js';

// The ends of the rows follow from docs/en/unknown-outcomes.md and docs/en/protocol.md. Each constant
// gives the rule, and a row changes only the numbers that its story changes.

/** Reads of the gateway that one question of the page causes. */
export const reads = {
  /** The window or the return address said yes, so the question has the number of the payment. */
  byNumber: 1,
  /**
   * Otherwise the question has only the order number. An order can have several payments, and the
   * gateway finds one of them: the server asks for a paid one, then for the newest one.
   */
  byOrder: 2,
};

/** Questions that the page asks in a row. */
export const tries = {
  /** No answer, or one that says nothing about the payment. */
  many: 9,
  /** The payment window was not finished, or the server refused the question. */
  few: 3,
  /**
   * Each connection is cut: the first question is sent with `keepalive`, and once more without it,
   * because some browsers refuse `keepalive` in the same way.
   */
  cut: 10,
};

const bookedPaid = 'paid 64000';

/** Paid: one question, one handler call, one event in the shop. The record is dropped. */
export const paid: Expected = {
  outcomes: ['paid'],
  server: 1,
  gateway: reads.byNumber,
  books: [bookedPaid],
  windows: 1,
  pending: 0,
  nextClick: 'opens',
};

/**
 * Not paid. The window said no, but only the server knows, so it is asked: once, without the number of
 * the payment, because the words of a window or an address are not trusted.
 */
export const notPaid = (outcome: string): Expected => ({
  ...paid,
  outcomes: [outcome],
  gateway: reads.byOrder,
  books: [''],
});

/** Awaiting deposit. The record stays until the due date, and never stops a click. */
export const deposit: Expected = {
  ...paid,
  outcomes: ['deposit'],
  books: ['awaiting deposit'],
  pending: 1,
};

/** The gateway holds money that does not match the order. The record stays for page loads. */
export const inReview: Expected = {
  ...paid,
  outcomes: ['unverified review'],
  books: ['review mismatch 64000'],
  pending: 1,
};

/** Unknown: the record stays, and no other window opens. */
export const unknown = (outcome = 'interrupted'): Expected => ({
  ...paid,
  outcomes: [outcome],
  server: tries.many,
  gateway: 0,
  books: [''],
  pending: 1,
  nextClick: 'blocked',
});

/**
 * The window was opened and not finished, and a page load asks about it: without a handler, because
 * nothing is paid. The record stays, because the shopper may still pay, and a click opens a window.
 */
export const unfinished: Expected = {
  ...paid,
  outcomes: [],
  server: tries.few,
  gateway: tries.few * reads.byOrder,
  books: [''],
  pending: 1,
  focus: 'page',
};

/** No window was opened, and nothing is known about a payment. */
export const notBegun = (outcome: string, books: string[] = []): Expected => ({
  ...paid,
  outcomes: [outcome],
  server: 0,
  gateway: 0,
  books,
  windows: 0,
});

/** Returns the same end for a phone: its return hook calls the handlers. */
export const returned = (end: Expected): Expected => ({
  ...end,
  outcomes: end.outcomes.map((outcome) => `return ${outcome}`),
});

/** The same end on a PC and, after the return, on a phone. */
export const onBoth = (end: Expected) => ({ pc: end, phone: returned(end) });
