import { useMemo, type ReactNode } from 'react';
import { InicisProvider } from 'react-inicis';
import { useSession } from '../data/queries.js';
import { useLanguage } from '../language/language.js';

/** Loads the sandbox's script. Without `loadImp`, the provider loads PortOne's script. */
async function loadSandbox(src: string) {
  if (window.IMP) return window.IMP;
  await new Promise((onload, onerror) => {
    const script = document.createElement('script');
    document.head.append(Object.assign(script, { src, onload, onerror }));
  });
  if (!window.IMP) throw new Error(`${src}: no window.IMP`);
  return window.IMP;
}

/** Provides the gateway of the session: the real one, or the sandbox. */
export function Gateway({ children }: { children: ReactNode }) {
  const { locale } = useLanguage();
  const { userCode, pg, billingPg, script } = useSession().gateway;
  const loadImp = useMemo(() => (script ? () => loadSandbox(script) : undefined), [script]);
  const billing = useMemo(() => ({ pg: billingPg }), [billingPg]);
  return (
    <InicisProvider userCode={userCode} pg={pg} billing={billing} locale={locale} loadImp={loadImp}>
      {children}
    </InicisProvider>
  );
}
