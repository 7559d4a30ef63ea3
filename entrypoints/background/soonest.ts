import { meetings, type Choice } from '../../shared/meeting.ts';
import { soonest, type Coming } from '../../shared/soonest.ts';
import { choices } from '../store/groups.ts';
import { hasForm } from '../store/has-form.ts';
import { cache, or } from '../store/item.ts';
import { makeOverview } from '../store/make-overview.ts';
import { keptShown, serves, shownAt, type Overview } from '../store/overview.ts';
import { settings } from '../store/settings.ts';
import type { Settings } from '../store/settings-schema.ts';

/**
 * All that the badge needs, and no more: it is painted each time the background wakes, each minute of the last hour, and
 * then the overview of fifty groups is a lot to read. Made from the overview, whenever it does not fit any more.
 */
export interface Soonest extends Pick<Overview, 'made' | 'until' | 'alone' | 'ids'> {
  /** What the person had settled when it was made. */
  choices: Readonly<Record<string, Choice>>;
  groups: readonly Coming[];
}

const NONE: Soonest = { made: 0, until: 0, alone: null, ids: [], choices: {}, groups: [] };
const TIMING = { readings: [{ start: 0 }], length: 0, earliest: 0, latest: 0, end: 0, gone: 0 };
const FORM = { ...NONE, groups: [{ name: '', coming: [TIMING] }] };

const stored = cache(
  'soonest',
  or(NONE, (value): value is Soonest => hasForm<unknown>(value, FORM)),
);

/** What is kept for the badge, with what the person has decided. */
export interface KeptSoonest {
  settings: Settings;
  choices: Readonly<Record<string, Choice>>;
  soonest: Soonest;
}

/** Returns what was kept last; whether it still serves is for `soonestAt` to say. */
export async function keptSoonest(): Promise<KeptSoonest> {
  const [kept, settled, own] = await Promise.all([stored.getValue(), choices.getValue(), settings.getValue()]);
  return { settings: own, choices: settled, soonest: kept };
}

/**
 * Returns what comes soonest of each followed group, as of a moment (milliseconds since the epoch).
 *
 * @param kept What was kept last; without it, it is made anew.
 */
export async function soonestAt(now: number, kept?: KeptSoonest): Promise<Pick<KeptSoonest, 'settings' | 'soonest'>> {
  // What was over when it was made is not in it, and lies ahead again when the clock is set back.
  const holds = kept !== undefined && kept.soonest.made <= now && serves(kept.soonest, kept.settings, now);
  if (holds && same(kept.choices, kept.soonest.choices)) return kept;
  const shown = await shownAt(now, await keptShown(), makeOverview);
  const { groups, until, alone, ids } = shown.overview;
  const found = soonest(
    Object.values(groups).map(({ id, feed }) => ({ name: feed.group.name, all: meetings(feed, shown.choices[id]) })),
    now,
  );
  const made = { made: now, alone, ids, choices: shown.choices, ...found, until: Math.min(until, found.until) };
  await stored.setValue(made);
  return { settings: shown.settings, soonest: made };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
