import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { csrfHeader, ErrorAnswer, Session } from '../../shared/api.js';
import { queryClient } from './queryClient.js';
import { ShopError } from './ShopError.js';

type Schema = v.GenericSchema;

/** Session of this browser, with the token that each `POST` needs. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => get(Session, '/api/session'),
  staleTime: Infinity,
});

/** Reads from the shop's server. */
export const get = <S extends Schema>(schema: S, path: string) => send(schema, path);

/** Posts to the shop's server, once more with a new token if the session has changed. */
export async function post<S extends Schema>(schema: S, path: string, body: object = {}) {
  const postWith = async ({ csrf }: v.InferOutput<typeof Session>) =>
    send(schema, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [csrfHeader]: csrf },
      body: JSON.stringify(body),
    });
  const session = await queryClient.ensureQueryData(sessionQuery);
  return postWith(session).catch(async (error: unknown) => {
    if (!(error instanceof ShopError && error.code === 'csrf')) throw error;
    return postWith(await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }));
  });
}

async function send<S extends Schema>(schema: S, path: string, init?: RequestInit) {
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new ShopError('unavailable', `${path}: no answer`, { cause });
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return v.parse(schema, answer);
  const refusal = v.safeParse(ErrorAnswer, answer);
  if (!refusal.success) throw new ShopError('unavailable', `${path}: ${response.status}`);
  const { code, message } = refusal.output.error;
  throw new ShopError(code, message);
}
