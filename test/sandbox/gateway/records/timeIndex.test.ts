import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from '../../../../src/sandbox/gateway/records/table.js';
import { TimeIndex } from '../../../../src/sandbox/gateway/records/timeIndex.js';

interface Row {
  key: string;
  time: number;
  version: number;
}

const time = fc.integer({ min: 0, max: 9 });
const change = fc.record({ key: fc.constantFrom(...'abcdefgh'), isDeleted: fc.boolean() });

test('it finds the same records as a search through all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, time)), time, time, (changes, from, to) => {
      const table = new Table<Row>(() => {});
      const index = table.addIndex(new TimeIndex((row: Row) => row.time));
      for (const [version, [{ key, isDeleted }, at]] of changes.entries()) {
        if (isDeleted) table.delete(key);
        else table.set(key, { key, time: at, version });
      }
      const expected = table.list
        .filter((row) => row.time >= from && row.time <= to)
        .toSorted((one, other) => one.time - other.time);
      expect(index.between(from, to)).toEqual(expected);
      table.clear();
      expect(index.between(0, Infinity)).toEqual([]);
    }),
  );
});
