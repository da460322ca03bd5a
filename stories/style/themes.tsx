import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Loader.css';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import type { PropsWithChildren } from 'react';
import { useDark } from '../support/toolbar.js';

const muiThemes = {
  light: createTheme({ palette: { mode: 'light' } }),
  // The red of the dark theme has too little contrast with white text.
  dark: createTheme({ palette: { mode: 'dark', error: { main: '#d32f2f' } } }),
};

/** Theme of MUI in the colours of the toolbar. */
export function MuiTheme({ children }: PropsWithChildren) {
  return <ThemeProvider theme={muiThemes[useDark() ? 'dark' : 'light']}>{children}</ThemeProvider>;
}

/** Theme of Mantine in the colours of the toolbar. */
export function MantineTheme({ children }: PropsWithChildren) {
  return (
    <MantineProvider forceColorScheme={useDark() ? 'dark' : 'light'}>{children}</MantineProvider>
  );
}
