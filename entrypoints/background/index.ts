import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isRefreshRequest } from '../store/refresh-request.ts';
import { joinNext } from './join-next.ts';
import { paintBadge } from './paint-badge.ts';
import { refresh } from './refresh.ts';
import { dismiss, isReminder, joinFromReminder, remind, snooze } from './remind.ts';
import { after, isDue, schedule, type Urgency } from './schedule.ts';

/** The one alarm: rung at the next moment at which anything has to be done. */
const ALARM = 'next';
/** Chromium rings no sooner (developer.chrome.com, chrome.alarms). */
const SOONEST = 30_000;

export default defineBackground(() => {
  // All listeners are set in the first turn: a worker that was woken by an event gets it only then.
  browser.runtime.onInstalled.addListener(() => void work());
  browser.runtime.onStartup.addListener(() => void work());
  browser.alarms.onAlarm.addListener(() => void work());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync') void work('asked');
    else if ('choices' in changes) void work();
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isRefreshRequest(message)) void work(message.urgent ? 'asked' : 'opened');
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'join-next') void joinNext(Date.now());
  });
  listenToNotifications();
  // The API appears when the person allows it.
  browser.permissions.onAdded.addListener(listenToNotifications);
});

/** Does everything that is due, from storage and the clock alone, and sets the alarm for the next time. */
async function work(urgency: Urgency = 'planned'): Promise<void> {
  await paintBadge(Date.now());
  const plan = await schedule.getValue();
  if (isDue(plan, Date.now(), urgency)) {
    const succeeded = await refresh(() => Date.now());
    await schedule.setValue(after(plan, succeeded, Date.now(), Math.random()));
  }
  const { due } = await schedule.getValue();
  const moments = [due, await paintBadge(Date.now()), await remind(Date.now())].filter((at) => at !== undefined);
  await browser.alarms.create(ALARM, { when: Math.max(Date.now() + SOONEST, Math.min(...moments)) });
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
