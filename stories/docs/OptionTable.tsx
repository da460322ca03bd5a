import { Markdown } from '@storybook/addon-docs/blocks';
import type { ComponentType } from 'react';
import { extractComponentProps } from 'storybook/internal/docs-tools';
import type { OptionRow } from '../support/optionRows.js';
import type { WindowEffect } from '../support/windowEffects.js';
import { useStoryPages } from './useStoryPages.js';

interface OptionTableProps {
  rows: readonly OptionRow[];
  /** The component whose props these are: their meaning and default are read from their comments. */
  of?: ComponentType<never>;
  /** What the shopper sees of each. */
  effects?: Record<string, WindowEffect>;
}

const devices = { both: 'both', PC: 'PC only', phone: 'phone only' };

/** Options as they are: from the encoder, from the comments above them, and from the stories. */
export function OptionTable({ rows, of, effects = {} }: OptionTableProps) {
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
          const prop = props.find((one) => one.name === name);
          return (
            <tr key={name}>
              <td>
                <b>
                  {pages[name] ? (
                    <a href={pages[name]} target="_top">
                      {name}
                    </a>
                  ) : (
                    name
                  )}
                </b>
                {prop?.description && (
                  <div>
                    <Inline>{firstSentence(prop.description)}</Inline>
                  </div>
                )}
              </td>
              <td>
                {wire.map((place) => (
                  <div key={place}>
                    <code>{place}</code>
                  </div>
                ))}
              </td>
              <td>
                {devices[device]}
                <Effect {...effects[name]} />
              </td>
              {of && (
                <td>
                  <Inline>{once(prop?.defaultValue?.summary ?? '–')}</Inline>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const Effect = ({ seen, unseen }: { seen?: string; unseen?: string }) =>
  (seen || unseen) && <div>{seen ?? <i>nothing to see: {unseen}</i>}</div>;

const Inline = ({ children }: { children: string }) => (
  <Markdown options={{ forceInline: true }}>{children}</Markdown>
);

/** What several arms of a union say alike is found once for each. */
const once = (text: string) => text.replace(/^(.+?)(?:\s+\1)+$/, '$1');

/** Up to the first full stop before a capital; an abbreviation has none after it. */
const firstSentence = (text: string) =>
  text.replaceAll('\n', ' ').replace(/([.!?])\s+(?=[A-Z`*]).*$/s, '$1');
