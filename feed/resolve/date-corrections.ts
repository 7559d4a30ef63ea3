import { parseIsoDate } from './civil-date.ts';
import { appliesTo, type Corrections } from './corrections.ts';
import { plainDate, type DatedMeeting } from './entries.ts';
import type { Findings } from './findings.ts';
import type { SeriesDraft } from './series-draft.ts';

/** A date that the registry settles, and the series it is for. */
export interface CorrectedDate {
  meeting: DatedMeeting;
  draft: SeriesDraft;
}

/** Returns the dates that the registry's corrections cancel, move or add. A correction that fits no series is an error. */
export function correctedDates(
  corrections: Corrections,
  drafts: readonly SeriesDraft[],
  findings: Findings,
): CorrectedDate[] {
  return corrections.dates.flatMap((correction) => {
    const draft = drafts.find((one) => appliesTo(correction, one.statement));
    const date = parseIsoDate(correction.to ?? correction.date);
    const from = parseIsoDate(correction.date);
    if (!draft || !date || !from) {
      unmatched(
        `dates: ${correction.date}${correction.match === undefined ? '' : ` for “${correction.match}”`}`,
        findings,
      );
      return [];
    }
    const { statement } = draft;
    const [hour, minute] = (correction.time ?? '').split(':').map(Number);
    const base = plainDate(
      date,
      correction.reason ?? 'Correction in the registry',
      findings.lineOf(statement),
      statement,
    );
    const time =
      hour === undefined || minute === undefined || Number.isNaN(hour)
        ? null
        : ({
            kind: 'time',
            start: { hour, minute },
            end: null,
            zones: [],
            from: statement.from,
            to: statement.to,
          } as const);
    const meeting: DatedMeeting = {
      ...base,
      movedFrom: from,
      entry: { ...base.entry, status: correction.status, reason: correction.reason ?? null, time },
      corrected: true,
    };
    return [{ meeting, draft }];
  });
}

/** Says that a correction fits nothing any more. */
export function unmatched(what: string, findings: Findings): void {
  findings.add(
    'error',
    'correction-unmatched',
    { passage: 0, from: 0 },
    `The correction ${what} in the registry matches no meeting of this source.`,
    { hint: 'The source may have changed: compare it, then mend or remove the correction.' },
  );
}
