import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../feed/read/facts.ts';
import { draftAll } from '../../../feed/resolve/drafts.ts';
import { Findings } from '../../../feed/resolve/findings.ts';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

const read = (markdown: string) =>
  readmeFeed(markdown).series.map(({ title, join }) => [title, join.url].join(' ').trim());
const linesOf = (markdown: string) => readmeFeed(markdown).series.map(({ line }) => line);

const ROOM = 'https://zoom.us/j/123456789';
const TIME = 'Tuesdays at 9am PT';
const TUESDAYS = 'are on the 2nd and 4th Tuesday of the month at 1 pm ET';

describe('a meeting said twice is one', () => {
  it.each([
    [
      'in a part of its section, with the room that stands there',
      `## TAC\n\nMeetings ${TUESDAYS}.\n\n### Attending\n\nThe TAC meetings ${TUESDAYS}.\n\n${ROOM}`,
      [`TAC ${ROOM}`],
    ],
    [
      'in the same words',
      `* Present\n  * or join one of the planning calls that ${TUESDAYS}\n* Teach\n  * or join one of the planning calls that ${TUESDAYS}`,
      ['Present'],
    ],
  ])('%s', (_, markdown, titles) => expect(read(markdown)).toEqual(titles));
});

const LONG = 'on the 2nd and 4th Tuesday of every month at 1 pm Eastern Time';

describe('of a meeting said twice stays', () => {
  const TWICE = `## Calls\n\n- Triage: ${TIME}\n\nOnce more:\n\n- Triage: ${TIME}`;
  it.each([
    ['the first', TWICE, [5]],
    ['the one with a link, behind', `${TWICE} on ${ROOM}`, [9]],
    ['the one with a link, before', TWICE.replace(TIME, `${TIME} on ${ROOM}`), [5]],
    [
      'the one with a link, in a part of the section',
      `## TAC\n\nMeetings are on ${TIME}.\n\n### Attending\n\nThe TAC meetings are on ${TIME} on ${ROOM}.`,
      [9],
    ],
    [
      'the first, which has what stands beside the second',
      `## TAC\n\nMeetings are on ${TIME}.\n\n### Attending\n\nThe TAC meetings are on ${TIME}.`,
      [5],
    ],
    ['the one with a title, behind', `${TIME}\n\n- Triage: ${TIME}`, [5]],
    ['the one with a title, before', `- Triage: ${TIME}\n\n${TIME}`, [3]],
    ['the first, where none has a title', `## Meetings\n\n${TIME}\n\n## Schedule\n\n${TIME}`, [5]],
  ])('%s', (_, markdown, lines) => expect(linesOf(markdown)).toEqual(lines));
});

it('the room beside a meeting said once more is its own, not that of another meeting', () =>
  expect(
    read(
      `## TAC\n\nMeetings are on ${TIME}.\n\n### Attending\n\nThe TAC meetings are on ${TIME}.\n\n${ROOM}\n\n## SIG\n\nFridays at 9am PT on https://zoom.us/j/987654321`,
    ),
  ).toEqual([`TAC ${ROOM}`, 'SIG https://zoom.us/j/987654321']));

it('the zone that the heading names stays, whatever a link to a converter opens', () =>
  expect(
    readmeFeed(
      '## Meetings (all times in Pacific Time)\n\nTuesdays at 9am ([yours](https://dateful.com/convert/eastern-time?t=9am))',
    ).series.map(({ timeZone }) => timeZone),
  ).toEqual(['America/Los_Angeles']));

describe('two meetings are two', () => {
  const ATTENDING = `## TAC\n\nMeetings are on ${TIME}.\n\n### Attending\n\nThe TAC meetings are on`;
  it.each([
    ['of two groups at one time', `## SIG A\n\n${TIME}\n\n## SIG B\n\n${TIME}`, ['SIG A', 'SIG B']],
    [
      'of one name in two groups',
      `## SIG A\n\n- Triage: ${TIME}\n\n## SIG B\n\n- Triage: ${TIME}`,
      ['Triage', 'Triage'],
    ],
    [
      'of two groups in the same long words',
      `## SIG A\n\nMeets ${LONG}.\n\n## SIG B\n\nMeets ${LONG}.`,
      ['SIG A', 'SIG B'],
    ],
    [
      'of two groups in the same long words of a list',
      `* SIG A\n  * Meets ${LONG}\n* SIG B\n  * Meets ${LONG}`,
      ['SIG A', 'SIG B'],
    ],
    [
      'of two groups in the same words about the meeting, too',
      `## SIG A\n\nOur regular public video conference takes place ${LONG}.\n\n## SIG B\n\nOur regular public video conference takes place ${LONG}.`,
      ['SIG A', 'SIG B'],
    ],
    ['of two groups of different rank', `## SIG A\n\n${TIME}\n\n## Others\n\n### SIG B\n\n${TIME}`, ['SIG A', 'SIG B']],
    [
      'of one section, in other words',
      `* Present\n  * or join one of the planning calls that ${TUESDAYS}\n* Teach\n  * or join one of the teaching calls that ${TUESDAYS}`,
      ['Present', 'Teach'],
    ],
    ['of two groups in one list', `* SIG A: ${LONG}\n* SIG B: ${LONG}`, ['SIG A', 'SIG B']],
    ['of two groups in the sentences of one list', `* SIG A meets ${TIME}\n* SIG B meets ${TIME}`, ['WG', 'WG']],
    ['with labels', `## Meetings\n\n- Triage: ${TIME}\n- Design: ${TIME}`, ['Triage', 'Design']],
    ['in two rows of a table', `| SIG | When |\n|-|-|\n| TAC | ${TIME} |\n| TAC | ${TIME} |`, ['TAC', 'TAC']],
    ['below two titles', `## Meetings\n\n${TIME}\n\n# Annex\n\n## Schedule\n\n${TIME}`, ['WG', 'WG']],
    ['at two times of one day', `${ATTENDING} Tuesdays at 10am PT.`, ['TAC', 'Attending']],
    ['at one time of two days', `${ATTENDING} Wednesdays at 9am PT.`, ['TAC', 'Attending']],
  ])('%s', (_, markdown, titles) => expect(read(markdown)).toEqual(titles));
});

it('more than 300 recurring meetings of one source are left out, and that is said at the first of them', () => {
  const text = Array.from({ length: 302 }, (_, n) => `## Group ${n}\n\n${TIME}\n\n`).join('');
  const facts = readFacts(text);
  const findings = new Findings(facts.passages);
  const { drafts } = draftAll(facts, { series: [], dates: [] }, Date.parse('2026-11-01'), 'WG', findings);
  expect(drafts).toHaveLength(300);
  expect(findings.list()).toEqual([
    {
      severity: 'error',
      code: 'too-many-meetings',
      message:
        'Only the first 300 recurring meetings of a source are published; this one and those after it are left out.',
      hint: 'Split the source into one file per group.',
      line: 1203,
      column: 1,
    },
  ]);
});

describe('a series is called', () => {
  it.each([
    ['## Specification: General\n\n- **Time:** Tuesday at 08:00 PT', ['Specification: General']],
    ['## Weekly sync: every Tuesday\n\nTuesday at 08:00 PT', ['Weekly sync']],
    ['## Current meeting schedule\n\nTuesday at 08:00 PT', ['WG']],
  ])('%j: %j', (markdown, titles) => expect(read(markdown)).toEqual(titles));
});
