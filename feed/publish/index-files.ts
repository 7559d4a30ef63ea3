import type { IndexEntry, IndexFeed, NamesFeed } from '../../shared/contract.ts';
import { addresses, PATHS, type Addresses } from './addresses.ts';
import type { GroupSummary } from './group-summary.ts';

/** Up to so many groups, one file of some 400 kB (17 kB compressed) is the simplest for everybody. */
const MOST_IN_ONE = 1000;

/** Groups of a page where there are more: of ten thousand groups, a page is then as large as the list of the pages. */
const PER_PAGE = 100;

/** True when there are too many groups for one file. */
export const isPaged = (groups: readonly unknown[]): boolean => groups.length > MOST_IN_ONE;

/**
 * Returns the index of all groups, each with its next meeting as of the build's clock, by the paths of its files. One file
 * has the groups in the order of the registry; pages have them by id, so that whoever looks for one reads one page. The
 * names alone are one file, because whoever searches does not know where to look.
 *
 * @param generated Clock of the build, UTC instant.
 * @param base Address of the published folder, where it is known.
 */
export function indexFiles(
  groups: readonly GroupSummary[],
  generated: string,
  base: string | undefined,
): [string, IndexFeed | NamesFeed][] {
  const page = (path: string, some: readonly GroupSummary[]): IndexFeed => {
    const to = addresses(base, path);
    return { $schema: to.schema('index'), version: 1, generated, groups: some.map((group) => indexEntry(group, to)) };
  };
  if (!isPaged(groups)) return [[PATHS.index, page(PATHS.index, groups)]];
  const sorted = groups.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pages = Array.from({ length: Math.ceil(sorted.length / PER_PAGE) }, (_, index) => ({
    path: PATHS.indexPage(index + 1),
    some: sorted.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
  const to = addresses(base, PATHS.index);
  const list = pages.map(({ path, some }) => ({
    address: to.file(path),
    first: some[0]?.id ?? '',
    last: some.at(-1)?.id ?? '',
  }));
  return [
    ...pages.map(({ path, some }): [string, IndexFeed] => [
      path,
      { ...page(path, some), ...(path === PATHS.index ? { pages: list, names: to.file(PATHS.names) } : {}) },
    ]),
    [PATHS.names, namesFeed(sorted, generated, addresses(base, PATHS.names))],
  ];
}

const namesFeed = (groups: readonly GroupSummary[], generated: string, to: Addresses): NamesFeed => ({
  $schema: to.schema('names'),
  version: 1,
  generated,
  groups: groups.map(({ id, name, url }) => ({ id, name, url, page: to.page(id) })),
});

function indexEntry({ id, name, url, updated, next }: GroupSummary, to: Addresses): IndexEntry {
  return {
    id,
    name,
    url,
    feed: to.feed(id),
    ics: to.ics(id),
    page: to.page(id),
    next:
      next === undefined || next.occurrence.status === 'cancelled'
        ? null
        : {
            start: next.occurrence.start,
            end: next.occurrence.end,
            title: next.occurrence.title,
            status: next.occurrence.status,
            ...(next.series?.dormantSince === undefined ? {} : { dormant: true }),
            ...(next.occurrence.disputed === undefined ? {} : { disputed: next.occurrence.disputed.start }),
          },
    updated,
  };
}
