import type { TimePhrase } from '../read/grammar/phrase.ts';
import type { RecurrenceStatement } from '../read/recurrence-statement.ts';
import { minutesOf } from './clock.ts';
import type { Findings } from './findings.ts';
import { listed } from '../../shared/listed.ts';
import { zoneCity } from '../../shared/zone-name.ts';
import { bothHalves, leavesHalf } from './half-of-day.ts';
import { agreement, isFixed, literalHolds, readingsOf, type TimeReading } from './reading.ts';
import { clockWords, timeWords } from './time-words.ts';

/** When a series starts, and the readings that differ from it at some time of the year. */
export interface SettledTime {
  main: TimeReading;
  others: TimeReading[];
}

/** Offsets (minutes east) at which nearly every place changes its clocks, so that a fixed one is rarely meant all year. */
const SHIFTING = (minutes: number): boolean =>
  (minutes >= -540 && minutes <= -240) || minutes === 60 || minutes === 120 || minutes >= 600;

/** Returns the reading among the meanings of one phrase that agrees best with the others. */
function likeliest(
  candidates: readonly TimeReading[],
  against: readonly TimeReading[],
  from: number,
): TimeReading | null {
  const score = (reading: TimeReading): number =>
    against.reduce((sum, other) => sum + { always: 2, sometimes: 1, never: 0 }[agreement(reading, other, from)], 0);
  const [first, ...rest] = candidates;
  if (!first) return null;
  return rest.reduce((best, one) => (score(one) > score(best) ? one : best), first);
}

/**
 * Returns the time of a statement, or null where no zone is to be had. The first civil zone stays put when the clocks
 * change, unless the text gives UTC first and the rest in brackets. Says what is doubtful about it.
 */
export function settleTime(statement: RecurrenceStatement, from: number, findings: Findings): SettledTime | null {
  const { contextZone, followsClockChanges } = statement;
  const all = statement.readings.map((phrase) => ({
    phrase,
    candidates: readingsOf(phrase, contextZone, followsClockChanges),
  }));
  const zoned = all.filter(({ candidates }) => candidates.length > 0);
  const plain = zoned.filter(({ phrase }) => !phrase.aside);
  const pool = plain.length > 0 ? plain : zoned;
  const chosen = pool.find(({ candidates }) => candidates.some((one) => !isFixed(one))) ?? pool[0];
  if (!chosen) return null;
  const rest = zoned.filter((one) => one !== chosen);
  const unsaid = (phrase: TimePhrase): boolean =>
    phrase.end?.meridiem === undefined && leavesHalf(phrase.start, chosen.candidates[0]?.zone ?? '');
  const halves = unsaid(chosen.phrase) ? bothHalves(chosen.phrase.start, chosen.candidates) : chosen.candidates;
  const main = likeliest(
    halves,
    rest.flatMap((one) => one.candidates),
    from,
  );
  if (!main) return null;
  const others: TimeReading[] = [];
  for (const { candidates } of rest) {
    const other = likeliest(candidates, [main], from);
    if (other && agreement(main, other, from) !== 'always') others.push(other);
  }
  const unzoned = all.find(
    ({ phrase, candidates }) => candidates.length === 0 && minutesOf(phrase.start) % 720 !== main.minutes % 720,
  );
  if (unzoned) {
    findings.add(
      'warning',
      'no-time-zone',
      statement,
      `“${statement.says}” gives ${clockWords(minutesOf(unzoned.phrase.start))} without a zone beside ${timeWords(main.minutes, main.zone)}. Read as the latter.`,
      { hint: `Give one time and one place: “${timeWords(main.minutes, main.zone)}”.` },
    );
  }
  sayDoubts({
    statement,
    chosen: chosen.phrase,
    candidates: chosen.candidates,
    main,
    others,
    settledByRest: rest.length > 0,
    from,
    findings,
  });
  const otherHalf = halves.find((one) => one.zone === main.zone && one.minutes !== main.minutes);
  if (otherHalf && rest.every(({ phrase }) => unsaid(phrase))) {
    others.push(otherHalf);
    const [read, other] = [main, otherHalf].map((one) => timeWords(one.minutes, one.zone));
    findings.add(
      'warning',
      'half-of-day',
      statement,
      `“${statement.says}” does not say which half of the day. Read as ${read}; it may be meant as ${other}.`,
      { hint: `Write “${read}” or “${other}”.` },
    );
  }
  return { main, others };
}

interface Doubtful {
  statement: RecurrenceStatement;
  chosen: TimePhrase;
  candidates: readonly TimeReading[];
  main: TimeReading;
  others: readonly TimeReading[];
  settledByRest: boolean;
  from: number;
  findings: Findings;
}

function sayDoubts({ statement, candidates, main, others, settledByRest, from, findings }: Doubtful): void {
  const place = zoneCity(main.zone);
  const never = others.filter((other) => agreement(main, other, from) === 'never');
  const drifting = others.filter((other) => !never.includes(other));
  if (never.length > 0) {
    const also = listed(never.map((other) => timeWords(other.minutes, other.zone)));
    findings.add(
      'warning',
      'times-disagree',
      statement,
      `“${statement.says}” gives times that are not the same moment: ${timeWords(main.minutes, main.zone)}, but also ${also}. Read as the first; the other is shown beside it.`,
      {
        hint: `Give one time and one place, such as “${timeWords(main.minutes, main.zone)}”.`,
      },
    );
  }
  if (drifting.length > 0) {
    const also = listed(drifting.map((other) => timeWords(other.minutes, other.zone)));
    findings.add(
      'warning',
      'several-zones',
      statement,
      `“${statement.says}” names several zones whose clocks change on different days. Read as ${timeWords(main.minutes, main.zone)}; in some weeks ${also} is another moment.`,
      {
        hint: `Say which one stays when the clocks change: “${timeWords(main.minutes, main.zone)} (other times follow)”.`,
      },
    );
  }
  if (!literalHolds(main, from)) {
    findings.add(
      'warning',
      'zone-abbreviation',
      statement,
      `“${main.word}” holds for a part of the year only. Read as the time on the clocks of ${place}, all year.`,
      {
        hint: `Write the place instead of “${main.word}”: “${timeWords(main.minutes, main.zone)}”.`,
      },
    );
  } else if (isFixed(main) && main.literal !== null && SHIFTING(main.literal)) {
    findings.add(
      'warning',
      'fixed-offset',
      statement,
      `“${main.word}” never changes, but most places at that offset change their clocks. Read as it says, all year.`,
      {
        hint: `If the meeting follows a place’s clocks, name the place.`,
      },
    );
  }
  const meanings = new Set(candidates.map((one) => one.zone));
  if (meanings.size > 1 && !settledByRest) {
    const also = candidates.filter((one) => one.zone !== main.zone).map((one) => zoneCity(one.zone));
    findings.add(
      'warning',
      'ambiguous-zone',
      statement,
      `“${main.word}” is used in ${place}, and in ${listed(also)} too. Read as ${place}.`,
      { hint: `Name the place: “${timeWords(main.minutes, main.zone)}”.` },
    );
  }
}
