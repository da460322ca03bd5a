import * as a11y from '@storybook/addon-a11y/preview';
import { setProjectAnnotations } from '@storybook/react-vite';
import preview from '../../../.storybook/preview.js';
import { testEndState } from './testEndState.js';

// Hooks `afterEach` run in reverse order: axe checks the end state of a story before the test pays.
setProjectAnnotations([{ afterEach: testEndState }, a11y, preview]);
