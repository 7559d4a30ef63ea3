import { checkIndexFeed, type IndexEntry, type IndexPage } from '../../shared/contract.ts';
import { absoluteIndex } from '../store/absolute-index.ts';
import { jsonOf, readFeed, type ReadResult } from './read-feed.ts';

/** A group in the index, or why it is not known to be there. */
export type Place = ReadResult<IndexEntry>;

const NOWHERE: Place = { ok: false, failure: { kind: 'missing' } };

/**
 * Looks groups up in the pages of an index that is in pages, and reads no page more than once.
 *
 * @param pages Pages with absolute addresses; none for an index that is in one file.
 */
export async function lookUp(ids: readonly string[], pages: readonly IndexPage[]): Promise<Map<string, Place>> {
  const wanted = Map.groupBy(ids, (id) => pages.find((page) => isOnPage(id, [page])));
  const places = await Promise.all(
    [...wanted].map(async ([page, some]) => {
      if (page === undefined) return some.map((id) => [id, NOWHERE] as const);
      const read = await readFeed(page.address, jsonOf(checkIndexFeed));
      if (!read.ok) return some.map((id) => [id, read] as const);
      const { groups } = absoluteIndex(read.value, page.address);
      return some.map((id) => [id, placeOf(groups, id)] as const);
    }),
  );
  return new Map(places.flat());
}

/** True when an id is in the range of one of the pages. */
export const isOnPage = (id: string, pages: readonly IndexPage[]): boolean =>
  pages.some(({ first, last }) => first <= id && id <= last);

/** Returns where a group is in an index or a page of it. */
export function placeOf(groups: readonly IndexEntry[], id: string): Place {
  const value = groups.find((entry) => entry.id === id);
  return value === undefined ? NOWHERE : { ok: true, value };
}
