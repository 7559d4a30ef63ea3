import { describe, expect, test } from 'vitest';
import { groupSummary } from '../../../feed/publish/group-summary.ts';
import { indexFiles } from '../../../feed/publish/index-files.ts';
import { checkIndexFeed, checkNamesFeed, type IndexFeed, type NamesFeed } from '../../../shared/contract.ts';
import { groupFeed, occurrence, series } from '../../fixtures/feeds.ts';

const NOW = '2017-07-31T00:00:00Z';
const INDEX = 'v1/index.json';
const BASE = 'https://meetings.example.org/';

/** So many groups, in an order that is not that of their ids. */
const groups = (count: number) => {
  const { id: _, ...summary } = groupSummary(groupFeed({ series: [series()], occurrences: [occurrence()] }), NOW);
  return Array.from({ length: count }, (_none, index) => ({
    ...summary,
    id: `wg-${(index * 7919) % count}`,
    name: `WG ${index}`,
  }));
};

const indexOf = (file: IndexFeed | NamesFeed | undefined): IndexFeed => {
  const checked = checkIndexFeed(file);
  if (!checked.ok) throw new Error(checked.message);
  return checked.value;
};

const absolute = (path: string, address: string) => new URL(address, new URL(path, BASE)).href;

test('a thousand groups are in one file, in the order of the registry', () => {
  const all = groups(1000);
  const files = indexFiles(all, NOW, undefined);
  expect(files.map(([path]) => path)).toEqual([INDEX]);
  const { groups: entries, pages, names } = indexOf(files[0]?.[1]);
  expect(entries.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect({ pages, names }).toEqual({ pages: undefined, names: undefined });
});

describe.each([
  ['relative addresses', undefined],
  ['absolute addresses', BASE],
])('a thousand groups and one, with %s', (_, base) => {
  const all = groups(1001);
  const files = new Map(indexFiles(all, NOW, base));
  const first = indexOf(files.get(INDEX));
  const pages = (first.pages ?? []).map((page) => {
    const address = absolute(INDEX, page.address);
    const path = address.slice(BASE.length);
    return { ...page, path, ids: indexOf(files.get(path)).groups.map(({ id }) => id) };
  });

  test('are on pages, the first of which is the index', () => {
    expect(pages[0]?.path).toBe(INDEX);
    expect(files.size).toBe(pages.length + 1);
    expect(Math.max(...pages.map(({ ids }) => ids.length))).toBe(100);
  });

  test('are each on the one page whose range their id is in', () => {
    for (const { id } of all) {
      const within = pages.filter((page) => page.first <= id && id <= page.last);
      expect(within.map(({ ids }) => ids.includes(id))).toEqual([true]);
    }
    expect(pages.flatMap(({ ids }) => ids)).toEqual(all.map(({ id }) => id).toSorted());
  });

  test('are found from every page at the addresses they have in one file', () => {
    const [, together] = indexFiles(all.slice(0, 1000), NOW, base)[0] ?? [];
    const wanted = new Map(
      indexOf(together).groups.map(({ id, feed, ics, page }) => [
        id,
        [feed, ics, page].map((to) => absolute(INDEX, to)),
      ]),
    );
    const found = pages.flatMap(({ path }) =>
      indexOf(files.get(path)).groups.map(
        ({ id, feed, ics, page }) => [id, [feed, ics, page].map((to) => absolute(path, to))] as const,
      ),
    );
    expect(found.length).toBe(1001);
    for (const [id, addresses] of found) expect([addresses, undefined]).toContainEqual(wanted.get(id));
  });

  test('can all be searched in one file of names', () => {
    const path = absolute(INDEX, first.names ?? '').slice(BASE.length);
    const checked = checkNamesFeed(files.get(path));
    const listed = checked.ok ? checked.value.groups : [];
    expect(new Map(listed.map(({ id, name }) => [id, name]))).toEqual(new Map(all.map(({ id, name }) => [id, name])));
    expect(absolute(path, listed[0]?.page ?? '')).toBe(`${BASE}groups/${listed[0]?.id ?? ''}/`);
  });
});
