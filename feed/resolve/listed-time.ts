import { dayNumber } from './civil-date.ts';
import type { DatedMeeting } from './entries.ts';
import type { Findings } from './findings.ts';
import { overrideOf, type OtherReading } from './occurrences.ts';
import { firstDate } from './rule.ts';
import type { SeriesDraft } from './series-draft.ts';
import { wallOf } from './wall-time.ts';
import { timeWords } from './time-words.ts';

/** Returns the time that at least half of the dated list keeps to against the sentence, and says so once; else null. */
export function listedTime(
  draft: SeriesDraft,
  meetings: readonly DatedMeeting[],
  findings: Findings,
): OtherReading | null {
  const { statement, time, rule } = draft;
  const differing = new Map<number, DatedMeeting[]>();
  let timed = 0;
  for (const meeting of meetings) {
    // What the registry settles for one date says nothing of the others.
    if (meeting.corrected) continue;
    const { moment } = overrideOf(meeting, time.zone);
    const onRule = firstDate({ ...rule, interval: 1 }, meeting.date);
    if (moment === null || !onRule || dayNumber(onRule) !== dayNumber(meeting.date)) continue;
    timed += 1;
    const { minutes } = wallOf(moment, time.zone);
    if (minutes !== time.minutes) differing.set(minutes, [...(differing.get(minutes) ?? []), meeting]);
  }
  const [most] = [...differing].toSorted((a, b) => b[1].length - a[1].length);
  if (!most || most[1].length * 2 < timed) return null;
  const [minutes, list] = most;
  const [first] = list;
  if (!first) return null;
  const lines = list.map((meeting) => meeting.line);
  findings.add(
    'warning',
    'times-disagree',
    statement,
    `The sentence says ${timeWords(time.minutes, time.zone)}; the dated list says ${timeWords(minutes, time.zone)} (“${first.entry.says.slice(0, 80)}”). Listed dates are read as listed, the others as the sentence says; both times are shown.`,
    {
      hint: `Give the same time in both: “${timeWords(minutes, time.zone)}” or “${timeWords(time.minutes, time.zone)}”.`,
      lines: [findings.lineOf(statement), ...lines],
    },
  );
  return { time: { ...time, minutes }, line: first.line, says: first.entry.says, origin: 'dated-entry' };
}
