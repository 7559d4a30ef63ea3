import type { Choice } from '../../shared/meeting.ts';
import { shownIds } from './followed.ts';
import { isStoredGroup } from './group-form.ts';
import { choices, type StoredGroup } from './groups.ts';
import { hasForm } from './has-form.ts';
import { cache, or } from './item.ts';
import { settings } from './settings.ts';
import type { Settings } from './settings-schema.ts';

/**
 * What is followed, in one place and small: popup and badge need one read and nothing else. It is made anew after each
 * reading of the feeds, and whenever it does not fit what the person follows or the hour.
 */
export interface Overview {
  /** From when until when it tells what comes next, milliseconds since the epoch. */
  made: number;
  until: number;
  /** The group that is followed as long as the person has not chosen; see `aloneIn`. */
  alone: string | null;
  /** Ids of everything to show, in order. */
  ids: readonly string[];
  /** What is known of those: of the only one what its screen shows, of several what a list shows. */
  groups: Readonly<Record<string, StoredGroup>>;
}

const NONE: Overview = { made: 0, until: 0, alone: null, ids: [], groups: {} };

export const overview = cache(
  'overview',
  or(NONE, (stored): stored is Overview => hasForm(stored, NONE) && Object.values(stored.groups).every(isStoredGroup)),
);

/** The overview with what else a person has decided. */
export interface Shown {
  settings: Settings;
  choices: Readonly<Record<string, Choice>>;
  overview: Overview;
}

/** Returns what was kept last; whether it still serves is for `shownAt` to say. */
export async function keptShown(): Promise<Shown> {
  const [kept, settled, own] = await Promise.all([overview.getValue(), choices.getValue(), settings.getValue()]);
  return { settings: own, choices: settled, overview: kept };
}

/**
 * Returns everything that is followed, as of a moment (milliseconds since the epoch).
 *
 * @param kept What was kept last.
 * @param make Makes an overview where the kept one does not serve.
 */
export async function shownAt(
  now: number,
  kept: Shown,
  make: (settings: Settings, now: number) => Promise<Overview>,
): Promise<Shown> {
  return serves(kept.overview, kept.settings, now) ? kept : { ...kept, overview: await make(kept.settings, now) };
}

const DAY = 86_400_000;

/** True when an overview holds what the person follows and tells what comes next, also when the clock was set back. */
export const serves = (
  { made, until, alone, ids }: Pick<Overview, 'made' | 'until' | 'alone' | 'ids'>,
  own: Settings,
  now: number,
): boolean => made - DAY <= now && now < until && JSON.stringify(shownIds(own, alone)) === JSON.stringify(ids);
