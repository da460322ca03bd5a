interface CodeTableProps {
  /** Name of the table in the package's exports. */
  name: string;
  codes: Record<string, { ko: string; en: string; code?: string }>;
}

/** Renders a code table that the package exports. */
export function CodeTable({ name, codes }: CodeTableProps) {
  const hasCodes = Object.values(codes).some(({ code }) => code);
  return (
    <table>
      <thead>
        <tr>
          {hasCodes && <th>Code</th>}
          <th>In the code</th>
          <th>한국어</th>
          <th>English</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(codes).map(([key, { code, ko, en }]) => (
          <tr key={key}>
            {hasCodes && (
              <td>
                <code>{code}</code>
              </td>
            )}
            <td>
              <code>{hasCodes ? `${name}.${key}` : `'${key}'`}</code>
            </td>
            <td lang="ko">{ko}</td>
            <td>{en}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
