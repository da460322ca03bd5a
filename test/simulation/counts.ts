import { beginning } from './clock.js';

/** Numbers of events and outcomes that were reached, by name, and the order in which they came. */
export class Counts {
  readonly log: string[] = [];
  readonly #numbers = new Map<string, number>();

  add(name: string, about = ''): void {
    this.#add(name, 1);
    this.log.push(`${String((Date.now() - beginning) / 1000).padStart(10)} s  ${name} ${about}`);
  }

  addAll(other: Pick<Counts, 'entries'>): void {
    for (const [name, number] of other.entries) this.#add(name, number);
  }

  get entries(): [string, number][] {
    return [...this.#numbers].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  of(name: string): number {
    return this.#numbers.get(name) ?? 0;
  }

  toString(): string {
    return this.entries
      .map(([name, number]) => `${String(number).padStart(8)}  ${name}`)
      .join('\n');
  }

  #add(name: string, number: number) {
    this.#numbers.set(name, this.of(name) + number);
  }
}
