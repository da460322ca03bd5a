export { createSandbox } from './sandbox/createSandbox.js';
export type { Sandbox, SandboxOptions } from './sandbox/createSandbox.js';
export type { Choice, Outcome } from './sandbox/session.js';
