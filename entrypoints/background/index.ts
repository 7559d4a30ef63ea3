import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isRefreshRequest } from '../store/refresh-request.ts';
import { keepCalendarReader } from './calendar-reader.ts';
import { joinNext } from './join-next.ts';
import { paintBadge } from './paint-badge.ts';
import { dismiss, isReminder, joinFromReminder, remind, snooze } from './remind.ts';
import { keptSoonest } from './soonest.ts';
import { after, isDue, RETRY, schedule, type Urgency } from './schedule.ts';

/** The one alarm: rung at the next moment at which anything has to be done. */
const ALARM = 'next';
/** Chromium rings no sooner (developer.chrome.com, chrome.alarms). */
const SOONEST = 30_000;

export default defineBackground(() => {
  // Asked for while the event that woke the background is still on its way; of use to the first work, if nothing changes.
  const asked = [keptSoonest()];
  const wake = (urgency?: Urgency) => void work(urgency, asked.pop());
  // All listeners are set in the first turn: a worker that was woken by an event gets it only then.
  browser.runtime.onInstalled.addListener(() => wake());
  browser.runtime.onStartup.addListener(() => wake());
  browser.alarms.onAlarm.addListener(() => wake());
  browser.storage.onChanged.addListener((changes, area) => {
    asked.length = 0;
    if (area === 'sync') wake('asked');
    else if ('choices' in changes) wake();
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isRefreshRequest(message)) wake(message.urgent ? 'asked' : 'opened');
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'join-next') void joinNext(Date.now());
  });
  keepCalendarReader();
  listenToNotifications();
  // The API appears when the person allows it.
  browser.permissions.onAdded.addListener(listenToNotifications);
});

/**
 * Does everything that is due, the badge first, from storage and the clock alone, and sets the alarm for the next time.
 *
 * @param kept What lies in storage, where it has been asked for already.
 */
async function work(urgency: Urgency = 'planned', kept = keptSoonest()): Promise<void> {
  // Should a disk that takes nothing stop the work half-way, it is tried again.
  let moments: (number | undefined)[] = [Date.now() + RETRY];
  try {
    let repaint = await paintBadge(Date.now(), kept);
    const plan = await schedule.getValue();
    if (isDue(plan, Date.now(), urgency)) {
      const { refresh } = await import('./refresh.ts');
      const succeeded = await refresh(() => Date.now());
      await schedule.setValue(after(plan, succeeded, Date.now(), Math.random()));
      repaint = await paintBadge(Date.now());
    }
    const { due } = await schedule.getValue();
    moments = [due, repaint, await remind(Date.now())];
  } finally {
    const soonest = Math.min(...moments.filter((at) => at !== undefined));
    await browser.alarms.create(ALARM, { when: Math.max(Date.now() + SOONEST, soonest) });
  }
}

function listenToNotifications(): void {
  // Undefined until the permission is given.
  const notifications: typeof browser.notifications | undefined = browser.notifications;
  if (notifications === undefined || notifications.onClicked.hasListener(clicked)) return;
  notifications.onClicked.addListener(clicked);
  notifications.onClosed.addListener(closed);
  if (import.meta.env.CHROME) notifications.onButtonClicked.addListener(pressed);
}

function clicked(id: string): void {
  if (isReminder(id)) void joinFromReminder(id);
}

function closed(id: string, byUser: boolean): void {
  if (byUser && isReminder(id)) void dismiss(id);
}

function pressed(id: string, button: number): void {
  if (!isReminder(id)) return;
  void (button === 0 ? snooze(id, Date.now()).then(() => work()) : dismiss(id));
}
