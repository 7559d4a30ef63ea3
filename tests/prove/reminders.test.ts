import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../shared/meeting.ts';
import {
  dueReminders,
  historyAfter,
  nextReminder,
  reminderPlan,
  type Reminder,
  type ReminderHistory,
  type ReminderWishes,
} from '../../shared/reminder-plan.ts';
import { budget, SEED } from './budget.ts';
import { allMeetings, BASE, DAY_MINUTES, MINUTE } from './crowded-day.ts';
import { intlWall } from './intl-wall.ts';

const SNOOZE = 5;
const [FROM, UNTIL] = [-2 * DAY_MINUTES, 3 * DAY_MINUTES];

/**
 * One start on the person's list, as a person would keep it: nothing but minutes of the day at hand. A meeting whose readings
 * stand apart is on it once for each: nobody knows which of them it will be.
 */
interface Watched {
  key: string;
  start: number;
  /** Minutes at which to remind. */
  due: { at: number; told: boolean }[];
  dismissed: boolean;
  /** Minute at which to remind again. */
  again: number | undefined;
}

const minuteOf = (at: number): number => (at - BASE) / MINUTE;

const keyOf = ({ occurrence }: Meeting, start: number): string => `${occurrence.id} at minute ${start}`;

/** Starts of a meeting that stand apart: a later reading that begins before the earlier one would be over is no new start. */
function startsOf({ readings, length }: Meeting): number[] {
  const starts: number[] = [];
  let over = Number.NEGATIVE_INFINITY;
  for (const { start } of readings) {
    if (start > over) starts.push(minuteOf(start));
    over = Math.max(over, start + length);
  }
  return starts;
}

function isQuiet(minute: number, { quiet }: ReminderWishes, zone: string): boolean {
  if (quiet === null) return false;
  // Walks from the beginning of the quiet hours until they end, or until it meets the time.
  const time = intlWall(BASE + minute * MINUTE, zone).slice(11);
  const [hours = 0, minutes = 0] = quiet.from.split(':').map(Number);
  for (let passed = 0; passed < DAY_MINUTES; passed += 1) {
    const at = (hours * 60 + minutes + passed) % DAY_MINUTES;
    const shown = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    if (shown === quiet.to) return false;
    if (shown === time) return true;
  }
  return false;
}

function watched(all: readonly Meeting[], wishes: ReminderWishes, zone: string): Watched[] {
  return all
    .filter(({ occurrence }) => occurrence.status !== 'cancelled')
    .filter(({ series, occurrence }) => series?.dormantSince === undefined || occurrence.certainty === 'stated')
    .flatMap((meeting) =>
      startsOf(meeting).map((start) => ({
        key: keyOf(meeting, start),
        start,
        due: wishes.leads
          .map((lead) => ({ at: start - lead, told: false }))
          .filter(({ at }) => !isQuiet(at, wishes, zone)),
        dismissed: false,
        again: undefined,
      })),
    );
}

/** What a person who keeps the list says at a minute. */
function toldAt(list: readonly Watched[], minute: number): Watched[] {
  const told = list.filter(({ start, due, dismissed, again }) => {
    if (dismissed || minute >= start + 15) return false;
    return again === undefined ? due.some(({ at, told: before }) => at <= minute && !before) : again <= minute;
  });
  for (const one of list) {
    if (one.again !== undefined && one.again <= minute) one.again = undefined;
  }
  for (const { due } of told) for (const one of due) if (one.at <= minute) one.told = true;
  return told;
}

const wishes: fc.Arbitrary<ReminderWishes> = fc.record({
  leads: fc.uniqueArray(fc.constantFrom(0, 5, 10, 60, 1440), { maxLength: 3 }),
  quiet: fc.option(
    fc.record({ from: fc.constantFrom('22:00', '07:00', '12:30'), to: fc.constantFrom('07:00', '09:00', '00:00') }),
  ),
});
/** Minutes for which the machine is awake and asleep, in turns. */
const naps = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 8 });
/** What the person does with the reminders, one after the other. */
const answers = fc.array(fc.constantFrom('nothing', 'nothing', 'snooze', 'dismiss'), { minLength: 1, maxLength: 5 });

const isAwake = (minute: number, turns: readonly number[]): boolean => {
  const whole = turns.reduce((sum, one) => sum + one, 0);
  let rest = (minute - FROM) % whole;
  return turns.findIndex((turn) => (rest -= turn) < 0) % 2 === 0;
};

/** Lives through days minute by minute, by the product and by the list, and returns the minutes at which they differ. */
function differences(
  all: readonly Meeting[],
  own: ReminderWishes,
  zone: string,
  turns: readonly number[],
  does: readonly string[],
): unknown[] {
  const plan = reminderPlan(all, own, zone);
  const list = watched(all, own, zone);
  const watchedAs = new Map(list.map((one) => [one.key, one]));
  let history: ReminderHistory = { shown: [], dismissed: [], snoozed: {} };
  let alarm = Number.NEGATIVE_INFINITY;
  let count = 0;
  const found: unknown[] = [];
  for (let minute = FROM; minute <= UNTIL; minute += 1) {
    if (!isAwake(minute, turns)) continue;
    const now = BASE + minute * MINUTE;
    const due: Reminder[] = dueReminders(plan, history, now);
    const told = toldAt(list, minute);
    const ours = due.map(({ meeting, start }) => keyOf(meeting, minuteOf(start)));
    const model = told.map(({ key }) => key);
    if (ours.length !== model.length || new Set(model).symmetricDifference(new Set(ours)).size > 0)
      found.push({ minute, ours, model });
    // Between alarms nobody looks.
    if (told.length > 0 && now < alarm) found.push({ minute, alarm: minuteOf(alarm) });
    history = historyAfter(plan, history, due, now);
    for (const { about, meeting, start } of due) {
      const one = watchedAs.get(keyOf(meeting, minuteOf(start)));
      const answer = does[count++ % does.length];
      if (one === undefined || answer === 'nothing') continue;
      if (answer === 'dismiss') {
        history = { ...history, dismissed: [...history.dismissed, about] };
        one.dismissed = true;
      } else {
        history = { ...history, snoozed: { ...history.snoozed, [about]: now + SNOOZE * MINUTE } };
        one.again = minute + SNOOZE;
      }
    }
    alarm = nextReminder(plan, history, now) ?? Number.POSITIVE_INFINITY;
  }
  return found;
}

describe(`seed ${SEED}`, () => {
  test('reminders come at the minutes at which a person who watches the clock would give them, and an alarm wakes for each', () => {
    const zone = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Chatham');
    fc.assert(
      fc.property(allMeetings, wishes, zone, naps, answers, (...lived) => {
        expect(differences(...lived)).toEqual([]);
      }),
      budget(60),
    );
  });
});
