import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { ConsoleContextValue } from './consoleContext.js';

/** The result of the latest action. */
interface Result {
  text: string;
  isError: boolean;
}

/** Returns the result of the latest action, and the function that runs an action. */
export function useActionResult(): { result: Result | null; run: ConsoleContextValue['run'] } {
  const [result, setResult] = useState<Result | null>(null);
  const client = useQueryClient();
  const latest = useRef(0);
  const run: ConsoleContextValue['run'] = async (action, done) => {
    latest.current += 1;
    const number = latest.current;
    setResult(null);
    try {
      await action();
    } catch (error) {
      setResult({ text: error instanceof Error ? error.message : String(error), isError: true });
      void client.invalidateQueries();
      return false;
    }
    // The result is shown together with its effect. Otherwise a form could be reset to the new
    // values while the user already changes it.
    await client.invalidateQueries();
    // The success of an earlier action does not replace the result of a later one.
    if (number === latest.current) setResult({ text: done, isError: false });
    return true;
  };
  return { result, run };
}
