import { describe, expect, it } from 'vitest';
import { meetingsFrom, readmeFeed } from '../../fixtures/readme-feed.ts';

const SENTENCE = 'We meet every Tuesday at 9am PT.';
const schedule = (...entries: string[]) =>
  readmeFeed(`${SENTENCE}\n\n## Schedule\n\n${entries.map((entry) => `* ${entry}`).join('\n')}`);
const on = (feed: ReturnType<typeof readmeFeed>, day: string) =>
  feed.occurrences.filter(({ start }) => start.startsWith(day));

describe('what the entries for one date say together', () => {
  it('is one meeting: the time of one, the agenda of the first that has one, the lines of all', () => {
    const feed = schedule(
      'December 15, 2026',
      'December 15, 2026 - Agenda: plans',
      'December 15, 2026 from 9 to 9:30am PT',
      'December 15, 2026 - Agenda: other',
    );
    expect(on(feed, '2026-12-15')).toMatchObject([
      {
        id: 'wg.meeting/2026-12-15',
        end: '2026-12-15T17:30:00Z',
        agenda: 'plans',
        certainty: 'stated',
        says: 'December 15, 2026 from 9 to 9:30am PT',
        origin: 'dated-entry',
        lines: [7, 8, 9, 10],
      },
    ]);
  });

  it('is cancelled where one says so, with its reason', () =>
    expect(
      on(schedule('December 15, 2026 - Agenda: plans', 'December 15, 2026: cancelled (holiday)'), '2026-12-15'),
    ).toMatchObject([{ status: 'cancelled', reason: 'holiday', agenda: 'plans', lines: [7, 8] }]));

  it('is in doubt where they give two times: both are shown', () => {
    const [meeting, ...others] = on(
      schedule('December 15, 2026 at 9am PT', 'December 15, 2026 at 11am PT'),
      '2026-12-15',
    );
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({
      start: '2026-12-15T17:00:00Z',
      certainty: 'disputed',
      disputed: { start: '2026-12-15T19:00:00Z', line: 8, says: 'December 15, 2026 at 11am PT', origin: 'dated-entry' },
    });
  });

  it('is in no doubt where they give one moment in two zones', () =>
    expect(
      meetingsFrom(schedule('December 15, 2026 at 9am PT', 'December 15, 2026 at 12pm ET'), '2026-12-15', 1),
    ).toEqual(['2026-12-15T17:00:00Z stated']));

  it('is the notice against the list, and names it', () => {
    const feed = readmeFeed(
      `${SENTENCE}\n\nThe December 15, 2026 meeting has been moved to December 16, 2026 at 10am PT.`,
    );
    expect(on(feed, '2026-12-16')).toMatchObject([
      { status: 'moved', start: '2026-12-16T18:00:00Z', movedFrom: '2026-12-15T17:00:00Z', origin: 'notice' },
    ]);
  });
});

describe('a meeting that moved', () => {
  const moved = (notice: string, ...entries: string[]) =>
    readmeFeed(`${SENTENCE}\n\n${notice}\n\n## Schedule\n\n${entries.map((entry) => `* ${entry}`).join('\n')}`)
      .occurrences.filter(({ status }) => status === 'moved')
      .map((one) => `${one.start} from ${one.status === 'moved' ? one.movedFrom : ''}`);

  it.each([
    ['without a "from" is the nearest of the rule', [], '2026-12-02T17:00:00Z from 2026-12-01T17:00:00Z'],
    ['but none that the list has as well', ['December 1, 2026'], '2026-12-02T17:00:00Z from 2026-12-08T17:00:00Z'],
  ])('%s', (_, entries, expected) =>
    expect(moved('The next meeting has been moved to Wednesday December 2nd, 2026.', ...entries)).toEqual([expected]),
  );

  it('to a date that the rule has anyway is that meeting, and moves none', () =>
    expect(moved('The next meeting has been moved to Tuesday December 1st, 2026.')).toEqual([]));

  it('keeps its identity, and says where it was', () => {
    const feed = schedule('December 16, 2026 - moved from December 15, 2026');
    expect(on(feed, '2026-12-15')).toEqual([]);
    expect(on(feed, '2026-12-16')).toMatchObject([
      { id: 'wg.meeting/2026-12-15', series: 'wg.meeting', recurrenceId: '2026-12-15T17:00:00Z', lines: [7] },
    ]);
  });

  it('to no one knows when is cancelled', () =>
    expect(on(schedule('December 15, 2026 - postponed'), '2026-12-15')).toMatchObject([{ status: 'cancelled' }]));
});

describe('a date that no rule has is a meeting of its own', () => {
  it('at its own time, for its own length', () =>
    expect(on(schedule('December 17, 2026 from 10 to 10:30am PT - Agenda: demo'), '2026-12-17')).toMatchObject([
      {
        id: 'wg/2026-12-17',
        series: null,
        start: '2026-12-17T18:00:00Z',
        end: '2026-12-17T18:30:00Z',
        title: 'WG',
        agenda: 'demo',
        certainty: 'stated',
        status: 'scheduled',
        says: 'December 17, 2026 from 10 to 10:30am PT',
        origin: 'dated-entry',
        lines: [7],
      },
    ]));

  it('at the time of the only series, for its length, where it gives none', () =>
    expect(on(schedule('December 17, 2026'), '2026-12-17')).toMatchObject([
      {
        start: '2026-12-17T17:00:00Z',
        end: '2026-12-17T18:00:00Z',
        timeZone: 'America/Los_Angeles',
        origin: 'sentence',
      },
    ]));

  it('also where it is cancelled', () =>
    expect(on(schedule('December 17, 2026: cancelled (holiday)'), '2026-12-17')).toMatchObject([
      { series: null, status: 'cancelled', reason: 'holiday' },
    ]));

  it('in its own zone, where there is no series', () =>
    expect(readmeFeed('* December 17, 2026 at 10am in Tokyo').occurrences).toMatchObject([
      { start: '2026-12-17T01:00:00Z', end: '2026-12-17T02:00:00Z', timeZone: 'Asia/Tokyo', title: 'WG' },
    ]));

  it('and numbered where two are on one day', () =>
    expect(
      readmeFeed('* December 17, 2026 at 10am in Tokyo\n* December 17, 2026 at 5pm in Tokyo').occurrences.map(
        ({ id }) => id,
      ),
    ).toEqual(['wg/2026-12-17', 'wg/2026-12-17.2']));
});

describe('of several series, a dated entry is for', () => {
  const of = (text: string) =>
    readmeFeed(text)
      .occurrences.filter(({ certainty }) => certainty === 'stated')
      .map(({ id }) => id);
  const CALLS = '## Calls\n\n* Americas: Tuesdays at 9am PT\n* Asia: Thursdays at 9am in Tokyo';
  const SIGS = (a: string, b: string) =>
    `## SIG A\n\nTuesdays at 9am PT\n\n${a}\n\n## SIG B\n\nTuesdays at 11am PT\n\n${b}`;

  it.each([
    [
      'the one whose rule falls on it',
      `${CALLS}\n\n## Schedule\n\n* December 1, 2026 - Agenda: x\n* December 3, 2026 - Agenda: y`,
      ['wg.asia/2026-12-03', 'wg.americas/2026-12-01'],
    ],
    ['none, where no rule does', `${CALLS}\n\n## Schedule\n\n* December 4, 2026 at 9am PT`, ['wg/2026-12-04']],
    [
      'the one in whose section it stands',
      SIGS('* December 1, 2026 - cancelled', '* December 8, 2026 - cancelled'),
      ['wg.sig-a/2026-12-01', 'wg.sig-b/2026-12-08'],
    ],
    [
      'the one in a part of whose section it stands',
      SIGS('', '### Agenda\n\n* December 8, 2026 - Agenda: y'),
      ['wg.sig-b/2026-12-08'],
    ],
    [
      'the one in whose item it stands',
      '* SIG A: Tuesdays at 9am PT\n  * December 1, 2026 - cancelled\n* SIG B: Tuesdays at 11am PT',
      ['wg.sig-a/2026-12-01'],
    ],
  ])('%s', (_, text, ids) => expect(of(text).toSorted()).toEqual(ids.toSorted()));
});

describe('minutes', () => {
  const MINUTES = (day: string, kind = 'minutes') =>
    `* ${day}: [${kind}](https://docs.google.com/document/d/${day}${kind})`;
  const feed = () =>
    readmeFeed(
      [
        SENTENCE,
        '## Minutes',
        [MINUTES('2026-11-03'), MINUTES('2026-11-05'), MINUTES('2026-11-05', 'notes'), MINUTES('2026-12-05')].join(
          '\n',
        ),
      ].join('\n\n'),
    );

  it('stand with the meeting of their day', () =>
    expect(on(feed(), '2026-11-03')).toMatchObject([
      { series: 'wg.meeting', minutes: [{ date: '2026-11-03', line: 7 }] },
    ]));

  it('of a day that has none tell of a past meeting, at the usual time', () =>
    expect(on(feed(), '2026-11-05')).toMatchObject([
      {
        id: 'wg/2026-11-05',
        series: null,
        start: '2026-11-05T17:00:00Z',
        end: '2026-11-05T18:00:00Z',
        certainty: 'derived',
        says: 'every Tuesday at 9am PT',
        origin: 'sentence',
        lines: [8, 9],
        minutes: [{ line: 8 }, { line: 9 }],
      },
    ]));

  it('of a day to come tell of no meeting', () => expect(on(feed(), '2026-12-05')).toEqual([]));

  it('are by the date in the zone of the meeting', () => {
    const evening = readmeFeed(`We meet every Tuesday at 9pm PT.\n\n${MINUTES('2026-11-03')}`);
    expect(on(evening, '2026-11-04')).toMatchObject([{ minutes: [{ date: '2026-11-03' }] }]);
  });
});

it('the meetings of a rule are known for thirteen months', () => {
  const { occurrences } = readmeFeed('We meet daily at 9am in London.');
  expect(occurrences.at(-1)?.start).toBe('2027-12-24T09:00:00Z');
});

it('meetings are sorted by their moment, and those of one moment by their identity', () => {
  const { occurrences } = readmeFeed(
    '## Calls\n\n* Beta: Tuesdays at 9am PT\n* Alpha: Tuesdays at 9am PT\n* Early: Tuesdays at 8am PT',
  );
  expect(occurrences.slice(0, 4).map(({ id }) => id)).toEqual([
    'wg.early/2026-11-03',
    'wg.alpha/2026-11-03',
    'wg.beta/2026-11-03',
    'wg.early/2026-11-10',
  ]);
});

describe('an entry of a list', () => {
  it('with an abbreviation of several places means that of its series', () =>
    expect(
      meetingsFrom(
        readmeFeed('We meet every Tuesday at 9am in Shanghai.\n\n* December 1, 2026 at 9am CST'),
        '2026-11-30',
        1,
      ),
    ).toEqual(['2026-12-01T01:00:00Z stated']));

  it('is joined in its own room, and the others as ever', () => {
    const [usual, own] = ['https://zoom.us/j/123456789', 'https://zoom.us/j/987654321'];
    const feed = readmeFeed(
      `Tuesdays at 9am PT on ${usual}\n\n* December 1, 2026 at 9am PT on ${own}\n* December 8, 2026 at 9am PT\n* December 10, 2026 at 9am PT on ${own}`,
    );
    expect(feed.occurrences.filter(({ certainty }) => certainty === 'stated').map(({ join }) => join.url)).toEqual([
      own,
      usual,
      own,
    ]);
  });

  it('without a time is not published where two series might lend theirs', () => {
    const feed = readmeFeed(
      '## Calls\n\n* A: Tuesdays at 9am PT\n* B: Thursdays at 9am PT\n\n## Schedule\n\n* December 4, 2026 - Agenda: x',
    );
    expect(on(feed, '2026-12-04')).toEqual([]);
    expect(feed.diagnostics.map(({ code }) => code)).toContain('no-time');
  });

  it('has the lines of what stands under it', () =>
    expect(
      on(
        readmeFeed(`${SENTENCE}\n\n* December 15, 2026 at 9am PT\n  * Ada speaks of plans and of what came of them`),
        '2026-12-15',
      ),
    ).toMatchObject([{ lines: [5, 6] }]));
});
