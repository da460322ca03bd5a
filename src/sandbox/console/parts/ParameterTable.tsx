import type { RequestPayParams } from '../../../core/wire.js';
import { useConsole } from '../data/consoleContext.js';
import { valueText } from '../data/formats.js';
import { parameterMeaning } from '../texts/parameterTexts.js';

/** The parameters of a payment request as they were sent, each with its meaning. */
export function ParameterTable({ params }: { params: RequestPayParams }) {
  const { t, nameOf } = useConsole();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.timeline.parameter}</th>
          <th scope="col">{t.timeline.value}</th>
          <th scope="col">{t.timeline.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(params).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{valueText(value)}</td>
            <td>{nameOf(parameterMeaning(name))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
