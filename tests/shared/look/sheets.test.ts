import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Style sheets and the markup that they are for. */
const SURFACES = {
  popup: { sheets: 'entrypoints/popup/*.css', markup: 'entrypoints/{popup,parts}/*.tsx' },
  options: { sheets: 'entrypoints/options/*.css', markup: 'entrypoints/{options,parts}/*.tsx' },
  pages: { sheets: 'feed/publish/page/*.css', markup: 'feed/publish/page/*.tsx' },
  'all surfaces': { sheets: 'shared/look/*.css', markup: '{entrypoints,feed/publish/page}/**/*.tsx' },
};

const textOf = (files: string): string =>
  globSync(files)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const sheetsOf = (files: string): string => textOf(files).replace(/\/\*[^]*?\*\//g, '');

/** Everything that stands in quotes in markup, in single words: class names are among them. */
const quoted = (markup: string): Set<string> =>
  new Set([...markup.matchAll(/(["'`])((?:(?!\1).)*)\1/g)].flatMap(([, , text = '']) => text.split(/\s+/)));

/** The classes that selectors name. */
const classesOf = (css: string): string[] => {
  const selectors = [...css.matchAll(/[^{};]*(?=\{)/g)].join(' ');
  return [...new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name))];
};

test.each(Object.entries(SURFACES))('%s: no rule is for a class that no markup has', (_, { sheets, markup }) => {
  const classes = classesOf(sheetsOf(sheets));
  expect(classes.length).toBeGreaterThan(5);
  const words = quoted(textOf(markup));
  expect(classes.filter((name) => !words.has(name))).toEqual([]);
});

test('every token is used, and every one that is used is there', () => {
  const all = sheetsOf('{entrypoints,feed,shared}/**/*.css');
  const used = [...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
  const made = [...all.matchAll(/(--[\w-]+):/g)].map(([, name = '']) => name);
  expect([...new Set(made)].toSorted()).toEqual([...new Set(used)].toSorted());
});

test('no text is smaller than 12 px', () => {
  const sizes = [...sheetsOf('{entrypoints,feed,shared}/**/*.css').matchAll(/(?:font-size|--text-\w+): ([\d.]+)rem/g)];
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.map(([, size]) => Number(size)).filter((size) => size < 0.75)).toEqual([]);
});
