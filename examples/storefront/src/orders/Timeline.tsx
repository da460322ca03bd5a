import type { OrderEvent } from '../../shared/api.js';
import { eventTexts } from '../texts/eventTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

const isKnown = (key: string): key is keyof typeof eventTexts => Object.hasOwn(eventTexts, key);

/** Everything that happened to an order, newest first. */
export function Timeline({ events }: { events: readonly OrderEvent[] }) {
  const t = useTexts(eventTexts);
  const { won, minute } = useFormats();
  const textOf = ({ kind, detail }: OrderEvent) => {
    const exact = `${kind}.${detail}`;
    return t(isKnown(exact) ? exact : kind);
  };
  return (
    <ol className="timeline">
      {events.toReversed().map((event, index) => (
        <li key={`${event.at} ${index}`} data-kind={event.kind}>
          <p>
            {textOf(event)}
            {event.amount !== null && <span className="number"> {won(event.amount)}</span>}
          </p>
          <time className="soft" dateTime={new Date(event.at).toISOString()}>
            {minute(event.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
