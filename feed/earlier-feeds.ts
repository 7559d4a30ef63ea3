import type { GroupFeed } from '../shared/contract.ts';
import type { EarlierFeed } from './kept-past.ts';
import { feedOf, type GroupFile } from './read-group.ts';
import type { SourceVersion } from './source-history.ts';

/** A feed reaches 13 months ahead; a version that stood for longer is read once more for each year. */
const YEAR = 365 * 86_400_000;

/** Returns what a group's source said before, version by version; versions that cannot be read said nothing. */
export const earlierFeeds = (file: GroupFile, history: readonly SourceVersion[]): EarlierFeed[] =>
  history.flatMap(({ text, sha256, from, until }) => {
    const years = Math.ceil((Date.parse(until) - Date.parse(from)) / YEAR);
    return Array.from({ length: years }, (_, year): EarlierFeed[] => {
      const start = new Date(Date.parse(from) + year * YEAR).toISOString().replace('.000Z', 'Z');
      const end = new Date(Date.parse(from) + (year + 1) * YEAR).toISOString().replace('.000Z', 'Z');
      const feed = readable(() => feedOf({ ...file, text, sha256, updated: from }, start));
      return feed === undefined ? [] : [{ feed, from: start, until: end < until ? end : until }];
    }).flat();
  });

function readable(read: () => GroupFeed): GroupFeed | undefined {
  try {
    return read();
  } catch {
    // Corrections of the registry are for the present text.
    return undefined;
  }
}
