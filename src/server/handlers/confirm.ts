import { answer, asResult } from './respond.js';
import { readQuestion } from './requestBody.js';
import type { Settlement } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';
import { timeouts } from '../timeouts.js';
import { timedOut, withTimeout } from '../withTimeout.js';

// The shopper reads these within the gateway's own sentence, in a language that nobody told us.
const differs = '주문 내용이 바뀌었습니다. 다시 주문해 주세요. (The order has changed.)';
const notNow = '주문을 확인하지 못했습니다. 잠시 후 다시 시도해 주세요. (Please try again.)';

/**
 * The gateway asks before it takes the money: 200 lets it, anything else stops it with a reason.
 * Answered from your order alone, in time.
 */
export async function confirm<O extends OrderTerms, Tx>(
  settlement: Pick<Settlement<O, Tx>, 'findOrder'>,
  request: Request,
): Promise<Response> {
  try {
    const decided = await withTimeout(timeouts.confirm, () => decide(settlement, request));
    if (decided !== timedOut) return decided;
  } catch (fault) {
    console.error(fault);
  }
  return answer({ reason: notNow }, 503);
}

async function decide<O extends OrderTerms, Tx>(
  { findOrder }: Pick<Settlement<O, Tx>, 'findOrder'>,
  request: Request,
): Promise<Response> {
  const question = await readQuestion(request).catch(asResult);
  if ('error' in question) return answer({ ...question, reason: notNow });
  const order = await findOrder(question.merchantUid);
  return order?.amount === question.amount ? answer({}) : answer({ reason: differs }, 409);
}
