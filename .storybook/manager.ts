import * as React from 'react';
import {
  CURRENT_STORY_WAS_SET,
  GLOBALS_UPDATED,
  SET_GLOBALS,
} from 'storybook/internal/core-events';
import { addons, types, useGlobals, type API } from 'storybook/manager-api';
import { OptionsPanel } from '../stories/controls/OptionsPanel.js';
import { inLanguage, isLocale } from '../stories/support/twoLanguages.js';
import { themeOf } from './theme.js';
import { Toolbar } from './toolbar.js';

// Sidebar, title of the browser tab and colours follow the language and the theme of the toolbar.

// Storybook compiles the manager with the classic JSX transform, which needs a global `React`. It takes
// this package from `dist`, so the build of the package comes first.
Object.assign(globalThis, { React });

const optionsPanel = 'react-inicis/options';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Globals of the toolbar. Before the first event they are read from the address. */
let globals: Record<string, unknown> = Object.fromEntries(
  (new URLSearchParams(location.search).get('globals') ?? '')
    .split(';')
    .map((pair) => pair.split(':')),
);

/** True while the playground is selected. */
let isInPlayground = false;

const locale = () => (isLocale(globals['locale']) ? globals['locale'] : 'ko');
const label = (text: string) => inLanguage(text, locale());

function theme() {
  const { theme: chosen } = globals;
  return themeOf(chosen === 'dark' || (chosen !== 'light' && darkSystem.matches));
}

// The site begins with the introduction. Without an entry in the address, Storybook would open the
// first one of the sidebar.
if (!new URLSearchParams(location.search).has('path'))
  history.replaceState(
    null,
    '',
    `./?path=/docs/introduction--docs${location.search.replace('?', '&')}`,
  );

addons.setConfig({
  // At 1280 by 800 pixels, the payment window is seen as a whole beside the controls.
  layout: { navSize: 250, panelPosition: 'right', rightPanelWidth: 330 },
  selectedPanel: optionsPanel,
  // The playground has its own controls.
  layoutCustomisations: {
    showPanel: ({ storyId }, isShown) => (storyId?.startsWith('playground--') ? false : isShown),
  },
  theme: theme(),
  sidebar: {
    renderLabel: ({ name, type }) =>
      label(type === 'docs' && name === 'Docs' ? '문서 · Docs' : name),
    filters: {
      // Storybook creates a page of text only for a story, and this story shows nothing.
      pagesOfText: ({ type, tags = [] }) => type !== 'story' || !tags.includes('prose'),
    },
  },
});

addons.register('react-inicis', (api) => {
  addons.add('react-inicis/toolbar', {
    type: types.TOOL,
    title: 'Toolbar',
    match: ({ viewMode }) => viewMode === 'story' || viewMode === 'docs',
    render: Toolbar,
  });
  // The tabs have the order of this object, and the first one is for the options.
  const panels = addons.getElements(types.PANEL);
  const others = Object.entries(panels);
  for (const [id] of others) delete panels[id];
  addons.add(optionsPanel, {
    type: types.PANEL,
    title: PanelTitle,
    render: ({ active = false }) =>
      active
        ? React.createElement(OptionsPanel, { storyId: api.getUrlState().storyId ?? '' })
        : null,
  });
  Object.assign(panels, Object.fromEntries(others));
  // In a narrow window, the playground needs the place of the sidebar.
  const showSidebar = () => {
    const isPlayground = api.getUrlState().storyId?.startsWith('playground--') ?? false;
    if (isPlayground !== isInPlayground && innerWidth < 1500) api.toggleNav(!isPlayground);
    isInPlayground = isPlayground;
  };
  api.on(CURRENT_STORY_WAS_SET, showSidebar);
  const setTheme = () => api.setOptions({ theme: theme() });
  const setLanguage = () => {
    document.documentElement.lang = locale();
    setTitle(api);
    // Labels are rendered again when a filter changes.
    void api.experimental_setFilter('language', () => true);
  };
  const update = (event: { globals: Record<string, unknown> }) => {
    const before = locale();
    globals = event.globals;
    setTheme();
    if (locale() !== before) setLanguage();
  };
  api.on(SET_GLOBALS, update);
  api.on(GLOBALS_UPDATED, update);
  darkSystem.addEventListener('change', setTheme);
  document.documentElement.lang = locale();
  const title = document.querySelector('title');
  if (title) new MutationObserver(() => setTitle(api)).observe(title, { childList: true });
});

/** Name of the panel of options, in the language of the toolbar. */
function PanelTitle() {
  const [chosen] = useGlobals();
  return React.createElement('span', null, chosen['locale'] === 'en' ? 'Options' : '옵션');
}

/** Sets the title of the browser tab in one language. Storybook sets it in both. */
function setTitle(api: API) {
  const entry = api.getCurrentStoryData();
  if (!entry) return;
  const { title, name, type } = entry;
  const names = [...title.split('/'), ...(type === 'docs' ? [] : [name])];
  const text = [...names.map(label).toReversed(), 'react-inicis'].join(' | ');
  if (document.title !== text) document.title = text;
}
