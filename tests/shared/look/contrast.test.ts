import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Colours = ReadonlyMap<string, readonly [light: string, dark: string]>;

/** The colours of a style sheet by name, light and dark; those for people who ask for more contrast apart. */
function colours(file: string): { usual: Colours; more: Colours } {
  const css = readFileSync(file, 'utf8');
  const asked = /@media \(prefers-contrast: more\) \{[^]*?\n\}/.exec(css)?.[0] ?? '';
  const usual = named(css.replace(asked, ''));
  return { usual, more: new Map([...usual, ...named(asked)]) };
}

function named(css: string): Colours {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*(?:light-dark\(\s*(#\w+),\s*(#\w+)\s*\)|(#\w+));/g)].map(
      ([, name = '', light = '', dark = '', both]) => [name, [long(both ?? light), long(both ?? dark)]] as const,
    ),
  );
}

/** "#fff" in full. */
const long = (hex: string): string => (hex.length === 4 ? hex.replaceAll(/[\da-f]/gi, '$&$&') : hex);

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const { usual, more } = colours('shared/look/tokens.css');

const least = (tokens: Colours, above: string, below: string): number =>
  Math.min(
    ...([0, 1] as const).map((scheme) =>
      contrast(tokens.get(above)?.[scheme] ?? '', tokens.get(below)?.[scheme] ?? ''),
    ),
  );

it.each([
  ['--ink', '--paper', 4.5],
  ['--ink-2', '--paper', 4.5],
  ['--ink-3', '--paper', 4.5],
  ['--ink-2', '--under', 4.5],
  ['--ink-3', '--under', 4.5],
  ['--ink-3', '--wash', 4.5],
  ['--accent', '--paper', 4.5],
  ['--accent', '--under', 4.5],
  ['--accent-2', '--paper', 4.5],
  ['--on-fill', '--fill', 4.5],
  ['--on-fill', '--fill-2', 4.5],
  ['--edge', '--paper', 3],
  ['--focus', '--paper', 3],
])('%s on %s has a contrast of at least %s, light and dark (WCAG 2.2, 1.4.3 and 1.4.11)', (above, below, needed) => {
  expect(least(usual, above, below)).toBeGreaterThanOrEqual(needed);
});

it.each([
  ['--ink-2', '--paper', 7],
  ['--ink-3', '--paper', 7],
  ['--ink-3', '--under', 7],
  ['--accent', '--paper', 7],
  ['--on-fill', '--fill', 7],
  ['--edge', '--paper', 4.5],
])('%s on %s has at least %s for those who ask for more (WCAG 2.2, 1.4.6)', (above, below, needed) => {
  expect(least(more, above, below)).toBeGreaterThanOrEqual(needed);
});
