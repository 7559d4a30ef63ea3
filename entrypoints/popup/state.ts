import { isBriefGood } from '../../shared/brief-feed.ts';
import type { Choice } from '../../shared/meeting.ts';
import { briefs, choices, storedGroup, storedIndex, type StoredGroup, type StoredIndex } from '../store/groups.ts';
import { shownIds } from '../store/followed.ts';
import { packagedGroup, packagedIndex } from '../store/packaged-feed.ts';
import { settings } from '../store/settings.ts';
import type { Settings } from '../store/settings-schema.ts';

/** Everything the popup shows, as it lies in storage. */
export interface State {
  index: StoredIndex;
  /** The followed groups; when there are several, only what a list needs of each. */
  groups: StoredGroup[];
  /** The one to show in full. */
  shown: StoredGroup | undefined;
  settings: Settings;
  choices: Record<string, Choice>;
}

/**
 * Reads what the popup needs and no more. What the background has not stored yet comes from the package.
 *
 * @param wanted Group to show in full; the only followed one without it.
 * @param now Milliseconds since the epoch.
 */
export async function readState(wanted: string | undefined, now: number): Promise<State> {
  const [kept, own, settled] = await Promise.all([storedIndex.getValue(), settings.getValue(), choices.getValue()]);
  const index = kept ?? (await packagedIndex());
  const ids = shownIds(own, index.groups);
  const full = async (id: string) => {
    const entry = index.groups.find((one) => one.id === id);
    return (await storedGroup(id).getValue()) ?? (entry === undefined ? null : packagedGroup(entry));
  };
  const one = wanted ?? (ids.length === 1 ? ids[0] : undefined);
  const shown = one === undefined ? null : await full(one);
  const brief = ids.length > 1 ? await briefs.getValue() : briefs.fallback;
  const groups = await Promise.all(
    ids.map(async (id) => {
      const short = brief.groups[id];
      if (shown?.id === id) return shown;
      return short !== undefined && isBriefGood(short.feed, brief.made, now) ? short : await full(id);
    }),
  );
  return {
    index,
    groups: groups.filter((group) => group !== null),
    shown: shown ?? undefined,
    settings: own,
    choices: settled,
  };
}
