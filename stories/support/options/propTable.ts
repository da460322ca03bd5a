import type { Preview } from '@storybook/react-vite';
import type { StrictArgTypes } from 'storybook/internal/types';
import RegisterCard from '../../billing-key/RegisterCard.js';
import { billingKeyOptionTable, paymentOptionTable } from './options.js';

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** Sorts the options of the option table first, in its order, and shortens types and defaults. */
export const propTable: Enhancer = ({ argTypes, component }) => {
  const options = component === RegisterCard ? billingKeyOptionTable : paymentOptionTable;
  const rows: StrictArgTypes = {};
  for (const name of [...Object.keys(options), ...Object.keys(argTypes)]) {
    const row = argTypes[name];
    if (row) rows[name] = shortened(row);
  }
  return rows;
};

/**
 * Removes `| undefined` from the type, because every optional prop has it, and backticks from the
 * default.
 */
function shortened(row: StrictArgTypes[string]): StrictArgTypes[string] {
  const { table } = row;
  if (!table) return row;
  const type = table.type?.summary?.replace(/ \| undefined$/, '');
  const defaultValue = table.defaultValue?.summary?.replaceAll('`', '');
  return {
    ...row,
    table: {
      ...table,
      ...(type !== undefined && { type: { ...table.type, summary: type } }),
      ...(defaultValue !== undefined && {
        defaultValue: { ...table.defaultValue, summary: defaultValue },
      }),
    },
  };
}
