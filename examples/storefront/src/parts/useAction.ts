import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';

/** Runs an action of the server. Calls during a run are ignored, so a double click is one action. */
export function useAction<Values, Answer>(action: (values: Values) => Promise<Answer>) {
  const client = useQueryClient();
  const mutationKey = [useId()];
  const mutation = useMutation({ mutationKey, mutationFn: action });
  const run = (values: Values) => {
    // The state of this render is older than a second click.
    if (client.isMutating({ mutationKey }) === 0) mutation.mutate(values);
  };
  return { ...mutation, run };
}
