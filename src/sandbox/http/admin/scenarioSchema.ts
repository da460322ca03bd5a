import * as v from 'valibot';
import { keysOf } from '../../../core/encoders.js';
import { banks, cardIssuers, payMethods } from '../../../core/codes.js';
import type { Outcome, ShopperChoice, WindowEnd } from '../../gateway/session/outcome.js';
import type { NetworkFault, ScriptFaults } from '../../script/scriptFaults.js';
import type { ApiFault } from '../rest/faults.js';
import { text } from './readBody.js';

const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0));

const ChoiceSchema: v.GenericSchema<ShopperChoice> = v.strictObject({
  cardCode: v.optional(v.picklist(Object.values(cardIssuers).map(({ code }) => code))),
  quota: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  cardPoints: v.optional(v.boolean()),
  easyPay: v.optional(v.picklist(keysOf(payMethods))),
  bankCode: v.optional(v.picklist(Object.values(banks).map(({ code }) => code))),
  cashReceipt: v.optional(v.picklist(['income', 'expense'])),
  cardNumber: v.optional(v.pipe(v.string(), v.digits())),
});

/** Outcomes of a payment window at the gateway. */
export const outcomeNames = [
  'approve',
  'cancel',
  'decline',
  'webhookFirst',
  'webhookTwice',
] as const;

const outcomes = [
  v.picklist(outcomeNames),
  v.strictObject({ approve: ChoiceSchema }),
  v.strictObject({
    decline: v.strictObject({ code: v.optional(v.string()), message: text }),
  }),
] as const;

/** Schema of `Outcome`. */
export const OutcomeSchema: v.GenericSchema<Outcome> = v.union(outcomes);

/** Schema of `WindowEnd`. */
export const WindowEndSchema: v.GenericSchema<WindowEnd> = v.union([
  ...outcomes,
  v.picklist(['silentClose', 'callbackLost']),
  v.strictObject({ after: milliseconds, end: v.lazy(() => WindowEndSchema) }),
]);

const networkFaults = ['missing', 'error', 'html', 'reset', 'silent'] as const;

const networkFault = v.union([
  v.picklist(networkFaults),
  v.strictObject({ delay: milliseconds }),
]) satisfies v.GenericSchema<NetworkFault>;

/** Schema of `ScriptFaults`. A missing fault is removed. */
export const ScriptFaultsSchema: v.GenericSchema<ScriptFaults> = v.strictObject({
  script: v.optional(v.union([networkFault, v.literal('empty')])),
  list: v.optional(v.union([networkFault, v.literal('unknown')])),
  frame: v.optional(v.union([networkFault, v.literal('refused')])),
});

/** Schema of `ApiFault`. JSON has no infinite number, so `times: null` means: until `reset`. */
export const ApiFaultSchema = v.strictObject({
  answer: v.optional(
    v.union([
      v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
      v.picklist(['hang', 'reset', 'truncated', 'html', 'null', 'refused']),
    ]),
  ),
  delay: v.optional(milliseconds),
  done: v.optional(v.boolean()),
  path: v.optional(v.string()),
  times: v.optional(
    v.union([
      v.pipe(v.number(), v.integer(), v.minValue(1)),
      v.pipe(
        v.null(),
        v.transform(() => Infinity),
      ),
    ]),
  ),
  retryAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
}) satisfies v.GenericSchema<unknown, ApiFault>;
