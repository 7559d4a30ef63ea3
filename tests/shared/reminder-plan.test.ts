import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../shared/contract.ts';
import { feedChanges } from '../../shared/feed-changes.ts';
import { meetings } from '../../shared/meeting.ts';
import { dueReminders, nextReminder, reminderPlan } from '../../shared/reminder-plan.ts';
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

  test.each([
    ['Asia/Kolkata', '20:00', '07:00', 0],
    ['Asia/Kolkata', '21:00', '07:00', 2],
    ['Europe/Berlin', '16:55', '17:30', 1],
    ['America/Los_Angeles', '22:00', '08:00', 1],
  ])('keeps the quiet hours of %s from %s to %s', (zone, from, to, left) => {
    expect(reminderPlan(of(occurrence()), { leads: [0, 10], quiet: { from, to } }, zone)).toHaveLength(left);
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

describe('what is new in a feed', () => {
  const now = Date.parse('2017-07-31T00:00:00Z');
  const id = 'example@wg-meetings/2017-08-01';

  test.each([
    ['nothing when it is the same', occurrence({ id }), []],
    ['a cancellation', cancelled({ id }), ['cancelled']],
    ['a move', moved('2017-08-01T15:00:00Z', { id, start: '2017-08-02T15:00:00Z' }), ['moved']],
    [
      'no move when a second reading appears',
      occurrence({ id, certainty: 'disputed', disputed: { start: '2017-08-01T16:00:00Z', line: 3 } }),
      [],
    ],
  ])('%s', (_, after, kinds) => {
    expect(feedChanges(feed(occurrence({ id })), feed(after), now).map(({ kind }) => kind)).toStrictEqual(kinds);
  });

  test('a record that was not there', () => {
    const entry = { date: '2017-07-18', url: 'https://example.org/1', kind: 'recording', host: 'x', line: 1 } as const;
    const after = { ...feed(occurrence({ id })), minutes: [entry] };
    expect(feedChanges(feed(occurrence({ id })), after, now)).toStrictEqual([{ kind: 'record', entry }]);
    expect(feedChanges(after, after, now)).toStrictEqual([]);
  });

  test('what is over is no news', () => {
    const late = Date.parse('2017-08-03T00:00:00Z');
    expect(feedChanges(feed(occurrence({ id })), feed(cancelled({ id })), late)).toStrictEqual([]);
  });
});
