import { DetailedError } from 'hono/client';
import type { ReactNode } from 'react';
import { useLanguage, type Text } from '../language/language.js';

/** Texts for the statuses with which the shop's server refuses. */
const messages: Readonly<Record<number, Text>> = {
  400: ['입력한 내용을 확인해 주세요.', 'Please check what you entered.'],
  401: [
    '로그인이 만료되었거나 비밀번호가 다릅니다.',
    'The login has expired, or the password is wrong.',
  ],
  402: ['카드사나 PG에서 거절했습니다.', 'The card company or the gateway declined it.'],
  404: ['내 주문이 아니거나 없는 주문입니다.', 'This order does not exist, or it is not yours.'],
  409: [
    '지금 상태에서는 할 수 없습니다. 다시 확인해 주세요.',
    'This is not possible now. Please look at it again.',
  ],
  504: [
    '결과를 확인하지 못했습니다. 잠시 후 다시 확인해 주세요.',
    'We could not confirm the result. Please check again shortly.',
  ],
};
const unavailable: Text = [
  '서버에 연결하지 못했습니다. 잠시 후 다시 시도해 주세요.',
  'The server cannot be reached. Please try again shortly.',
];

/** Returns what the shopper reads about an error of the shop's server. */
export const messageOf = (error: unknown): Text =>
  (error instanceof DetailedError && messages[Number(error.statusCode)]) || unavailable;

export function ActionResult({ error, children }: { error: Error | null; children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <span role="status" className={error ? 'problem' : 'soft'}>
      {error ? t(...messageOf(error)) : children}
    </span>
  );
}
