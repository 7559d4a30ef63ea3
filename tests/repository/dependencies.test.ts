import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import manifest from '../../package.json' with { type: 'json' };

const asked: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };

/** Rows of the tables: package, reason, licence. */
const rows = readFileSync('docs/dependencies.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, why = '', licence = ''] = /^\| `([^`]+)` +\| (.+?) +\| (.+?) +\|$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, why, licence }];
  });

test('every dependency is listed with its reason, once, and none that is gone', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(asked).toSorted());
});

const Package = v.object({ version: v.string(), license: v.string() });

test.each(rows)('$name is installed in the version asked for, under $licence', ({ name, licence }) => {
  const installed = v.parse(Package, JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')));
  expect(installed).toEqual({ version: asked[name], license: licence });
});

test('every version is exact', () => {
  expect(Object.values(asked).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lock file names no place that packages come from but the public registry', () => {
  const places = [...readFileSync('package-lock.json', 'utf8').matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)];
  expect(places.filter(([, place]) => place !== 'https://registry.npmjs.org')).toEqual([]);
});

const names = v.optional(v.record(v.string(), v.string()), {});
const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({ license: v.optional(v.string()), dependencies: names, optionalDependencies: names }),
  ),
});
const lock = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Returns where a package is installed for another one: beside what that one brings, else further up. */
function installedFor(name: string, at: string): string {
  for (let around = at; ; around = around.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = `${around === '' ? '' : `${around}/`}node_modules/${name}`;
    if (lock.packages[place] !== undefined) return place;
    if (around === '') throw new Error(`${name}, which ${at} needs, is not in the lock file`);
  }
}

/** Returns where everything is that some packages need, themselves among it, for any system. */
function needed(roots: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = roots.map((name) => installedFor(name, ''));
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (found.has(place)) continue;
    found.add(place);
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      waiting.push(installedFor(name, place));
  }
  return found;
}

test('the licences of all that comes along with what the product runs on are listed', () => {
  const told = new Map(
    readFileSync('docs/dependencies.md', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, licence = '', named = ''] = /^\| ([^`|]+?) +\| (`[^|]+`) +\|$/.exec(line) ?? [];
        return [...named.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, string] => [name, licence]);
      }),
  );
  const others = [...needed(Object.keys(manifest.dependencies))].flatMap((place): [string, string][] => {
    const { license = 'MIT, by its readme' } = lock.packages[place] ?? {};
    return license === 'MIT' ? [] : [[place.slice(place.lastIndexOf('node_modules/') + 13), license]];
  });
  expect(told).toEqual(new Map(others));
});

test('code of no other package comes into the extension than is said', () => {
  const imports = globSync('{entrypoints,shared}/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(@[^/']+\/[^/']+|[^./@'][^/']*)/g)].map(
      ([, name]) => name,
    ),
  );
  expect(new Set(imports)).toEqual(new Set(['ical.js', 'preact', 'valibot', 'wxt']));
});

/** `npm ci` refuses a lock file that leaves out the packages of other systems: npm/cli#4828. */
test('the lock file holds the optional packages of every system', () => {
  const { packages } = lock;
  const locked = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  const optional = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies));
  expect(optional.filter((name) => !locked.has(name))).toEqual([]);
});
