import { describe } from 'vitest';
import { describeRows } from './rows.js';

describe('with React 19', () => {
  describeRows(19);
});
