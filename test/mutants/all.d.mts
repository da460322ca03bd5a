export interface Mutant {
  list: string;
  name: string;
  /** Path of the source file below `src`. */
  file: string;
  /** Code that prevents a wrong payment. The file contains this text exactly once. */
  guard: string;
  /** Code that replaces it. */
  instead: string;
  /** Filters of the test files that must fail with the mutant. */
  tests?: string[];
  /** Part of the name of a test in `test/resilience` that must fail with the mutant. */
  rows?: string;
}
export const mutants: Mutant[];
export function mutated(mutant: Mutant, folder: URL): string;
