import type { PaymentRecord } from '../../gateway/records/paymentRecord.js';
import { origin } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { CodeBlock } from '../parts/CodeBlock.js';
import { curlOf, tokenCurl } from '../texts/curlTexts.js';

/** REST calls about a payment, as `curl` lines. */
export function PaymentCurls({ payment }: { payment: PaymentRecord }) {
  const { t } = useConsole();
  const { imp_uid, merchant_uid } = payment;
  const read = { method: 'GET', path: `/payments/${imp_uid}?include_sandbox=true` };
  const find = { method: 'GET', path: `/payments/find/${encodeURIComponent(merchant_uid)}` };
  const body = JSON.stringify({ imp_uid, reason: '테스트' });
  const cancel = { method: 'POST', path: '/payments/cancel', body };
  return (
    <section aria-labelledby="curl">
      <h3 id="curl">{t.curl.title}</h3>
      <p>{t.curl.note}</p>
      <CodeBlock label={t.curl.token} code={tokenCurl(origin)} />
      <CodeBlock label={t.curl.read} code={curlOf(origin, read)} />
      <CodeBlock label={t.curl.find} code={curlOf(origin, find)} />
      <CodeBlock label={t.curl.cancel} code={curlOf(origin, cancel)} />
    </section>
  );
}
