import { useEffect, useState } from 'preact/hooks';
import type { StoredIndex } from '../store/groups.ts';
import type { NamedGroup } from '../store/read-names.ts';

/**
 * Returns the groups that have some words in their name or in one of their addresses. Of an index in pages, all names are
 * read as soon as somebody searches; before, and where that fails, there are those that are known.
 *
 * @param words As typed; with none, every known group is found.
 */
export function useGroupSearch(index: StoredIndex | undefined, words: string): readonly NamedGroup[] {
  const [all, setAll] = useState<readonly NamedGroup[]>([]);
  const wanted = words.trim().toLowerCase();
  const names = wanted === '' ? undefined : index?.names;
  useEffect(() => {
    if (names !== undefined) void readAll(names).then(setAll);
  }, [names]);
  const groups: readonly NamedGroup[] = wanted !== '' && all.length > 0 ? all : (index?.groups ?? []);
  return groups.filter(({ name, url, page }) =>
    [name, url ?? '', page].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/** Rarely needed, and the check of the contract comes with it. */
async function readAll(names: string): Promise<NamedGroup[]> {
  const { readNames } = await import('../store/read-names.ts');
  return readNames(names);
}
