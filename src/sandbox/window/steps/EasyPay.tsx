import { payMethods } from '../../../core/codes.js';
import { methodOf } from './methodOf.js';
import type { StepProps } from './stepProps.js';
import { texts } from '../texts/texts.js';
import { won } from '../texts/won.js';

/**
 * The step of one easy-pay service. There is nothing to choose; it describes the next steps in the
 * app.
 */
export function EasyPay({ session: { params }, locale }: StepProps) {
  const text = texts[locale];
  const name = payMethods[methodOf(params)][locale];
  return (
    <section className="methods hand-over">
      <h2>{name}</h2>
      <p className="wallet">
        <b>{name}</b>
        <span>{won(params.amount, locale)}</span>
      </p>
      <ol>
        {text.easyPaySteps(name).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="remark">{text.easyPayNote}</p>
    </section>
  );
}
