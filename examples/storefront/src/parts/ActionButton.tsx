import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ActionResult } from './ActionResult.js';

interface ActionButtonProps {
  action: () => Promise<unknown>;
  /** Text after the action has succeeded. */
  done?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Runs an action of the server, once at a time, and shows how it ended. */
export function ActionButton({ action, done, className = '', children }: ActionButtonProps) {
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: action });
  return (
    <>
      <button
        type="button"
        className={`button ${className}`}
        aria-busy={isPending}
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        {children}
      </button>
      <ActionResult error={error}>{isSuccess && done}</ActionResult>
    </>
  );
}
