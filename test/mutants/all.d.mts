export interface Mutant {
  list: string;
  name: string;
  /** Path below `src`. */
  file: string;
  /** Code that prevents a wrong payment; stands exactly once in the file. */
  guard: string;
  /** Code that replaces it. */
  instead: string;
  /** Filters of test files. */
  tests?: string[];
  /** Part of the name of a test in `test/resilience`. */
  rows?: string;
}
export const mutants: Mutant[];
export function mutated(mutant: Mutant, folder: URL): string;
