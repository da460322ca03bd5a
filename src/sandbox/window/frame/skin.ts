// The colour names of the gateway are not documented. These names occur in public code of
// merchants.
const names: Record<string, string> = {
  red: 'c1272c',
  orange: 'c2410c',
  yellow: 'a16207',
  green: '15803d',
  teal: '0f766e',
  blue: '1d4ed8',
  navy: '1e3a8a',
  purple: '7e22ce',
  pink: 'be185d',
  brown: '78350f',
  gray: '4b5563',
  black: '18181b',
};

/**
 * Minimum contrast between the panel and its text, and between the panel and the button next to it.
 */
const contrast = 4.5;
/** Luminance of a hovered button, the darkest background behind text in the skin colour. */
const lightGrey = 0.88;

const linear = (part: number) => (part <= 10 ? part / 3295 : ((part / 255 + 0.055) / 1.055) ** 2.4);

/** Returns the luminance of a colour: 0 is black, 1 is white. */
export const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

function partsOf(skin: string): number[] | undefined {
  const hex = names[skin.toLowerCase()] ?? skin.replace(/^#/, '');
  if (!/^([\da-f]{3}|[\da-f]{6})$/i.test(hex)) return;
  const digits = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return digits.match(/../g)?.map((pair) => parseInt(pair, 16));
}

/**
 * Returns the panel colour of `SKIN(…)`, which is a common colour name or a hexadecimal code. A
 * colour that is too light for white text is made darker. An unknown colour has no effect: the
 * result is `undefined`.
 */
export function skinColour(skin: string): string | undefined {
  let parts = partsOf(skin);
  if (!parts) return;
  while ((lightGrey + 0.05) / (luminance(parts) + 0.05) < contrast)
    parts = parts.map((part) => Math.floor(part * 0.96));
  return `rgb(${parts.join(' ')})`;
}
