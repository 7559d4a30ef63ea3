import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isRefreshRequest } from '../store/refresh-request.ts';
import { paintBadge } from './paint-badge.ts';
import { refresh, seed } from './refresh.ts';
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
    if (area === 'sync' || 'choices' in changes) void work();
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isRefreshRequest(message)) void work(message.urgent ? 'asked' : 'opened');
  });
});

/** Does everything that is due, from storage and the clock alone, and sets the alarm for the next time. */
async function work(urgency: Urgency = 'planned'): Promise<void> {
  await seed();
  await paintBadge(Date.now());
  const plan = await schedule.getValue();
  if (isDue(plan, Date.now(), urgency)) {
    const succeeded = await refresh(() => Date.now());
    await schedule.setValue(after(plan, succeeded, Date.now(), Math.random()));
  }
  const repaint = await paintBadge(Date.now());
  const { due } = await schedule.getValue();
  await browser.alarms.create(ALARM, { when: Math.max(Date.now() + SOONEST, Math.min(due, repaint ?? due)) });
}
