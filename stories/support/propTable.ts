import type { Preview } from '@storybook/react-vite';
import type { StrictArgTypes } from 'storybook/internal/types';
import RegisterCard from '../billing-key/RegisterCard.js';
import { argTypes, billingKeyArgTypes } from './argTypes.js';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** The options first, in the order of their table, and told as a reader wants them. */
export const propTable: Enhancer = ({ argTypes: found, component }) => {
  const table = component === RegisterCard ? billingKeyArgTypes : argTypes;
  const rows: StrictArgTypes = {};
  for (const name of [...Object.keys(table), ...Object.keys(found)]) {
    const row = found[name];
    if (row) rows[name] = told(row);
  }
  return rows;
};

/** Every optional prop may be `undefined`, and a default is no Markdown. */
function told(row: StrictArgTypes[string]): StrictArgTypes[string] {
  const { table } = row;
  if (!table) return row;
  const type = table.type?.summary?.replace(/ \| undefined$/, '');
  const byDefault = table.defaultValue?.summary?.replaceAll('`', '');
  return {
    ...row,
    table: {
      ...table,
      ...(type !== undefined && { type: { ...table.type, summary: type } }),
      ...(byDefault !== undefined && {
        defaultValue: { ...table.defaultValue, summary: byDefault },
      }),
    },
  };
}
