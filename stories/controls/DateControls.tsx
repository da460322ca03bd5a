import type { DateInput } from 'react-inicis';
import { useControlTexts, type ControlProps } from './control.js';

/** Returns day and time of a date in Korean time; the time is empty for a whole day. */
export function dayAndTime(value: DateInput | undefined): { day: string; time: string } {
  if (value === undefined) return { day: '', time: '' };
  const korean =
    typeof value === 'string'
      ? value
      : new Date(value.getTime() + 9 * 60 * 60 * 1000).toISOString().replace(/\..*/, '');
  const [, year = '', month = '', day = '', hours, minutes] =
    /^(\d{4})-?(\d\d)-?(\d\d)[ T]?(?:(\d\d):?(\d\d))?/.exec(korean) ?? [];
  return { day: year && `${year}-${month}-${day}`, time: hours ? `${hours}:${minutes}` : '' };
}

/** Day of a period. */
export function DayControl({ value, onChange, labelledBy }: ControlProps<DateInput>) {
  return (
    <input
      type="date"
      aria-labelledby={labelledBy}
      max="9998-12-31"
      value={dayAndTime(value).day}
      onChange={({ target }) => onChange(target.value || undefined)}
    />
  );
}

/** Day, and a time that is optional. */
export function MomentControl({ value, onChange, labelledBy }: ControlProps<DateInput>) {
  const { text } = useControlTexts();
  const { day, time } = dayAndTime(value);
  return (
    <div className="control-row" role="group" aria-labelledby={labelledBy}>
      <input
        type="date"
        aria-label={text.date}
        max="9998-12-31"
        value={day}
        onChange={({ target }) => onChange(momentOf(target.value, time))}
      />
      <input
        type="time"
        aria-label={text.time}
        disabled={day === ''}
        value={time}
        onChange={({ target }) => onChange(momentOf(day, target.value))}
      />
    </div>
  );
}

const momentOf = (day: string, time: string): string | undefined => {
  if (day === '') return undefined;
  return time === '' ? day : `${day} ${time}:00`;
};
