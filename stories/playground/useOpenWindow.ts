import { useEffect, useState } from 'react';
import type { Locale, RequestPayParams } from 'react-inicis';
import { createSandbox, type Sandbox } from 'react-inicis/sandbox';
import { provider } from '../support/code/codeFile.js';
import { onPageChange } from '../support/layout/onPageChange.js';
import { encodeState, type PlaygroundState } from './playgroundState.js';
import { showStep } from './showStep.js';

/** State of the window of a preview. `words` are the gateway's reason. */
export type WindowPhase =
  | { phase: 'loading' | 'open' | 'refused' | 'paid' | 'ready' | 'declined' | 'closed' }
  | { phase: 'failed'; words: string };

/**
 * Opens the payment window of a state when the component mounts, and closes it when the component
 * unmounts. The parameters go to the script directly, because a preview needs no payment flow.
 */
export function useOpenWindow(state: PlaygroundState, locale: Locale): WindowPhase {
  const [phase, setPhase] = useState<WindowPhase>({ phase: 'loading' });
  useEffect(() => {
    const encoded = encodeState(state, locale);
    let close = () => {};
    // In StrictMode the first mount ends before the timer, so that one window opens.
    const timer = setTimeout(() => {
      if ('error' in encoded) return setPhase({ phase: 'refused' });
      const sandbox = createSandbox({ locale, navigate: () => setPhase(endOf(sandbox, {})) });
      sandbox.reset();
      const stop = onPageChange(() => {
        const content = sandbox.window();
        if (!content) return;
        stop();
        showStep(content, state);
        setPhase({ phase: 'open' });
      });
      close = () => {
        stop();
        sandbox.reset();
      };
      void request(sandbox, encoded.params).then((answer) => setPhase(endOf(sandbox, answer)));
    });
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [state, locale]);
  return phase;
}

/** Opens the window. Resolves with the answer that the script passes to its callback. */
async function request(sandbox: Sandbox, params: RequestPayParams): Promise<unknown> {
  const imp = await sandbox.loadImp();
  imp.init(provider.userCode);
  return new Promise((resolve) => imp.request_pay(params, resolve));
}

/** Returns the end of a window from the sandbox's payment, or the reason of a refused request. */
function endOf(sandbox: Sandbox, answer: unknown): WindowPhase {
  const payment = sandbox.payments.at(-1);
  const { error_msg }: { error_msg?: unknown } = Object(answer);
  if (payment?.status === 'paid' || payment?.status === 'ready') return { phase: payment.status };
  if (payment?.status === 'failed') return { phase: 'declined' };
  const isCancelled = /취소|cancel/i.test(String(error_msg ?? '취소'));
  return isCancelled ? { phase: 'closed' } : { phase: 'failed', words: String(error_msg) };
}
