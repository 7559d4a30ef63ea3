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
  /** What the person had settled, and whether they wanted a badge, when it was made. */
  choices: Readonly<Record<string, Choice>>;
  badge: boolean;
  groups: readonly Coming[];
}

const NONE: Soonest = { made: 0, until: 0, alone: null, ids: [], choices: {}, badge: false, groups: [] };
const TIMING = { readings: [{ start: 0 }], length: 0, earliest: 0, latest: 0, end: 0, gone: 0 };
const FORM = { ...NONE, groups: [{ name: '', coming: [TIMING] }] };

const stored = cache(
  'soonest',
  or(NONE, (value): value is Soonest => hasForm<unknown>(value, FORM)),
);

/** What is kept for the badge, and what the person has decided: that lies elsewhere, and comes later. */
export interface KeptSoonest {
  soonest: Promise<Soonest>;
  choices: Promise<Readonly<Record<string, Choice>>>;
  settings: Promise<Settings>;
}

/** Asks for what was kept last; whether it still serves is for `soonestAt` to say. */
export const keptSoonest = (): KeptSoonest => ({
  soonest: stored.getValue(),
  choices: choices.getValue(),
  settings: settings.getValue(),
});

/** True where it tells what came soonest at a moment (milliseconds since the epoch), by what was decided when it was made. */
export const told = ({ made, until }: Soonest, now: number): boolean =>
  // What was over when it was made is not in it, and lies ahead again when the clock is set back.
  made <= now && now < until;

/**
 * Returns what comes soonest of each followed group, as of a moment (milliseconds since the epoch), and the settings it is by.
 *
 * @param kept What was kept last; without it, it is made anew.
 */
export async function soonestAt(now: number, kept?: KeptSoonest): Promise<{ settings: Settings; soonest: Soonest }> {
  if (kept !== undefined) {
    const [last, settled, own] = await Promise.all([kept.soonest, kept.choices, kept.settings]);
    const holds = told(last, now) && serves(last, own, now) && last.badge === own.badge && same(last.choices, settled);
    if (holds) return { settings: own, soonest: last };
  }
  const shown = await shownAt(now, await keptShown(), makeOverview);
  const { groups, until, alone, ids } = shown.overview;
  const found = soonest(
    Object.values(groups).map(({ id, feed }) => ({ name: feed.group.name, all: meetings(feed, shown.choices[id]) })),
    now,
  );
  const decided = { choices: shown.choices, badge: shown.settings.badge };
  const made = { made: now, alone, ids, ...decided, ...found, until: Math.min(until, found.until) };
  await stored.setValue(made);
  return { settings: shown.settings, soonest: made };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
