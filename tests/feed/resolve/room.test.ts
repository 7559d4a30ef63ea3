import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../feed/read/facts.ts';
import { dateAt } from '../../../feed/resolve/civil-date.ts';
import { draftAll } from '../../../feed/resolve/drafts.ts';
import { Findings } from '../../../feed/resolve/findings.ts';
import { withinRoom } from '../../../feed/resolve/room.ts';
import { settleSeries, type SettledSeries } from '../../../feed/resolve/series.ts';
import { checkGroupFeed } from '../../../shared/contract.ts';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

const BEGIN = Date.parse('2016-01-01');

/** Returns the one series of a README from the beginning of 2016. */
function seriesThat(meets: string): SettledSeries {
  const facts = readFacts(`Meets ${meets} at 9am PT`);
  const findings = new Findings(facts.passages);
  const { drafts } = draftAll(facts, { series: [], dates: [] }, BEGIN, 'WG', findings);
  const [settled] = drafts.map((draft) =>
    settleSeries({
      draft,
      uid: 'wg',
      evidence: [],
      meetings: [],
      asOf: dateAt(BEGIN),
      join: { phones: [], oneTap: [] },
      agendaUrl: null,
      recordingsUrl: null,
      findings,
    }),
  );
  if (!settled) throw new Error(`No series: ${meets}`);
  return settled;
}

/** Returns where the series of a feed begin, of so many that all meet so, on 23 November 2026. */
function begins(count: number, meets: string): string[] {
  const kept = withinRoom(Array(count).fill(seriesThat(meets)), Date.parse('2026-11-23T12:00Z'), new Findings([]));
  expect(kept.map(({ plan }) => plan.start)).toHaveLength(count);
  return [...new Set(kept.map(({ series }) => series.start))];
}

const DAYS = 'Monday to Sunday';

describe('a feed has room for 18,000 meetings by rule, to 13 months ahead; of the past it keeps', () => {
  it.each([
    ['all', 4, DAYS, '2016-01-01T09:00:00'],
    ['a year, where all is too much', 5, DAYS, '2025-11-23T09:00:00'],
    ['a year, where all is too much', 23, DAYS, '2025-11-23T09:00:00'],
    ['three months, where a year is too much', 24, DAYS, '2026-08-25T09:00:00'],
    ['three months, where a year is too much', 37, DAYS, '2026-08-25T09:00:00'],
    ['nothing, where three months are too much', 38, DAYS, '2026-11-23T09:00:00'],
    ['nothing, up to the last that has room', 45, DAYS, '2026-11-23T09:00:00'],
    ['all of a fortnightly rhythm', 57, 'every two weeks on Tuesdays', '2016-01-05T09:00:00'],
    ['a year, in step with the fortnights before it', 58, 'every two weeks on Tuesdays', '2025-11-25T09:00:00'],
    ['all of a monthly rhythm', 123, 'on the first Tuesday of the month', '2016-01-05T09:00:00'],
    ['a year of a monthly rhythm', 124, 'on the first Tuesday of the month', '2025-12-02T09:00:00'],
  ])('%s: %i groups that meet %s', (_, groups, meets, begin) => expect(begins(groups, meets)).toEqual([begin]));

  it('the series that have begun since as they are', () => {
    const old = seriesThat(DAYS);
    const young = { ...old, plan: { ...old.plan, start: { year: 2026, month: 11, day: 20 } } };
    const kept = withinRoom([young, ...Array(4).fill(old)], Date.parse('2026-11-23'), new Findings([]));
    expect(kept[0]).toBe(young);
  });
});

it('what there is no room for is left out and said at its line, and the feed stays within the contract', () => {
  const groups = Array.from({ length: 48 }, (_, n) => `## Group ${n}\n\nMeets ${DAYS} at 9am PT\n\n`);
  const feed = readmeFeed(groups.join(''), { updated: '2016-01-01' });
  expect(checkGroupFeed(JSON.parse(JSON.stringify(feed)))).toMatchObject({ ok: true });
  expect(feed.series).toHaveLength(45);
  expect(feed.occurrences[0]?.start).toBe('2026-11-23T17:00:00Z');
  expect(feed.diagnostics.filter(({ code }) => code === 'too-many-meetings')).toEqual([
    {
      severity: 'error',
      code: 'too-many-meetings',
      message: 'A feed has room for 18000 meetings by rule; this series and 2 others are left out.',
      hint: 'Split the source into one file per group.',
      line: 185,
      column: 7,
    },
  ]);
});
