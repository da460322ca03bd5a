import { keysOf } from '../../../core/encoders.js';
import { testCards } from '../../gateway/rules/testCards.js';
import { origin } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { linkTo } from '../data/hashView.js';
import { useStatus } from '../data/queries.js';
import { CodeBlock } from '../parts/CodeBlock.js';
import { Facts } from '../parts/Facts.js';
import { tokenCurl } from '../texts/curlTexts.js';
import { pageSample, remoteSample, stackSamples } from '../texts/stackTexts.js';

/** Addresses, samples and test cards for a shop that uses the sandbox. */
export function ConnectView() {
  const { t } = useConsole();
  const { connect } = t;
  const url = useStatus().data?.webhook.url;
  return (
    <>
      <h2>{t.nav.connect}</h2>
      <p>{connect.intro}</p>
      <Facts
        rows={[
          [
            connect.script,
            <Address
              key="script"
              now={`${origin}/v1/iamport.js`}
              before="https://cdn.iamport.kr/v1/iamport.js"
            />,
          ],
          [connect.api, <Address key="api" now={origin} before="https://api.iamport.kr" />],
          [connect.keys, connect.anyKeys],
          [
            connect.webhook,
            <a key="webhook" href={linkTo('webhooks')}>
              {url ? connect.webhookNow(url) : connect.webhookNone}
            </a>,
          ],
        ]}
      />
      <Samples />
      <Cards />
    </>
  );
}

/** An address of the sandbox, and the address that it replaces. */
function Address({ now, before }: { now: string; before: string }) {
  const { t } = useConsole();
  return (
    <>
      <code>{now}</code> <small>{t.connect.instead(before)}</small>
    </>
  );
}

function Samples() {
  const { t } = useConsole();
  const { connect } = t;
  return (
    <>
      <h3>{connect.page}</h3>
      <CodeBlock label={connect.page} code={pageSample(origin)} />
      <h3>{connect.server}</h3>
      <p>{connect.sandboxFlag}</p>
      {stackSamples.map(({ name, code }) => (
        <details key={name}>
          <summary>{name}</summary>
          <CodeBlock label={name} code={code(origin)} />
        </details>
      ))}
      <details>
        <summary>curl</summary>
        <CodeBlock label={t.curl.token} code={tokenCurl(origin)} />
      </details>
      <h3>{connect.tests}</h3>
      <CodeBlock label={connect.tests} code={remoteSample(origin)} />
    </>
  );
}

/** The test card numbers, each with its effect. */
function Cards() {
  const { t } = useConsole();
  const { connect } = t;
  return (
    <>
      <h3>{connect.cards}</h3>
      <p>{connect.cardsNote}</p>
      <dl>
        {keysOf(testCards).map((name) => (
          <div key={name}>
            <dt>
              <code>{testCards[name]}</code>
            </dt>
            <dd>{connect.cardNames[name]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
