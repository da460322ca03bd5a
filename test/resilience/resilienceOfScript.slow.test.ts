import { describe } from 'vitest';
import { serveReact, startEnvironment } from './environment.js';
import { describeVendorRows } from './vendorRows.js';

startEnvironment();

describe('with React 19', () => {
  serveReact(19);
  describeVendorRows();
});
