import { sleep } from './clock.js';
import type { SimulationEvent } from './events.js';
import type { World } from './world.js';

/** Does an event. Returns false where there was nothing that it could happen to. */
export type Action = (world: World, event: SimulationEvent) => boolean | Promise<boolean>;

export const oneOf = <T>(list: readonly T[], index: number): T | undefined =>
  list[index % list.length];

const durations = [2, 7, 20, 60, 300];

/** Ends a disturbance after some time. */
export function forSome({ at, pick }: SimulationEvent, restore: () => void): true {
  void sleep(1000 * (oneOf(durations, at + pick) ?? 1)).then(restore);
  return true;
}
