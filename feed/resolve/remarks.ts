import type { Facts } from '../read/facts.ts';
import { missingWords } from './doubts.ts';
import type { DatedMeeting } from './entries.ts';
import type { Findings } from './findings.ts';
import { momentOf, offsetAt } from './wall-time.ts';

const NOON = 720;

const SET_ASIDE = {
  'struck-out': 'it is struck out',
  'not-current': 'the text around it says that it is over or paused',
  'not-a-meeting': 'it is about something else than a meeting',
  proposed: 'it is a proposal',
};

/** Says what was read and is not published, and why: a group that ended, what is set aside, what is said by halves. */
export function sayUnpublished(facts: Facts, findings: Findings): void {
  const { statements, incomplete, setAside } = facts.recurrences;
  if (facts.ended) {
    const words = facts.ended.text.replace(/\s+/g, ' ').slice(0, 160);
    findings.add(
      'warning',
      'group-ended',
      { passage: facts.ended.index, from: 0 },
      `“${words}” says that the group has ended or moved. Nothing is published from this page.`,
      { hint: 'If it still meets, take that sentence out.' },
    );
  }
  for (const one of setAside) {
    findings.add('info', 'set-aside', one, `“${one.says}” is not published: ${SET_ASIDE[one.reason]}.`);
  }
  for (const one of incomplete) {
    const missing = missingWords(one.missing);
    findings.add(
      'warning',
      'incomplete',
      one,
      `“${one.says}” does not say ${missing}. It is not published: any date would be a guess.`,
      { hint: `Add ${missing}: “the 1st Tuesday of every month at 9:00 in New York”.` },
    );
  }
  if (!facts.ended && statements.length + incomplete.length + setAside.length + facts.entries.length === 0) {
    findings.add(
      'warning',
      'no-meeting',
      { passage: 0, from: 0 },
      'No meeting was found: no sentence, list or table names a weekday or a date with a time.',
      {
        hint: 'Write one sentence such as “We meet on the 1st and 3rd Tuesday of every month at 8:00 in Los Angeles.”',
      },
    );
  }
}

/** Says once for all dated entries where a zone abbreviation does not hold on its date. */
export function sayZoneAbbreviations(meetings: readonly DatedMeeting[], findings: Findings): void {
  const off = meetings.filter(({ entry, date }) => {
    const meaning = entry.time?.zones[0]?.meanings[0];
    if (meaning?.offset === undefined || meaning.zone.startsWith('Etc/')) return false;
    return offsetAt(meaning.zone, momentOf(date, NOON, meaning.zone)) !== meaning.offset;
  });
  const [first] = off;
  if (!first) return;
  const words = [...new Set(off.map(({ entry }) => entry.time?.zones[0]?.text ?? ''))].join(', ');
  const where = off.length === 1 ? 'on this date' : `on ${off.length} of the listed dates`;
  findings.add(
    'warning',
    'zone-abbreviation',
    first.entry,
    `“${words}” does not hold ${where}. Read as the time on the clocks of the place.`,
    {
      hint: 'Write the place (“Chicago”) or the abbreviation without the season (“CT”).',
      lines: off.map(({ line }) => line),
    },
  );
}
