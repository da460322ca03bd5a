import type { RestEvent } from '../../gateway/records/events.js';
import { origin } from '../data/admin.js';
import { useConsole } from '../data/consoleContext.js';
import { prettyJson } from '../data/formats.js';
import { curlOf } from '../texts/curlTexts.js';
import { CodeBlock } from './CodeBlock.js';

/** A call of the REST API, its answer, and the same call as `curl`. */
export function RestDetails({ event }: { event: RestEvent }) {
  const { t } = useConsole();
  const { method, path, request, status, answer } = event;
  return (
    <>
      {request && <CodeBlock code={prettyJson(request)} label={t.timeline.request} />}
      <CodeBlock
        code={prettyJson(answer) || t.timeline.noBody}
        label={`${t.timeline.answer} (${status ?? t.timeline.running})`}
      />
      <CodeBlock code={curlOf(origin, { method, path, body: request })} label={t.timeline.curl} />
    </>
  );
}
