import type { ComponentProps, ReactNode } from 'react';
import { ActionResult } from './ActionResult.js';
import { useAction } from './useAction.js';

interface ActionButtonProps<Answer> extends ComponentProps<'button'> {
  action: () => Promise<Answer>;
  /** Returns the text after the action has succeeded. */
  done?: (answer: Answer) => ReactNode;
}

/** Button that runs an action of the server, and shows how it ended. */
export function ActionButton<Answer>({
  action,
  done,
  className = '',
  ...attributes
}: ActionButtonProps<Answer>) {
  const { run, isPending, isSuccess, data, error } = useAction<void, Answer>(action);
  return (
    <>
      <button
        {...attributes}
        type="button"
        className={`button ${className}`}
        aria-busy={isPending}
        aria-disabled={isPending}
        onClick={() => run()}
      />
      <ActionResult error={error}>{isSuccess && done?.(data)}</ActionResult>
    </>
  );
}
