import { Markdown } from '@storybook/addon-docs/blocks';
import type { ComponentType } from 'react';
import { extractComponentProps } from 'storybook/internal/docs-tools';
import type { Effect } from '../support/optionEntry.js';
import type { OptionRow } from '../support/optionRows.js';
import { useStoryPages } from './useStoryPages.js';

interface OptionTableProps {
  rows: readonly OptionRow[];
  /** Table of these options. The effects on the window are read from it. */
  options: Readonly<Record<string, Effect>>;
  /** Component with these props. Meaning and default are read from the comments of the props. */
  of?: ComponentType<never>;
}

/** Renders a table of options from the encoder, the comments and the option table. */
export function OptionTable({ rows, options, of }: OptionTableProps) {
  const pages = useStoryPages();
  const props = of ? extractComponentProps(of, 'props').map(({ propDef }) => propDef) : [];
  return (
    <table className="options">
      <thead>
        <tr>
          <th>Prop</th>
          <th>Sent as</th>
          <th>Window</th>
          {of && <th>Default</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, wire, device }) => {
          const prop = props.find((propDef) => propDef.name === name);
          return (
            <tr key={name}>
              <td>
                <Meaning name={name} page={pages[name]} description={prop?.description} />
              </td>
              <td>
                <WireNames wire={wire} />
              </td>
              <td>
                {devices[device]}
                <EffectText {...options[name]} />
              </td>
              {of && <td>{inline(withoutRepeats(prop?.defaultValue?.summary ?? '–'))}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const devices = { both: 'both', PC: 'PC only', phone: 'phone only' };

interface MeaningProps {
  name: string;
  /** Address of the page with the option's stories. */
  page: string | undefined;
  description: string | undefined;
}

const Meaning = ({ name, page, description }: MeaningProps) => (
  <>
    <b>
      {page ? (
        <a href={page} target="_top">
          {name}
        </a>
      ) : (
        name
      )}
    </b>
    {description && <div>{inline(firstSentence(description))}</div>}
  </>
);

const WireNames = ({ wire }: Pick<OptionRow, 'wire'>) =>
  wire.map((path) => (
    <div key={path}>
      <code>{path}</code>
    </div>
  ));

const EffectText = ({ seen, unseen }: { seen?: string; unseen?: string }) =>
  (seen || unseen) && <div>{seen ?? <i>not visible: {unseen}</i>}</div>;

const inline = (text: string) => <Markdown options={{ forceInline: true }}>{text}</Markdown>;

/** Removes repeated defaults, because docgen joins the equal defaults of all request types. */
const withoutRepeats = (text: string) => text.replace(/^(.+?)(?:\s+\1)+$/, '$1');

/**
 * Returns the first sentence. It ends at the first full stop before a capital letter, so that an
 * abbreviation does not end it.
 */
const firstSentence = (text: string) =>
  text.replaceAll('\n', ' ').replace(/([.!?])\s+(?=[A-Z`*]).*$/s, '$1');
