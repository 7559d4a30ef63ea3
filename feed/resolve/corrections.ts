import * as v from 'valibot';
import { isKnownZone } from '../../shared/known-zone.ts';

const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date like 2026-12-25'));
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time like "09:00"'));
const zone = v.pipe(v.string(), v.check(isKnownZone, 'expected an IANA time zone like America/Los_Angeles'));

/** Which series a correction is for: words of its title or of its sentence; all of them where there are none. */
const whose = { match: v.exactOptional(v.pipe(v.string(), v.minLength(1))) };

const SeriesCorrection = v.strictObject({
  ...whose,
  timeZone: v.exactOptional(zone),
  time: v.exactOptional(clock),
  start: v.exactOptional(date),
  until: v.exactOptional(date),
  duration: v.exactOptional(
    v.pipe(
      v.string(),
      v.regex(/^PT(?=.*[1-9])(?:\d{1,2}H)?(?:\d{1,2}M)?$/, 'expected an ISO 8601 duration like PT30M or PT1H30M'),
    ),
  ),
  title: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  drop: v.exactOptional(v.boolean()),
});

const DateCorrection = v.pipe(
  v.strictObject({
    ...whose,
    date,
    status: v.picklist(['cancelled', 'moved', 'scheduled']),
    to: v.exactOptional(date),
    time: v.exactOptional(clock),
    reason: v.exactOptional(v.string()),
  }),
  v.check((one) => one.status !== 'moved' || one.to !== undefined, '"moved" needs "to": the date it was moved to'),
);

/** What a maintainer settles in the registry for a README that they can't change. */
export const Corrections = v.strictObject({
  series: v.optional(v.array(SeriesCorrection), []),
  dates: v.optional(v.array(DateCorrection), []),
});

export type Corrections = v.InferOutput<typeof Corrections>;
export type SeriesCorrection = v.InferOutput<typeof SeriesCorrection>;
export type DateCorrection = v.InferOutput<typeof DateCorrection>;

/** Returns the corrections of a registry entry; throws a TypeError that names the field, what was seen and what was expected. */
export function parseCorrections(input: unknown): Corrections {
  const result = v.safeParse(Corrections, input ?? {});
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new TypeError(`corrections${v.getDotPath(issue) ? `.${v.getDotPath(issue)}` : ''}: ${issue.message}`);
}

/** Returns whether a correction is for a statement: its words stand in the title or in the sentence, or it has none. */
export const appliesTo = ({ match }: { match?: string }, statement: { title: string; says: string }): boolean =>
  match === undefined || `${statement.title}\n${statement.says}`.toLowerCase().includes(match.toLowerCase());
