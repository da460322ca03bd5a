import { describe } from 'vitest';
import { serveReact, startEnvironment } from './environment.js';
import { describeReactRows } from './reactRows.js';

startEnvironment();

describe('with React 19', () => {
  serveReact(19);
  describeReactRows();
});
