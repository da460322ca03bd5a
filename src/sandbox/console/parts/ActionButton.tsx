import { useState, type ReactNode } from 'react';
import { useConsole } from '../data/consoleContext.js';

interface ActionButtonProps {
  run: () => Promise<unknown>;
  /** Text after a success. */
  done: string;
  children: ReactNode;
  isSecondary?: boolean;
}

/** A button that runs one action. It is busy until the action has ended. */
export function ActionButton({ run, done, children, isSecondary }: ActionButtonProps) {
  const console = useConsole();
  const [isBusy, setBusy] = useState(false);
  const onClick = async () => {
    setBusy(true);
    await console.run(run, done);
    setBusy(false);
  };
  return (
    <button
      type="button"
      aria-busy={isBusy}
      className={isSecondary ? 'secondary' : undefined}
      onClick={() => {
        if (!isBusy) void onClick();
      }}
    >
      {children}
    </button>
  );
}
