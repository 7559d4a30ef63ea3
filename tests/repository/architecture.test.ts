import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const PICTURE = 'docs/architecture.md';
const ROOMS = ['feed/read', 'feed/resolve', 'feed/publish', 'feed', 'shared', 'entrypoints', 'public'];

const roomOf = (file: string): string | undefined => ROOMS.find((room) => file.startsWith(`${room}/`));

/** Arrows of the Mermaid picture, from room to room; a node's room is the first line of its label, or its id. */
const drawn = (): string[] => {
  const [, picture = ''] = /```mermaid\n([^`]+)```/.exec(readFileSync(PICTURE, 'utf8')) ?? [];
  const rooms = new Map([...picture.matchAll(/(\w+)\["([^"<]+)/g)].map(([, id = '', room = '']) => [id, room]));
  const arrows = picture.matchAll(/(\w+)(?:\["[^"]*"\])? --> (\w+)/g);
  return [...arrows].map(([, from = '', to = '']) => `${rooms.get(from) ?? from} -> ${rooms.get(to) ?? to}`);
};

/** Everything a module imports, also for its types alone, exports on, or loads later. */
const importsOf = (file: string): string[] => {
  const { module, errors } = parseSync(file, readFileSync(file, 'utf8'));
  expect({ file, errors }).toEqual({ file, errors: [] });
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value ?? '')),
  ].filter((request) => request !== '');
};

const files = globSync('{entrypoints,feed,shared}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
const uses = files.flatMap((file) => importsOf(file).map((request) => ({ file, request })));

/** Imports of own files, as room to room. */
const crossings = uses.flatMap(({ file, request }) => {
  if (!request.startsWith('.')) return [];
  const target = normalize(join(dirname(file), request)).replaceAll('\\', '/');
  const [from, to] = [roomOf(file), roomOf(target)];
  return from === to ? [] : [{ arrow: `${from ?? 'elsewhere'} -> ${to ?? 'elsewhere'}`, file, target }];
});

test('every import between rooms follows an arrow of the picture', () => {
  const arrows = drawn();
  expect(crossings.filter(({ arrow }) => !arrows.includes(arrow))).toEqual([]);
});

test('every arrow of the picture stands for an import', () => {
  const run = new Set(crossings.map(({ arrow }) => arrow));
  expect(drawn().filter((arrow) => !run.has(arrow))).toEqual([]);
});

const isNode = (request: string) => request.startsWith('node:') || builtinModules.includes(request);
const isBrowserApi = (request: string) => /^(?:wxt|webextension-polyfill)(?:\/|$)/.test(request);

test.each([
  ['feed/read', 'Node', isNode],
  ['feed/resolve', 'Node', isNode],
  ['shared', 'Node', isNode],
  ['entrypoints', 'Node', isNode],
  ['feed/read', "the browser's extension API", isBrowserApi],
  ['feed/resolve', "the browser's extension API", isBrowserApi],
  ['feed/publish', "the browser's extension API", isBrowserApi],
  ['feed', "the browser's extension API", isBrowserApi],
  ['shared', "the browser's extension API", isBrowserApi],
])('%s does not use %s', (room, _, forbidden) => {
  expect(uses.filter(({ file, request }) => roomOf(file) === room && forbidden(request))).toEqual([]);
});

test('no module only passes on what other modules export', () => {
  const barrels = files.filter((file) => /(?:^|\/)index\.tsx?$/.test(file) && !file.startsWith('entrypoints/'));
  expect(barrels).toEqual([]);
});
