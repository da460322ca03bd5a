import { useState, type ReactNode } from 'react';
import { useConsole } from '../data/consoleContext.js';

interface ActionFormProps {
  label: string;
  run: () => Promise<unknown>;
  /** Text after a success. */
  done: string;
  /** Text of the submit button. */
  submit: string;
  children: ReactNode;
  onDone?: () => void;
}

/** A form that runs one action. It cannot be submitted again until the action has ended. */
export function ActionForm({ label, run, done, submit, children, onDone }: ActionFormProps) {
  const console = useConsole();
  const [isBusy, setBusy] = useState(false);
  const onSubmit = async () => {
    setBusy(true);
    const isDone = await console.run(run, done);
    setBusy(false);
    if (isDone) onDone?.();
  };
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void onSubmit();
      }}
    >
      {children}
      <button type="submit" aria-busy={isBusy}>
        {submit}
      </button>
    </form>
  );
}
