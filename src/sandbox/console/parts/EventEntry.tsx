import type { ReactNode } from 'react';
import { useConsole } from '../data/consoleContext.js';
import { timeText } from '../data/formats.js';
import type {
  PaymentEvent,
  SandboxEvent,
  WindowRequestEvent,
} from '../../gateway/records/events.js';
import type { Texts } from '../texts/koreanTexts.js';
import { MerchantRequestDetails } from './MerchantRequestDetails.js';
import { ParameterTable } from './ParameterTable.js';
import { RestDetails } from './RestDetails.js';

/** One event of a timeline: a line that opens its details. */
export function EventEntry({ event }: { event: SandboxEvent }) {
  const { locale } = useConsole();
  const { title, details } = useParts(event);
  const time = (
    <time dateTime={new Date(event.at).toISOString()}>{timeText(event.at, locale)}</time>
  );
  if (!details)
    return (
      <li data-kind={event.kind}>
        {time} {title}
      </li>
    );
  return (
    <li data-kind={event.kind}>
      <details>
        <summary>
          {time} {title}
        </summary>
        {details}
      </details>
    </li>
  );
}

interface EntryParts {
  title: ReactNode;
  details?: ReactNode;
}

function useParts(event: SandboxEvent): EntryParts {
  const { t } = useConsole();
  switch (event.kind) {
    case 'window':
      return windowParts(event, t);
    case 'payment':
      return paymentParts(event, t);
    case 'webhook':
    case 'confirm': {
      const { kind, request, url, status, error } = event;
      const answer = status ?? error ?? t.timeline.noAnswer;
      const title = (
        <Title name={t.timeline[kind]} answer={answer}>
          {subjectOf(request)} → {url}
        </Title>
      );
      return { title, details: <MerchantRequestDetails event={event} /> };
    }
    case 'warning':
      return {
        title: <Title name={t.timeline.missing(event.fields.join(', '))}>{event.request}</Title>,
      };
    case 'rest': {
      const { method, path, status } = event;
      const title = (
        <Title name={t.timeline.rest} answer={status ?? t.timeline.running}>
          {method} {path}
        </Title>
      );
      return { title, details: <RestDetails event={event} /> };
    }
  }
}

function windowParts({ refusal, pg, mobile, params }: WindowRequestEvent, t: Texts): EntryParts {
  const title = (
    <Title name={refusal === null ? t.timeline.window : t.timeline.refused}>
      {mobile ? t.timeline.phone : 'PC'} {refusal ?? pg}
    </Title>
  );
  return { title, details: <ParameterTable params={params} /> };
}

function paymentParts(event: PaymentEvent, t: Texts): EntryParts {
  const { status, amount, cancel_amount, fail_reason } = event;
  const shown = status === 'cancelled' ? cancel_amount : amount;
  const title = (
    <Title name={t.timeline.payment[status]}>
      {t.won(shown)} {fail_reason}
    </Title>
  );
  return { title };
}

interface TitleProps {
  name: string;
  children: ReactNode;
  answer?: string | number;
}

function Title({ name, children, answer }: TitleProps) {
  return (
    <>
      <strong>{name}</strong> {children} {answer && <span className="answer">{answer}</span>}
    </>
  );
}

/** Returns the order number and the status in the body of a webhook. */
function subjectOf(request: string): string {
  const fields = request.startsWith('{')
    ? Object.entries<unknown>(JSON.parse(request))
    : [...new URLSearchParams(request)];
  const values = new Map<string, unknown>(fields);
  return ['merchant_uid', 'event', 'status'].flatMap((name) => values.get(name) ?? []).join(' ');
}
