import { useControlTexts, type ControlProps } from './control.js';

/**
 * Colour names that occur in public code of merchants, with the colours of the sandbox. The gateway
 * does not document its table. A test compares them with the sandbox.
 */
export const skins = {
  RED: '#c1272c',
  ORANGE: '#c2410c',
  YELLOW: '#a16207',
  GREEN: '#15803d',
  TEAL: '#0f766e',
  BLUE: '#1d4ed8',
  NAVY: '#1e3a8a',
  PURPLE: '#7e22ce',
  PINK: '#be185d',
  BROWN: '#78350f',
  GRAY: '#4b5563',
  BLACK: '#18181b',
} as const;

const named = new Map<string, string>(Object.entries(skins));

/** Colour of the window: a named colour, any colour, or none. */
export function SkinControl({ value, onChange, labelledBy }: ControlProps<string>) {
  const { text } = useControlTexts();
  const shown = named.get(value?.toUpperCase() ?? '') ?? value ?? skins.RED;
  return (
    <div className="control-skin">
      <div className="control-swatches" role="group" aria-labelledby={labelledBy}>
        {[...named].map(([name, colour]) => (
          <button
            key={name}
            type="button"
            title={name}
            aria-label={name}
            aria-pressed={value?.toUpperCase() === name}
            style={{ background: colour }}
            onClick={() => onChange(value?.toUpperCase() === name ? undefined : name)}
          />
        ))}
      </div>
      <div className="control-row">
        <input
          type="text"
          aria-label={text.colourCode}
          placeholder={skins.RED}
          spellCheck={false}
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
        />
        <input
          type="color"
          aria-label={text.anyColour}
          value={/^#[\da-f]{6}$/i.test(shown) ? shown : skins.RED}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
    </div>
  );
}
