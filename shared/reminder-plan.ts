import type { Meeting } from './meeting.ts';
import { stretches } from './stretch.ts';
import { wallClock } from './wall-clock.ts';

const MINUTE = 60_000;
/** A reminder that comes later than this after the start helps nobody: the machine slept through it. */
const LATEST = 15 * MINUTE;

/** What a person wants to be reminded of, and when not. */
export interface ReminderWishes {
  /** Minutes before the start. */
  leads: readonly number[];
  /** Wall times such as "22:00" between which nothing is shown, over midnight if `from` is later; null for never. */
  quiet: { from: string; to: string } | null;
}

/** What a person wants for all groups, and where it differs for one. */
export interface AllReminderWishes extends ReminderWishes {
  /** Lead times of one group instead of those for all, by its id; an empty list for none. */
  groups: Readonly<Record<string, readonly number[]>>;
}

/** Returns what a person wants for one group: its own lead times where it has any, else those for all. */
export function wishesFor(group: string, { leads, groups, quiet }: AllReminderWishes): ReminderWishes {
  // A group may be called "constructor".
  return { leads: (Object.hasOwn(groups, group) ? groups[group] : undefined) ?? leads, quiet };
}

/** One reminder: when, and for which state of which meeting. */
export interface Reminder {
  /**
   * Identity of the meeting at this start. A meeting that is moved has another one, so that what was dismissed comes
   * back; so has each of two readings that are a week apart, as nobody knows which of them is the meeting.
   */
  about: string;
  /** Identity of the reminder itself: shown once. */
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** The start it is about, milliseconds since the epoch. */
  start: number;
  meeting: Meeting;
}

/**
 * Returns all reminders for some meetings, soonest first, also past ones. They go by the earliest of readings that
 * touch: coming early does less harm than coming late. Cancelled meetings and those a dormant group has by rule alone have
 * none; nor does a moment in the quiet hours.
 *
 * @param zone The person's zone, for the quiet hours.
 */
export function reminderPlan(meetings: readonly Meeting[], { leads, quiet }: ReminderWishes, zone: string): Reminder[] {
  return meetings
    .filter(({ occurrence, series }) => {
      const dormant = series?.dormantSince !== undefined && occurrence.certainty !== 'stated';
      return occurrence.status !== 'cancelled' && !dormant;
    })
    .flatMap((meeting) =>
      stretches(meeting).flatMap(({ start }) => {
        const about = `${meeting.occurrence.id} ${start}`;
        return leads.map((lead) => ({ about, id: `${about} ${lead}`, at: start - lead * MINUTE, start, meeting }));
      }),
    )
    .filter(({ at }) => quiet === null || !isQuiet(at, quiet, zone))
    .toSorted((a, b) => a.at - b.at);
}

/** What was shown and what the person did with it. Identities as in {@link Reminder}. */
export interface ReminderHistory {
  /** Ids of the reminders that were shown. */
  shown: readonly string[];
  /** What the person wants to hear no more of: a meeting at one start. */
  dismissed: readonly string[];
  /** When to remind again, milliseconds since the epoch, by meeting and start. */
  snoozed: Readonly<Record<string, number>>;
}

/**
 * Returns the reminders to show now: at most one for each meeting, even when several came due while the machine slept,
 * and none once the start is a quarter of an hour past.
 */
export function dueReminders(plan: readonly Reminder[], history: ReminderHistory, now: number): Reminder[] {
  const due = new Map<string, Reminder>();
  for (const reminder of plan) {
    const { about, id, at, start } = reminder;
    const snoozed = history.snoozed[about];
    const again = snoozed !== undefined && snoozed <= now;
    const fresh = snoozed === undefined && at <= now && !history.shown.includes(id);
    const helps = now < start + LATEST && !history.dismissed.includes(about);
    if (helps && (again || fresh)) due.set(about, reminder);
  }
  return [...due.values()];
}

/**
 * Returns the history once `due` was shown: what came due earlier for the same meeting counts as shown with it. What is no
 * longer in the plan is forgotten, and so is a wait that is over.
 */
export function historyAfter(
  plan: readonly Reminder[],
  history: ReminderHistory,
  due: readonly Reminder[],
  now: number,
): ReminderHistory {
  const told = new Set(due.map(({ about }) => about));
  return {
    shown: plan
      .filter(({ id, about, at }) => history.shown.includes(id) || (told.has(about) && at <= now))
      .map(({ id }) => id),
    dismissed: history.dismissed.filter((about) => plan.some((one) => one.about === about)),
    snoozed: Object.fromEntries(Object.entries(history.snoozed).filter(([, at]) => at > now)),
  };
}

/** Returns the next moment at which a reminder comes due, if there is one. */
export function nextReminder(plan: readonly Reminder[], history: ReminderHistory, now: number): number | undefined {
  const moments = plan
    .filter(({ about }) => !history.dismissed.includes(about))
    .map(({ about, at }) => history.snoozed[about] ?? at)
    .filter((at) => at > now);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

function isQuiet(at: number, { from, to }: { from: string; to: string }, zone: string): boolean {
  const { hour, minute } = wallClock(at, zone);
  const time = hour * 60 + minute;
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? start <= time && time < end : start <= time || time < end;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
