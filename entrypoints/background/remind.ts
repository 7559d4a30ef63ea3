import { browser } from 'wxt/browser';
import { joinOf } from '../../shared/join-of.ts';
import { durationWords } from '../../shared/relative-time.ts';
import {
  dueReminders,
  historyAfter,
  nextReminder,
  reminderPlan,
  wishesFor,
  type ReminderHistory,
} from '../../shared/reminder-plan.ts';
import { timeFormat } from '../../shared/time-format.ts';
import { zoneCity } from '../../shared/zone-name.ts';
import { reminderHistory } from '../store/reminder-history.ts';
import { ownZone } from '../store/own-zone.ts';
import { settings } from '../store/settings.ts';
import { language } from '../words/language.ts';
import { timesOf } from '../words/meeting-words.ts';
import { notSavedWords } from '../words/not-saved-words.ts';
import { say } from '../words/say.ts';
import { notify } from './notify.ts';
import { shownGroups, type ShownGroup } from './shown-groups.ts';

const MINUTE = 60_000;
const SNOOZE = 5 * MINUTE;
/** Meetings further ahead are planned another day; those longer past need no memory. */
const DAY = 86_400_000;

/** Marks the ids of notifications that are reminders. */
const MARK = 'reminder:';

/**
 * Shows the reminders that are due and returns the next moment (milliseconds since the epoch) at which one will be.
 */
export async function remind(now: number): Promise<number | undefined> {
  const own = await settings.getValue();
  const { reminders, clock } = own;
  if (!reminders.start) return undefined;
  const zone = ownZone(own);
  const groups = await shownGroups(now);
  const names = new Map(groups.flatMap(({ group, all }) => all.map((one) => [one, group.feed.group.name] as const)));
  const plan = groups.flatMap(({ group, all }) => {
    const near = all.filter(({ earliest, gone }) => earliest - now < 2 * DAY && gone > now - DAY);
    return reminderPlan(near, wishesFor(group.id, reminders), zone);
  });
  const history = await reminderHistory.getValue();
  const due = dueReminders(plan, history, now);
  const { locale } = language();
  const format = timeFormat(locale, zone, clock);
  for (const { about, start, meeting } of due) {
    const minutes = Math.floor((start - now) / MINUTE);
    const when = minutes > 0 ? say('ahead', durationWords(minutes, say)) : say('startingNow');
    const body = joinOf(meeting).url === undefined ? 'remindBodyNoLink' : 'remindBody';
    await notify({
      id: MARK + about,
      title: say('remindTitle', names.get(meeting) ?? '', when),
      message: say(body, timesOf(meeting, { format, locale }), zoneCity(zone)),
      snooze: SNOOZE / MINUTE,
    });
  }
  const kept = historyAfter(plan, history, due, now);
  await reminderHistory.setValue(kept);
  return nextReminder(plan, kept, now);
}

/** True for the id of a notification that is a reminder. */
export const isReminder = (id: string): boolean => id.startsWith(MARK);

/** A click on a reminder joins. */
export async function joinFromReminder(id: string): Promise<void> {
  const about = id.slice(MARK.length);
  const meeting = (await shownGroups(Date.now()))
    .flatMap(({ all }: ShownGroup) => all)
    .find((one) => about.startsWith(`${one.occurrence.id} `));
  const url = meeting && joinOf(meeting).url;
  if (url !== undefined) await browser.tabs.create({ url });
  await browser.notifications.clear(id);
}

/** Remind again a little later. */
export async function snooze(id: string, now: number): Promise<void> {
  const history = await reminderHistory.getValue();
  const snoozed = { ...history.snoozed, [id.slice(MARK.length)]: now + SNOOZE };
  // It stays where nobody would remind again.
  if (await isKept({ ...history, snoozed })) await browser.notifications.clear(id);
}

/** No more reminders of this meeting, unless it is moved. */
export async function dismiss(id: string): Promise<void> {
  const history = await reminderHistory.getValue();
  await isKept({ ...history, dismissed: [...history.dismissed, id.slice(MARK.length)] });
}

/** Keeps what a person has answered to a reminder; says so where the browser refuses, and returns false. */
async function isKept(history: ReminderHistory): Promise<boolean> {
  try {
    await reminderHistory.setValue(history);
    return true;
  } catch (error) {
    await notify({ id: 'not-saved', title: say('extensionName'), message: notSavedWords(say('reminders'), error) });
    return false;
  }
}
