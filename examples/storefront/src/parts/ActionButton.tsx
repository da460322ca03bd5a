import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ShopError } from '../data/ShopError.js';
import { errorTexts } from '../texts/errorTexts.js';
import { useTexts } from '../texts/useTexts.js';

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

/** Announces the end of an action. */
export function ActionResult({ error, children }: { error: Error | null; children?: ReactNode }) {
  const t = useTexts(errorTexts);
  return (
    <span role="status" className={error ? 'problem' : 'soft'}>
      {error ? t(error instanceof ShopError ? error.code : 'unavailable') : children}
    </span>
  );
}
