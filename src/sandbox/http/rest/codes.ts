import type { Hono } from 'hono';
import { banks, cardIssuers } from '../../../core/codes.js';
import { answer, refuse } from './envelope.js';

const tables = { cards: cardIssuers, banks };

/** The card companies and the banks, by the codes that answers carry. */
export function routeCodes(api: Hono) {
  for (const [path, table] of Object.entries(tables)) {
    const list = Object.values(table).map(({ code, ko }) => ({ code, name: ko }));
    api.get(`/${path}`, (c) => answer(c, list));
    api.get(`/${path}/:code`, (c) => {
      const found = list.find(({ code }) => code === c.req.param('code'));
      return found ? answer(c, found) : refuse(c, '존재하지 않는 코드입니다.', 404);
    });
  }
}
