import { createContext, useContext } from 'react';

/** Switches of the demo tools that change this page. A real shop has none of them. */
export interface DemoSwitches {
  /** Amount in won that the page sends in place of the order's amount. */
  forgedAmount: number | null;
  setForgedAmount: (amount: number | null) => void;
}

export const DemoSwitchesContext = createContext<DemoSwitches>({
  forgedAmount: null,
  setForgedAmount() {},
});

export const useDemoSwitches = () => useContext(DemoSwitchesContext);
