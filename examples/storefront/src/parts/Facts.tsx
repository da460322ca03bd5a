import type { ReactNode } from 'react';

interface FactsProps {
  /** Names and values. Rows without a value are left out. */
  rows: readonly (readonly [name: string, value: ReactNode])[];
}

/** List of names and values, such as the parts of a receipt. */
export function Facts({ rows }: FactsProps) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
