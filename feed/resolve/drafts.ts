import type { Facts } from '../read/facts.ts';
import { headingsAbove, type Passage } from '../read/passage.ts';
import type { RecurrenceStatement } from '../read/recurrence-statement.ts';
import { compareConverters, converterZone } from './converter-check.ts';
import type { Corrections } from './corrections.ts';
import { sayDoubtsOf } from './doubts.ts';
import type { Findings } from './findings.ts';
import { agreement } from './reading.ts';
import { draftSeries, type SeriesDraft } from './series-draft.ts';

/** More recurring meetings than one document has ever listed; the feed contract has room for them all. */
const MOST = 300;

/** The series of a document before they begin, and the statements that only say once more what another one says. */
export interface Drafts {
  drafts: SeriesDraft[];
  repeated: RecurrenceStatement[];
}

/**
 * Returns a draft of each series that the document states, with the zone of a converter link beside it where it names none
 * itself, and says what is doubtful about each.
 */
export function draftAll(
  facts: Facts,
  corrections: Corrections,
  asOf: number,
  groupName: string,
  findings: Findings,
): Drafts {
  const { statements } = facts.recurrences;
  const [beyond] = statements.slice(MOST);
  if (beyond) {
    findings.add(
      'error',
      'too-many-meetings',
      beyond,
      `Only the first ${MOST} recurring meetings of a source are published; this one and those after it are left out.`,
      {
        hint: 'Split the source into one file per group.',
      },
    );
  }
  const drafts = statements.slice(0, MOST).flatMap((statement) => {
    const named = statement.contextZone !== null || statement.readings.some((reading) => reading.zones.length > 0);
    const zone = named ? null : converterZone(facts, statement);
    const zoned = zone ? { ...statement, contextZone: zone } : statement;
    return draftSeries(zoned, corrections.series, asOf, groupName, findings) ?? [];
  });
  // A sentence without a title that repeats what a titled one says is no second meeting.
  const own = drafts.filter(
    (draft) =>
      !drafts.some((other) => restates(draft, other, asOf)) &&
      !drafts.some((other) => repeats(draft, other, facts, asOf)),
  );
  for (const draft of own) {
    sayDoubtsOf(draft, findings);
    compareConverters(facts, draft, own, asOf, findings);
  }
  const repeated = drafts.filter((draft) => !own.includes(draft)).map(({ statement }) => statement);
  return { drafts: own, repeated };
}

const sameMeeting = (draft: SeriesDraft, other: SeriesDraft, asOf: number): boolean =>
  other.rrule === draft.rrule && agreement(draft.time, other.time, asOf) === 'always';

const restates = (draft: SeriesDraft, other: SeriesDraft, asOf: number): boolean =>
  draft.statement.title === '' && other.statement.title !== '' && sameMeeting(draft, other, asOf);

/** More letters than these beside the days and times of a meeting tell which one it is. */
const TELLING = 40;

/**
 * Returns whether a draft says once more what another says: in one section in the same words, which tell more than days and
 * times, or in a part of the other's section, or under the same title in one section, or, where neither has a title, below
 * the same document title. Rows, and items of one list, are meetings of their own. The one with links stays, else the first.
 */
function repeats(draft: SeriesDraft, other: SeriesDraft, { passages }: Facts, asOf: number): boolean {
  const { title, passage, says } = draft.statement;
  if (!sameMeeting(draft, other, asOf)) return false;
  const [a, b] = [passages[passage], passages[other.statement.passage]];
  if (!a || !b || a.kind === 'row' || b.kind === 'row' || (a.kind === 'item' && a.group === b.group)) return false;
  const [above, aboveOther] = [headingsAbove(passages, a), headingsAbove(passages, b)];
  const apart = above.length !== aboveOther.length;
  const nested = apart && (isPart(above, aboveOther) || isPart(aboveOther, above));
  const alike =
    title === other.statement.title && above.at(title === '' ? -1 : 0) === aboveOther.at(title === '' ? -1 : 0);
  const verbatim = a.section === b.section && a.text === b.text && a.text.length - says.length > TELLING;
  if (!nested && !alike && !verbatim) return false;
  const links = b.links.length - a.links.length;
  return links > 0 || (links === 0 && other.statement.passage < passage);
}

/** Whether a passage with these headings above it is in the section of one with those. */
const isPart = (above: readonly Passage[], those: readonly Passage[]): boolean =>
  above.some((heading) => heading === those[0]);
