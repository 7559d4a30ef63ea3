import { readFileSync } from 'node:fs';
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

const Lock = v.object({
  packages: v.record(v.string(), v.object({ optionalDependencies: v.optional(v.record(v.string(), v.string()), {}) })),
});

/** `npm ci` refuses a lock file that leaves out the packages of other systems: npm/cli#4828. */
test('the lock file holds the optional packages of every system', () => {
  const { packages } = v.parse(Lock, JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const locked = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  const optional = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies));
  expect(optional.filter((name) => !locked.has(name))).toEqual([]);
});
