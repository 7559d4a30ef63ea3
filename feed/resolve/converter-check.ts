import type { Facts } from '../read/facts.ts';
import type { Passage } from '../read/passage.ts';
import { zoneWordAt, type ZoneWord } from '../read/zone-word.ts';
import type { RecurrenceStatement } from '../read/recurrence-statement.ts';
import type { Findings } from './findings.ts';
import { agreement, readingsOf } from './reading.ts';
import type { SeriesDraft } from './series-draft.ts';
import { timeWords } from './time-words.ts';

/** Returns the zone that a converter link beside a statement names, for statements that name none. */
export function converterZone(facts: Facts, statement: RecurrenceStatement): ZoneWord | null {
  const link = facts.converters.find(
    (one) => one.zoneText !== undefined && beside(facts.passages, one.passage, statement.passage),
  );
  return link?.zoneText === undefined ? null : zoneWordAt(link.zoneText, 0, true);
}

/** Returns whether a passage belongs to a statement's: the same, in its list item, or in its section shortly after. */
function beside(passages: readonly Passage[], at: number, statement: number): boolean {
  if (at === statement) return true;
  const here = passages[at];
  const there = passages[statement];
  if (!here || !there) return false;
  return (
    here.parent === statement ||
    (here.section === there.section &&
      here.group === there.group &&
      here.kind !== 'row' &&
      at > statement &&
      at <= statement + 8 &&
      there.kind !== 'item')
  );
}

/**
 * Says where a time zone converter link beside a statement opens another time than the words. Slots that take turns in
 * one passage have a link each: what one of them (`drafts`) says is not held against the others.
 */
export function compareConverters(
  facts: Facts,
  draft: SeriesDraft,
  drafts: readonly SeriesDraft[],
  asOf: number,
  findings: Findings,
): void {
  const statements = facts.recurrences.statements;
  for (const link of facts.converters) {
    if (!beside(facts.passages, link.passage, draft.statement.passage)) continue;
    // Several statements in one passage have their converters behind them.
    const owner = statements.findLast((one) => one.passage === link.passage && one.from < link.from);
    if (owner && owner.from !== draft.statement.from) continue;
    const zone = link.zoneText === undefined ? null : zoneWordAt(link.zoneText, 0, true);
    const minutes = link.hour * 60 + link.minute;
    const candidates = readingsOf(
      {
        kind: 'time',
        start: { hour: link.hour, minute: link.minute },
        end: null,
        zones: zone ? [zone] : [],
        from: 0,
        to: 0,
      },
      zone ? null : { text: draft.time.word, meanings: [{ zone: draft.time.zone }] },
      false,
    );
    const all = drafts.flatMap((one) =>
      one.statement.passage === draft.statement.passage ? [one.time, ...one.others] : [],
    );
    if (
      candidates.length === 0 ||
      candidates.some((one) => all.some((reading) => agreement(reading, one, asOf) !== 'never'))
    )
      continue;
    findings.add(
      'warning',
      'converter-disagrees',
      draft.statement,
      `The sentence says ${timeWords(draft.time.minutes, draft.time.zone)}; the time zone converter link opens ${timeWords(minutes, candidates[0]?.zone ?? draft.time.zone)}. Read as the sentence.`,
      {
        hint: 'Correct the link, or take it out: the feed and its page show every visitor their own time.',
        lines: [findings.lineOf(draft.statement), findings.lineOf(link)],
      },
    );
  }
}
