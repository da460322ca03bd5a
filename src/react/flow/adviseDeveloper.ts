/**
 * Bundlers replace `process.env.NODE_ENV` with a string. Without a bundler, `process` does not exist,
 * and no warning is printed.
 */
declare const process: { env: { NODE_ENV?: string } };

/**
 * Prints warnings for the developer, only in development. They are a separate chunk, which shoppers do
 * not load.
 */
export async function adviseDeveloper(
  print: (explanations: typeof import('./developerExplanations.js')) => void,
): Promise<void> {
  try {
    if (process.env.NODE_ENV !== 'production') print(await import('./developerExplanations.js'));
  } catch {
    // A payment does not depend on a warning.
  }
}
