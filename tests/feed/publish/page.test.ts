import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { publishGroup } from '../../../feed/publish/publish.ts';
import { timeZones } from '../../../feed/publish/vtimezone.ts';
import type { GroupFeed } from '../../../shared/contract.ts';
import { cancelled, groupFeed, moved, occurrence, series, wgNetworking2017 } from '../../fixtures/feeds.ts';

const page = (feed: GroupFeed): string =>
  publishGroup(feed, {
    generated: feed.generated,
    assets: { style: '', script: '' },
    timeZones: timeZones(2017),
  }).files.get(`groups/${feed.group.id}/index.html`) ?? '';

interface Node {
  nodeName: string;
  value?: string;
  attrs?: { name: string }[];
  childNodes?: Node[];
}

/** What a reader sees, in reading order, blanks made one. */
const words = (html: string): string => {
  const isSeen = ({ nodeName, attrs = [] }: Node) =>
    nodeName !== 'script' && !attrs.some((attribute) => attribute.name === 'hidden');
  const read = (node: Node): string =>
    node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).filter(isSeen).map(read).join(' ');
  return read(parse(html)).replace(/\s+/g, ' ');
};

describe('the page of the networking group, without a script', () => {
  const html = page(wgNetworking2017());
  const text = words(html);

  test.each([
    'Next meeting Tuesday, 1 August 2017',
    'The group’s page gives two times for this meeting 08:00 or',
    'The sentence says 08:00 in Los Angeles',
    'The dated list says 09:00 in Los Angeles',
    'Shown in the group’s own time, Los Angeles.',
    'Join on Zoom',
    'Meeting ID 175 547 218',
    'Agenda Calico, azure-container-networking',
    'First and third Tuesday of the month.',
    'By the rule, not listed yet',
    'Moved from Tue 4 July',
    'Cancelled , no reason given',
    'Recording, YouTube',
    'Ken Owens Lead @kenowens12',
  ])('says: %s', (part) => {
    expect(text).toContain(part);
  });

  test('marks the change of clocks between two meetings', () => {
    expect(text).toContain('Sunday, 1 October 2017 . Clocks go forward in Sydney.');
    expect(text).toContain('Clocks go back in London and Berlin, then in Los Angeles.');
  });

  test('names the calendar and the data for programs', () => {
    expect(html).toContain('<link rel="alternate" type="text/calendar" href="../../v1/groups/wg-networking.ics"');
  });

  test('does not list dates of the rule of which there is no sign', () => {
    expect(text).not.toContain('18 April');
  });
});

test.each<[string, GroupFeed, string]>([
  ['no meeting at all', groupFeed(), 'No meeting time found'],
  [
    'a cancelled meeting before the next',
    groupFeed({
      series: [series()],
      occurrences: [cancelled({ reason: 'summer break' }), occurrence({ start: '2017-08-08T15:00:00Z' })],
    }),
    'Cancelled Tuesday, 1 August 2017 summer break Next meeting Tuesday, 8 August 2017',
  ],
  [
    'a cancelled meeting and none after it',
    groupFeed({ occurrences: [cancelled({ series: null })] }),
    'Cancelled Tuesday, 1 August 2017 No reason given Nothing scheduled No further meeting is listed',
  ],
  [
    'a moved meeting',
    groupFeed({
      series: [series()],
      occurrences: [moved('2017-08-01T15:00:00Z', { start: '2017-08-02T15:00:00Z', reason: 'US holiday' })],
    }),
    'Moved: “US holiday” Next meeting from Tue 1 August to Wednesday, 2 August 2017',
  ],
  [
    'a dormant group',
    groupFeed({ series: [series({ dormantSince: '2016-02-01T16:00:00Z' })], occurrences: [occurrence()] }),
    'Dormant No sign of a meeting since February 2016 That is 17 months ago.',
  ],
  [
    'a week that is not known',
    groupFeed({
      series: [series()],
      occurrences: [
        occurrence({ certainty: 'disputed', disputed: { start: '2017-08-08T15:00:00Z', line: 3, origin: 'sentence' } }),
      ],
    }),
    'leaves open which day this meeting is on Tue 1 August 08:00 or',
  ],
])('a page with %s says so first', (_, feed, said) => {
  expect(words(page(feed))).toContain(said);
});

test('a page has no table of coming meetings where none takes place', () => {
  const only = groupFeed({ occurrences: [cancelled({ series: null })] });
  expect(words(page(only))).not.toContain('Coming meetings');
});

test.each([
  ['a rule', [series()], true],
  ['no rule', [], false],
])('of a group with %s, a past meeting of no series is outside the rule: %o', (_, rules, isSaid) => {
  const past = occurrence({ series: null, start: '2017-07-05T15:00:00Z' });
  expect(words(page(groupFeed({ series: rules, occurrences: [past] }))).includes('Outside the rule')).toBe(isSaid);
});

test('words of the source never become markup', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const html = page(
    groupFeed({
      name: evil,
      series: [series({ says: evil })],
      occurrences: [occurrence({ title: evil, agenda: evil })],
    }),
  );
  expect(html).not.toContain('<img');
});
