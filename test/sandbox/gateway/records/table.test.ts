import { expect, test } from 'vitest';
import { KeyIndex } from '../../../../src/sandbox/gateway/records/keyIndex.js';
import { Table } from '../../../../src/sandbox/gateway/records/table.js';

interface Row {
  order: string;
  status: string;
}

function createTable() {
  const changes: [string, Row | null][] = [];
  const table = new Table<Row>((key, row) => changes.push([key, row]));
  const ofOrder = table.addIndex(new KeyIndex((row: Row) => row.order || null));
  return { table, ofOrder, changes };
}

test('records keep their order when they are replaced, and a list does not change later', () => {
  const { table, changes } = createTable();
  table.set('a', { order: '1', status: 'ready' });
  table.set('b', { order: '1', status: 'ready' });
  const before = table.list;
  table.set('a', { order: '1', status: 'paid' });
  expect(before.map(({ status }) => status)).toEqual(['ready', 'ready']);
  expect(table.list.map(({ status }) => status)).toEqual(['paid', 'ready']);
  expect(table.list).toBe(table.list);
  expect(changes).toHaveLength(3);
});

test('an index follows added, replaced and deleted records, and leaves out `null`', () => {
  const { table, ofOrder, changes } = createTable();
  table.set('a', { order: '1', status: 'ready' });
  table.set('b', { order: '1', status: 'ready' });
  table.set('c', { order: '', status: 'ready' });
  table.set('a', { order: '1', status: 'paid' });
  expect(ofOrder.get('1').map(({ status }) => status)).toEqual(['paid', 'ready']);
  expect(ofOrder.get('')).toEqual([]);
  table.set('a', { order: '2', status: 'paid' });
  table.delete('b');
  table.delete('b');
  expect(ofOrder.get('1')).toEqual([]);
  expect(ofOrder.get('2')).toHaveLength(1);
  expect(changes.filter(([, row]) => row === null)).toEqual([['b', null]]);
});

test('`restore` and `clear` change the records and indexes, and report no change', () => {
  const { table, ofOrder, changes } = createTable();
  table.restore('a', { order: '1', status: 'ready' });
  expect(ofOrder.get('1')).toHaveLength(1);
  table.clear();
  expect([table.list, ofOrder.get('1'), table.get('a')]).toEqual([[], [], undefined]);
  expect(changes).toEqual([]);
});
