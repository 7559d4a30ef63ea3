import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../shared/contract.ts';
import { meetings } from '../../shared/meeting.ts';
import { dueReminders, nextReminder, reminderPlan, wishesFor } from '../../shared/reminder-plan.ts';
import { cancelled, groupFeed, moved, occurrence, series } from '../fixtures/feeds.ts';

const MINUTE = 60_000;
const start = Date.parse('2017-08-01T15:00:00Z');
const feed = (...occurrences: Occurrence[]) => groupFeed({ series: [series()], occurrences });
const of = (...occurrences: Occurrence[]) => meetings(feed(...occurrences));
const wishes = { leads: [0, 10], quiet: null };
const nothing = { shown: [], dismissed: [], snoozed: {} };

describe('the plan of reminders', () => {
  test('is one for each lead, soonest first', () => {
    expect(reminderPlan(of(occurrence()), wishes, 'UTC').map(({ at }) => (at - start) / MINUTE)).toStrictEqual([
      -10, 0,
    ]);
  });

  test('goes by the earlier reading', () => {
    const two = occurrence({
      start: '2017-08-01T16:00:00Z',
      certainty: 'disputed',
      disputed: { start: '2017-08-01T15:00:00Z', line: 9 },
    });
    expect(reminderPlan(of(two), { leads: [10], quiet: null }, 'UTC')[0]?.at).toBe(start - 10 * MINUTE);
  });

  test('comes before each of two readings that are a week apart', () => {
    const two = occurrence({ certainty: 'disputed', disputed: { start: '2017-08-08T15:00:00Z', line: 9 } });
    const plan = reminderPlan(of(two), { leads: [10], quiet: null }, 'UTC');
    expect(plan.map(({ at }) => (at - start) / MINUTE)).toStrictEqual([-10, 7 * 24 * 60 - 10]);
  });

  test('has nothing for a cancelled meeting, nor for what a dormant group has by rule alone', () => {
    expect(reminderPlan(of(cancelled()), wishes, 'UTC')).toStrictEqual([]);
    const dormant = groupFeed({
      series: [series({ dormantSince: '2016-01-01T00:00:00Z' })],
      occurrences: [occurrence()],
    });
    expect(reminderPlan(meetings(dormant), wishes, 'UTC')).toStrictEqual([]);
  });

  test('has what a dormant group lists all the same, and a meeting that belongs to no series', () => {
    const dormant = series({ dormantSince: '2016-01-01T00:00:00Z' });
    const listed = groupFeed({ series: [dormant], occurrences: [occurrence({ certainty: 'stated' })] });
    expect(reminderPlan(meetings(listed), wishes, 'UTC')).toHaveLength(2);
    expect(reminderPlan(of(occurrence({ series: null })), wishes, 'UTC')).toHaveLength(2);
  });

  test.each([
    ['Asia/Kolkata', '20:00', '07:00', []],
    ['Asia/Kolkata', '21:00', '07:00', [-10, 0]],
    ['America/Los_Angeles', '22:00', '08:00', [0]],
    // 17:00 in Berlin: the first quiet minute is quiet, the one at which the quiet ends is not.
    ['Europe/Berlin', '16:55', '17:30', [-10]],
    ['Europe/Berlin', '16:50', '16:51', [0]],
    ['Europe/Berlin', '16:00', '16:50', [-10, 0]],
    ['Europe/Berlin', '17:01', '17:30', [-10, 0]],
    ['Europe/Berlin', '17:00', '01:00', [-10]],
    ['Europe/Berlin', '17:00', '17:00', [-10, 0]],
  ])('of %s with quiet hours from %s to %s has those at %j minutes', (zone, from, to, left) => {
    const plan = reminderPlan(of(occurrence()), { leads: [0, 10], quiet: { from, to } }, zone);
    expect(plan.map(({ at }) => (at - start) / MINUTE)).toStrictEqual(left);
  });
});

describe('one group among all', () => {
  const all = {
    leads: [0, 10],
    groups: { own: [30, 60], silent: [], 'own.https://example.org/a.ics': [5] },
    quiet: null,
  };

  test.each([
    ['a group that was left as it is', 'example', [-10, 0]],
    ['a group with lead times of its own', 'own', [-60, -30]],
    ['a group without reminders', 'silent', []],
    ['a feed of the person’s own', 'own.https://example.org/a.ics', [-5]],
    ['a group with the name of something every object has', 'constructor', [-10, 0]],
  ])('%s', (_, group, minutes) => {
    const plan = reminderPlan(of(occurrence()), wishesFor(group, all), 'UTC');
    expect(plan.map(({ at }) => (at - start) / MINUTE)).toStrictEqual(minutes);
  });

  test('keeps the quiet hours of all', () => {
    const quiet = { from: '14:20', to: '14:40' };
    const plan = reminderPlan(of(occurrence()), wishesFor('own', { ...all, quiet }), 'UTC');
    expect(plan.map(({ at }) => (at - start) / MINUTE)).toStrictEqual([-60]);
  });

  test('changing the lead times of a group shows no reminder again that was shown', () => {
    const before = reminderPlan(of(occurrence()), wishesFor('example', all), 'UTC');
    const shown = before.map(({ id }) => id);
    const after = reminderPlan(of(occurrence()), wishesFor('example', { ...all, groups: { example: [10] } }), 'UTC');
    expect(dueReminders(after, { ...nothing, shown }, start - 5 * MINUTE)).toHaveLength(0);
  });
});

describe('what is due', () => {
  const plan = reminderPlan(of(occurrence()), wishes, 'UTC');

  test('nothing before its time, one from then on, and none once it was shown', () => {
    expect(dueReminders(plan, nothing, start - 11 * MINUTE)).toHaveLength(0);
    const [first] = dueReminders(plan, nothing, start - 10 * MINUTE);
    expect(first?.at).toBe(start - 10 * MINUTE);
    expect(dueReminders(plan, { ...nothing, shown: [first?.id ?? ''] }, start - 9 * MINUTE)).toHaveLength(0);
  });

  test('after sleep only one for a meeting, and none a quarter of an hour late', () => {
    expect(dueReminders(plan, nothing, start + MINUTE)).toHaveLength(1);
    expect(dueReminders(plan, nothing, start + 15 * MINUTE)).toHaveLength(0);
  });

  test('what was dismissed stays away until the meeting is moved', () => {
    const about = plan[0]?.about ?? '';
    const history = { ...nothing, dismissed: [about] };
    expect(dueReminders(plan, history, start)).toHaveLength(0);
    const later = moved('2017-08-01T15:00:00Z', {
      start: '2017-08-01T18:00:00Z',
      id: plan[0]?.meeting.occurrence.id ?? '',
    });
    expect(dueReminders(reminderPlan(of(later), wishes, 'UTC'), history, start + 180 * MINUTE)).toHaveLength(1);
  });

  test('snoozed: again at the chosen time and not before', () => {
    const about = plan[0]?.about ?? '';
    const history = { ...nothing, shown: plan.map(({ id }) => id), snoozed: { [about]: start - 5 * MINUTE } };
    expect(dueReminders(plan, history, start - 6 * MINUTE)).toHaveLength(0);
    expect(nextReminder(plan, history, start - 6 * MINUTE)).toBe(start - 5 * MINUTE);
    expect(dueReminders(plan, history, start - 5 * MINUTE)).toHaveLength(1);
  });

  test('while it is snoozed no other lead of the same meeting comes in between', () => {
    const about = plan[0]?.about ?? '';
    const history = { ...nothing, snoozed: { [about]: start + 2 * MINUTE } };
    expect(dueReminders(plan, history, start)).toHaveLength(0);
  });

  test('what is snoozed or dismissed for this week says nothing of the week after', () => {
    const unsure = occurrence({ certainty: 'disputed', disputed: { start: '2017-08-08T15:00:00Z', line: 9 } });
    const both = reminderPlan(of(unsure), { leads: [10], quiet: null }, 'UTC');
    const about = both[0]?.about ?? '';
    const snoozed = { ...nothing, shown: both.map(({ id }) => id), snoozed: { [about]: start - 5 * MINUTE } };
    expect(dueReminders(both, snoozed, start - 5 * MINUTE).map((one) => one.start)).toStrictEqual([start]);
    const dismissed = { ...nothing, dismissed: [about] };
    expect(dueReminders(both, dismissed, start - 10 * MINUTE)).toStrictEqual([]);
    expect(dueReminders(both, dismissed, start + (7 * 24 * 60 - 10) * MINUTE)).toHaveLength(1);
  });

  test('no alarm is set for what was dismissed, nor when nothing is ahead', () => {
    expect(nextReminder(plan, { ...nothing, dismissed: [plan[0]?.about ?? ''] }, start - 60 * MINUTE)).toBeUndefined();
    expect(nextReminder(plan, nothing, start)).toBeUndefined();
  });

  test('whatever was planned is shown exactly once when the alarm rings in time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }), (leads) => {
        const all = reminderPlan(of(occurrence()), { leads, quiet: null }, 'UTC');
        const shown: string[] = [];
        let now = start - 120 * MINUTE;
        for (let rings = 0; rings < 20; rings += 1) {
          for (const { id } of dueReminders(all, { ...nothing, shown }, now)) shown.push(id);
          const next = nextReminder(all, { ...nothing, shown }, now);
          if (next === undefined) break;
          now = next;
        }
        expect(shown.toSorted()).toStrictEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });
});
