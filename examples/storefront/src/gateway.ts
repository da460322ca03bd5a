import type { InicisProviderProps } from 'react-inicis';

/**
 * Loads the script of the sandbox from the URL that the server returns. A real shop passes no
 * `loadImp`: the provider then loads PortOne's script.
 */
export const loadImp: NonNullable<InicisProviderProps['loadImp']> = async () => {
  if (window.IMP) return window.IMP;
  const response = await fetch('/api/gateway');
  const { script: src }: { script: string } = await response.json();
  await new Promise((onload, onerror) => {
    document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror }));
  });
  if (!window.IMP) throw new Error(`${src}: no window.IMP`);
  return window.IMP;
};
