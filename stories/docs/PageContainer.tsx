import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useLayoutEffect, type PropsWithChildren } from 'react';
import { themeOf } from '../../.storybook/theme.js';
import { showSettings, useDark, useLocale } from '../support/toolbar.js';
import './docs.css';

/** Frame of every page of text, in the colours and the language of the toolbar. */
export function PageContainer({ context, children }: PropsWithChildren<DocsContainerProps>) {
  const locale = useLocale();
  const isDark = useDark();
  useLayoutEffect(() => {
    showSettings({ locale, theme: isDark ? 'dark' : 'light' });
  }, [locale, isDark]);
  return (
    <DocsContainer context={context} theme={themeOf(isDark)}>
      <div lang={locale}>{children}</div>
    </DocsContainer>
  );
}
