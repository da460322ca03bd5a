import { useMutation } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { ActionResult } from './ActionResult.js';

interface ActionButtonProps<Answer> extends ComponentProps<'button'> {
  action: () => Promise<Answer>;
  /** Returns the text after the action has succeeded. */
  done?: (answer: Answer) => ReactNode;
}

/** Runs an action of the server, once at a time, and shows how it ended. */
export function ActionButton<Answer>({
  action,
  done,
  className = '',
  ...attributes
}: ActionButtonProps<Answer>) {
  const { mutate, isPending, isSuccess, data, error } = useMutation({ mutationFn: action });
  return (
    <>
      <button
        {...attributes}
        type="button"
        className={`button ${className}`}
        aria-busy={isPending}
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      />
      <ActionResult error={error}>{isSuccess && done?.(data)}</ActionResult>
    </>
  );
}
