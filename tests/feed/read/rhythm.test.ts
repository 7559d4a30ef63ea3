import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../feed/read/document.ts';
import { findRecurrences } from '../../../feed/read/recurrence.ts';
import { rruleOf } from '../../../feed/resolve/rule.ts';
import { readmeFeed, remarksOf } from '../../fixtures/readme-feed.ts';

const read = (markdown: string) => {
  const { statements, incomplete } = findRecurrences(readDocument(markdown));
  return [
    ...statements.map(({ rule, otherRule, otherSays }) =>
      [rruleOf(rule), ...(otherRule ? [`or ${rruleOf(otherRule)}: ${otherSays?.says ?? ''}`] : [])].join(' '),
    ),
    ...incomplete.map(({ says }) => `incomplete: ${says}`),
  ];
};
const later = (words: string) =>
  read(`# Foo Working Group\n\n## Meetings\n\nFridays 16:00 UTC.\n\n## How we work\n\n${words}\n`);

describe('a later section that says another rhythm of the same meetings', () => {
  it.each([
    'We talk at our bi-weekly meetings',
    'We discuss issues in our bi-weekly WG meetings',
    'Please attend our bi-weekly SIG call',
    'Join the biweekly Foo working group meetings',
    'Our fortnightly virtual community meetings are open to all',
    'Meetings are bi-weekly',
    'We meet every other week',
  ])('%s: casts doubt on the series', (words) =>
    expect(later(`${words}.`)).toEqual([`FREQ=WEEKLY;BYDAY=FR or FREQ=WEEKLY;INTERVAL=2;BYDAY=FR: ${words}`]),
  );

  it.each([
    'Issues are triaged in our biweekly contributor meeting',
    'Join the biweekly Bar meetings',
    'Our fortnightly issue review meetings are open to all',
  ])('%s: is of another meeting', (words) =>
    expect(later(`${words}.`)).toEqual(['FREQ=WEEKLY;BYDAY=FR', `incomplete: ${words}`]),
  );

  it('leaves the series alone where its heading names the other meeting', () =>
    expect(
      read('# Foo\n\n## Meetings\n\nFridays 16:00 UTC.\n\n## Issue review\n\nWe have a monthly issue review meeting.'),
    ).toEqual(['FREQ=WEEKLY;BYDAY=FR', 'incomplete: We have a monthly issue review meeting']));
});

describe('of several meetings', () => {
  const FOO = '## SIG Foo\n\nFridays 16:00 UTC\n\n### Notes\n\n';
  const BAR = '\n\n## SIG Bar\n\nEvery other Monday 16:00 UTC\n';

  it.each([
    [
      'the one in whose section it is said is in doubt, also in the rhythm of another',
      `${FOO}Our bi-weekly Foo meetings are recorded.${BAR}`,
      [
        'FREQ=WEEKLY;BYDAY=FR or FREQ=WEEKLY;INTERVAL=2;BYDAY=FR: Our bi-weekly Foo meetings are recorded',
        'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
      ],
    ],
    [
      'none is where it is said of all',
      `${FOO}None.${BAR}\n## Contribute\n\nOur monthly meetings are open.`,
      ['FREQ=WEEKLY;BYDAY=FR', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'],
    ],
  ])('%s', (_, text, meanings) => expect(read(text)).toEqual(meanings));
});

it('the doubt names both places, and the other one is that of the other reading', () => {
  const feed = readmeFeed('Fridays at 16:00 UTC\n\n## How we work\n\nWe talk at our bi-weekly WG meetings.');
  expect(feed.series[0]?.disputed).toEqual({
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
    line: 7,
    says: 'We talk at our bi-weekly WG meetings',
    origin: 'sentence',
  });
  expect(remarksOf(feed)).toEqual([
    'warning frequency-contradiction: “Fridays at 16:00 UTC” gives another rhythm than “We talk at our bi-weekly WG meetings”: “Every Friday” and “Every other Friday”. Read as the first. → Keep one of them: “Every Friday”.',
  ]);
  expect(feed.diagnostics.find(({ code }) => code === 'frequency-contradiction')).toMatchObject({
    line: 3,
    lines: [3, 7],
  });
});
