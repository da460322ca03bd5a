import { useLocale } from '../support/toolbar.js';

const headings = {
  code: { ko: '코드', en: 'Code' },
  name: { ko: '코드에서 쓰는 이름', en: 'In the code' },
};

interface CodeTableProps {
  /** Name of the table in the package's exports. */
  name: string;
  codes: Record<string, { ko: string; en: string; code?: string }>;
}

/** Renders a code table that the package exports. */
export function CodeTable({ name, codes }: CodeTableProps) {
  const locale = useLocale();
  const hasCodes = Object.values(codes).some(({ code }) => code);
  return (
    <table>
      <thead>
        <tr>
          {hasCodes && <th>{headings.code[locale]}</th>}
          <th>{headings.name[locale]}</th>
          <th lang="ko">한국어</th>
          <th lang="en">English</th>
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
            <td lang="en">{en}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
