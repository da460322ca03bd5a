import type { OrderDetail } from '../../server/orders.js';
import { useLanguage } from '../language/language.js';
import { textOf } from './eventTexts.js';

/** Everything that happened to an order, newest first. */
export function Timeline({ events }: { events: OrderDetail['timeline'] }) {
  const { t, won, minute } = useLanguage();
  return (
    <ol className="timeline">
      {events.toReversed().map((event, index) => (
        <li key={`${event.at} ${index}`}>
          <p>
            {t(...textOf(event))}
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
