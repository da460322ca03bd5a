/** Switch of the demo tools: the amount in won that the page sends, as a forger does. */
export const demo = { forgedAmount: 0 };
