export { createSandbox } from './sandbox/createSandbox.js';
export type { Sandbox, SandboxOptions } from './sandbox/createSandbox.js';
export type { ApiFault } from './sandbox/faults.js';
export type { ScriptFaults, Trouble } from './sandbox/scriptFaults.js';
export type { Choice, Outcome, WindowEnd } from './sandbox/session.js';
export type { SentWebhook, WebhookOptions } from './sandbox/webhooks.js';
export { testCards } from './sandbox/testCards.js';
