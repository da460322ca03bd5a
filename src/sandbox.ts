export { createSandbox } from './sandbox/createSandbox.js';
export type { Sandbox } from './sandbox/createSandbox.js';
export type { SandboxOptions } from './sandbox/sandboxOptions.js';
export type { ApiFault } from './sandbox/http/rest/faults.js';
export type { ScriptFaults, NetworkFault } from './sandbox/script/scriptFaults.js';
export type { ShopperChoice, Outcome, WindowEnd } from './sandbox/gateway/session/outcome.js';
export type { SentWebhook, WebhookOptions } from './sandbox/gateway/merchant/webhooks.js';
export type { EscrowChange } from './sandbox/gateway/records/escrowRecord.js';
export { testCards } from './sandbox/gateway/rules/testCards.js';
