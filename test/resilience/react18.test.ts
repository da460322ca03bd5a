import { describe } from 'vitest';
import { describeRows } from './rows.js';

describe('with React 18', () => {
  describeRows(18);
});
