import type { InicisProviderProps } from 'react-inicis';

/**
 * Loads the script of the pretend gateway, from where the server says it is. A shop that takes
 * money gives the provider no `loadImp`, and gets the vendor's.
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
