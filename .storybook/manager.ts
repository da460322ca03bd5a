import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  // At 1280 by 800 pixels, the payment window is seen as a whole beside the controls.
  navSize: 250,
  panelPosition: 'right',
  rightPanelWidth: 330,
  theme: create({ base: 'light', brandTitle: 'react-inicis', brandUrl: './' }),
});
