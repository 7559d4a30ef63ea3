import { describe, expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';

const read = (markdown: string) =>
  groupFeed(
    {
      id: 'x',
      file: 'README.md',
      text: `# Group\n\n${markdown}\n`,
      sha256: '0'.repeat(64),
      updated: '2026-11-01T00:00:00Z',
    },
    '2026-11-23T00:00:00Z',
  ).series.map(({ title, join }) => [title, join.url].join(' ').trim());

const TUESDAYS = 'are on the 2nd and 4th Tuesday of the month at 1 pm ET';

describe('a meeting said twice is one', () => {
  it.each([
    [
      'in a part of its section, with the room that stands there',
      `## TAC\n\nMeetings ${TUESDAYS}.\n\n### Attending\n\nThe TAC meetings ${TUESDAYS}.\n\nhttps://zoom.us/j/123456789`,
      ['TAC https://zoom.us/j/123456789'],
    ],
    [
      'in the same words',
      `* Present\n  * or join one of the planning calls that ${TUESDAYS}\n* Teach\n  * or join one of the planning calls that ${TUESDAYS}`,
      ['Present'],
    ],
  ])('%s', (_, markdown, titles) => expect(read(markdown)).toEqual(titles));
});

describe('two meetings at one time are two', () => {
  it.each([
    ['of two groups', '## SIG A\n\nTuesdays 9am PT\n\n## SIG B\n\nTuesdays 9am PT', ['SIG A', 'SIG B']],
    ['with labels', '## Meetings\n\n- Triage: Tuesdays 9am PT\n- Design: Tuesdays 9am PT', ['Triage', 'Design']],
  ])('%s', (_, markdown, titles) => expect(read(markdown)).toEqual(titles));
});

describe('a series is called', () => {
  it.each([
    ['## Specification: General\n\n- **Time:** Tuesday at 08:00 PT', ['Specification: General']],
    ['## Weekly sync: every Tuesday\n\nTuesday at 08:00 PT', ['Weekly sync']],
    ['## Current meeting schedule\n\nTuesday at 08:00 PT', ['Group']],
  ])('%j: %j', (markdown, titles) => expect(read(markdown)).toEqual(titles));
});
