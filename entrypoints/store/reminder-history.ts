import type { ReminderHistory } from '../../shared/reminder-plan.ts';
import { item, or } from './item.ts';

/** What was shown and what became of it; the worker does not live long enough to remember. */
export const reminderHistory = item(
  'local',
  'reminders',
  or<ReminderHistory>({ shown: [], dismissed: [], snoozed: {} }),
);
