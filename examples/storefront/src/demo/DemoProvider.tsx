import { useMemo, useState, type ReactNode } from 'react';
import { DemoSwitchesContext } from './demoSwitches.js';

export function DemoProvider({ children }: { children: ReactNode }) {
  const [forgedAmount, setForgedAmount] = useState<number | null>(null);
  const switches = useMemo(() => ({ forgedAmount, setForgedAmount }), [forgedAmount]);
  return <DemoSwitchesContext.Provider value={switches}>{children}</DemoSwitchesContext.Provider>;
}
