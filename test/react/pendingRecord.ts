/** Stores the record of a payment that this browser began, and returns it. */
export function storePending(merchantUid: string, more: object = {}) {
  const record = { kind: 'payment', merchantUid, startedAt: Date.now(), ...more };
  localStorage.setItem(`react-inicis:${merchantUid}`, JSON.stringify(record));
  return record;
}

/** Returns the stored record of a payment, or `null`. */
export const storedPending = (merchantUid: string): unknown =>
  JSON.parse(localStorage.getItem(`react-inicis:${merchantUid}`) ?? 'null');
