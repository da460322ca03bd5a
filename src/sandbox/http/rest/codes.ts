import type { Hono } from 'hono';
import { banks, cardIssuers } from '../../../core/codes.js';
import { answer, answerError } from './envelope.js';

const tables = {
  cards: { table: cardIssuers, parameter: 'card_standard_code' },
  banks: { table: banks, parameter: 'bank_standard_code' },
};

/** Adds the routes for the lists of card companies and banks. Payments have the same codes. */
export function routeCodes(api: Hono) {
  for (const [path, { table, parameter }] of Object.entries(tables)) {
    const list = Object.values(table).map(({ code, ko }) => ({ code, name: ko }));
    api.get(`/${path}`, (c) => answer(c, list));
    api.get(`/${path}/:${parameter}`, (c) => {
      const found = list.find(({ code }) => code === c.req.param(parameter));
      return found ? answer(c, found) : answerError(c, '존재하지 않는 코드입니다.', 404);
    });
  }
}
