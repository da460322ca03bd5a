import type { InicisProviderProps } from 'react-inicis';

/**
 * Returns a function that loads the sandbox's script. A shop on the real gateway passes no `loadImp`:
 * the provider then loads PortOne's script.
 */
export const loadSandboxScript =
  (src: string): NonNullable<InicisProviderProps['loadImp']> =>
  async () => {
    if (window.IMP) return window.IMP;
    await new Promise((onload, onerror) => {
      const script = document.createElement('script');
      document.head.append(Object.assign(script, { src, onload, onerror }));
    });
    if (!window.IMP) throw new Error(`${src}: no window.IMP`);
    return window.IMP;
  };
