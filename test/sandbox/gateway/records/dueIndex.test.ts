import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DueIndex } from '../../../../src/sandbox/gateway/records/dueIndex.js';
import { Table } from '../../../../src/sandbox/gateway/records/table.js';

interface Row {
  key: string;
  due: number | null;
}

function createTable() {
  const table = new Table<Row>(() => {});
  return { table, index: table.addIndex(new DueIndex((row: Row) => row.due)) };
}

test('it returns the due records earliest first, whatever changed before', () => {
  const due = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
  const change = fc.record({
    key: fc.constantFrom(...'abcdefgh'),
    due,
    isDeleted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), fc.nat(9), (changes, now) => {
      const { table, index } = createTable();
      for (const { isDeleted, ...row } of changes) {
        if (isDeleted) table.delete(row.key);
        else table.set(row.key, row);
      }
      const pending = table.list.flatMap((row) => row.due ?? []).toSorted((a, b) => a - b);
      expect(index.next).toBe(pending[0] ?? Infinity);
      const taken: (number | null)[] = [];
      for (let row = index.first(now); row; row = index.first(now)) {
        taken.push(row.due);
        table.set(row.key, { ...row, due: null });
      }
      expect(taken).toEqual(pending.filter((one) => one <= now));
      expect(index.next).toBe(pending.find((one) => one > now) ?? Infinity);
    }),
  );
});

test('records with the same time come in the order in which they got it', () => {
  const { table, index } = createTable();
  for (const key of ['c', 'a', 'b']) table.set(key, { key, due: 1 });
  const taken: string[] = [];
  for (let row = index.first(1); row; row = index.first(1)) {
    taken.push(row.key);
    table.delete(row.key);
  }
  expect(taken).toEqual(['c', 'a', 'b']);
});

test('`clear` removes every time', () => {
  const { table, index } = createTable();
  table.set('a', { key: 'a', due: 1 });
  table.clear();
  expect([index.next, index.first(9)]).toEqual([Infinity, undefined]);
});
