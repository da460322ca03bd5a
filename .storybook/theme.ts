import { create, type ThemeVars } from 'storybook/theming';

/** Korean fonts of each system, because the font of Storybook has no Hangul. */
const fontBase =
  "'Nunito Sans', system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif";

const brand = { brandTitle: 'react-inicis', brandUrl: './', fontBase };

const light = create({
  base: 'light',
  ...brand,
  colorPrimary: '#2347c5',
  colorSecondary: '#2347c5',
});

const dark = create({
  base: 'dark',
  ...brand,
  colorPrimary: '#9db2ff',
  colorSecondary: '#8fa8ff',
  appBg: '#14171d',
  appContentBg: '#1a1e26',
  appPreviewBg: '#14171d',
  barBg: '#1a1e26',
});

/** Returns the theme of pages, sidebar, toolbar and controls. */
export const themeOf = (isDark: boolean): ThemeVars => (isDark ? dark : light);
