import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operatorKey } from './operatorQueries.js';

/**
 * Runs an action of the operator, and then reads everything again: also after an error, because an
 * action whose answer was lost may have happened.
 */
export function useOperatorAction<T>(action: (values: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: action,
    onSettled: () => client.invalidateQueries({ queryKey: operatorKey }),
  });
}
