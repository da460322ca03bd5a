import { payMethodNames, payMethods } from '../../core/codes.js';
import { realSteps } from './realSteps.js';
import type { StepProps } from './stepProps.js';

/** A method whose questions the test window does not ask: it says what the real one would. */
export function SimpleChoice({ session: { params }, locale }: StepProps) {
  const method = payMethodNames.find((name) => name === params.pay_method);
  if (!method || method === 'card' || method === 'vbank') return null;
  return (
    <section className="methods">
      <h2>{payMethods[method][locale]}</h2>
      <p className="remark">{realSteps[method][locale]}</p>
    </section>
  );
}
