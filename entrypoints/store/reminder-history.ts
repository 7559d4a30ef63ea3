import { storage } from 'wxt/utils/storage';
import type { ReminderHistory } from '../../shared/reminder-plan.ts';

/** What was shown and what became of it; the worker does not live long enough to remember. */
export const reminderHistory = storage.defineItem<ReminderHistory>('local:reminders', {
  fallback: { shown: [], dismissed: [], snoozed: {} },
});
