import type { EventDetails, SandboxEvent } from './events.js';

/** New values of fields of an event. */
type EventChange = Partial<EventDetails> & { about?: readonly string[] };

/** Number of events that the log holds by default. */
const defaultSize = 2000;

/**
 * The latest events of the sandbox, in memory. Adding an event takes the same time at any number of
 * events. If the log is full, a new event replaces the oldest one.
 */
export class EventLog {
  readonly #now: () => number;
  readonly #size: number;
  readonly #slots: SandboxEvent[] = [];
  #count = 0;
  /** The newest event that `clear` has deleted. */
  #cleared = 0;

  /** `now` returns the time, in unix milliseconds. */
  constructor(now: () => number, size = defaultSize) {
    this.#now = now;
    this.#size = size;
  }

  /** Adds an event. */
  add(about: readonly string[], details: EventDetails): SandboxEvent {
    this.#count += 1;
    const event = { ...details, id: this.#count, at: this.#now(), about };
    this.#slots[this.#count % this.#size] = event;
    return event;
  }

  /** Replaces fields of an event, for example when its answer has arrived. */
  update(event: SandboxEvent, change: EventChange): void {
    const slot = event.id % this.#size;
    // A later event may have replaced this one.
    if (this.#slots[slot]?.id === event.id) Object.assign(event, change);
  }

  /** Returns the event with this number, unless a later one has replaced it. */
  find(id: number): SandboxEvent | undefined {
    const event = this.#slots[id % this.#size];
    return event?.id === id ? event : undefined;
  }

  /** Every event that the log still holds, oldest first. */
  get list(): SandboxEvent[] {
    const oldest = Math.max(this.#cleared, this.#count - this.#size) + 1;
    return Array.from({ length: this.#count - oldest + 1 }, (_, at) =>
      this.find(oldest + at),
    ).filter((event) => event !== undefined);
  }

  /** Returns the events about one of these payment numbers, order numbers or billing keys. */
  about(...names: readonly string[]): SandboxEvent[] {
    return this.list.filter((event) => event.about.some((name) => names.includes(name)));
  }

  /** Deletes all events. The numbers continue, so that a number never means two events. */
  clear(): void {
    this.#slots.length = 0;
    this.#cleared = this.#count;
  }

  /** The number of events that later ones have replaced. */
  get dropped(): number {
    return Math.max(0, this.#count - this.#cleared - this.#size);
  }
}
