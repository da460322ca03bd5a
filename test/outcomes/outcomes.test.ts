import { describeRows } from './describeRows.js';
import { rows } from './rows.js';

describeRows(
  rows.filter(({ isFast }) => isFast),
  ['pc', 'phone'],
);
