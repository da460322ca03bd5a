/** Amount in won that the page sends in place of the order's amount, as a forger does. */
let forgedAmount: number | null = null;

/** Switch of the demo tools. A real shop has nothing like it. */
export const forgery = {
  get amount() {
    return forgedAmount;
  },
  turn(isOn: boolean) {
    forgedAmount = isOn ? 100 : null;
  },
};
