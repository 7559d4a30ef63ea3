import ICAL from 'ical.js';
import type { ZoneClock } from './zone-clock.ts';

/** A recurrence rule that every calendar program reads, and what sets it apart from its siblings. */
export interface SimpleRule {
  /** "" when the rule did not have to be split, else the part that is this rule's own: "1TU". */
  part: string;
  /** RFC 5545 3.3.10, without UNTIL and COUNT. */
  rrule: string;
}

/** What ends a rule: nothing, or a moment (UNTIL, inclusive), or a number of occurrences. */
interface RuleParts {
  parts: Map<string, string>;
  until: string | undefined;
  count: number | undefined;
}

function ruleParts(rrule: string): RuleParts {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const [until, count] = [parts.get('UNTIL'), parts.get('COUNT')];
  parts.delete('UNTIL');
  parts.delete('COUNT');
  return { parts, until, count: count === undefined ? undefined : Number(count) };
}

const written = (parts: ReadonlyMap<string, string>): string =>
  [...parts].map(([name, value]) => `${name}=${value}`).join(';');

/** True when a rule ends. */
export const isFinite = (rrule: string): boolean => /(?:^|;)(?:UNTIL|COUNT)=/.test(rrule);

/**
 * Returns rules that together give the same dates and that each match a template of MS-OXCICAL 2.1.3.2.2, or undefined
 * when there are none. Outlook leaves a meeting out whose rule matches no template, such as BYDAY=1TU,3TU
 * (w3c/calendar#25) or a fifth weekday (mrbs#579).
 */
export function simpleRules(rrule: string): SimpleRule[] | undefined {
  const { parts } = ruleParts(rrule);
  const positions = parts.get('BYSETPOS');
  const days = parts.get('BYDAY')?.split(',') ?? [];
  if (parts.get('FREQ') === 'MONTHLY' && positions !== undefined && days.length === 1) {
    parts.delete('BYSETPOS');
    parts.set(
      'BYDAY',
      positions
        .split(',')
        .map((position) => `${Number(position)}${days[0] ?? ''}`)
        .join(','),
    );
  }
  const name =
    parts.get('FREQ') === 'MONTHLY' ? ['BYDAY', 'BYMONTHDAY'].find((one) => parts.get(one)?.includes(',')) : undefined;
  const rules =
    name === undefined
      ? [{ part: '', rrule: written(parts) }]
      : (parts.get(name) ?? '').split(',').map((part) => ({ part, rrule: written(new Map(parts).set(name, part)) }));
  return rules.every((rule) => isTemplate(rule.rrule)) ? rules : undefined;
}

const DAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const TEMPLATES = [
  /^FREQ=DAILY$/,
  new RegExp(`^BYDAY=${DAY}(?:,${DAY})*;FREQ=WEEKLY$`),
  /^FREQ=WEEKLY$/,
  new RegExp(`^BYDAY=(?:[+]?[1-4]|-1)${DAY};FREQ=MONTHLY$`),
  /^BYMONTHDAY=(?:-1|[1-9]|[12]\d|3[01]);FREQ=MONTHLY$/,
];

/** INTERVAL and WKST may stand in any template. */
export function isTemplate(rrule: string): boolean {
  const { parts } = ruleParts(rrule);
  const shape = [...parts.keys()].filter((name) => name !== 'INTERVAL' && name !== 'WKST').toSorted();
  const text = shape.map((name) => `${name}=${parts.get(name) ?? ''}`).join(';');
  return TEMPLATES.some((template) => template.test(text));
}

/** More than any meeting has had: a daily one for thirty years. */
const MOST = 11_000;

/**
 * Returns the wall times that a rule gives from `start` up to and including `last`, and never more than it has.
 *
 * @param start First wall time; it need not match the rule.
 * @param last Wall time in the same zone.
 * @param clock Says what a UTC UNTIL means on that wall.
 */
export function wallTimes(rrule: string, start: string, last: string, clock: ZoneClock): string[] {
  const { parts, until, count } = ruleParts(rrule);
  const end = until === undefined ? undefined : untilWall(until, clock);
  const iterator = ICAL.Recur.fromString(written(parts)).iterator(ICAL.Time.fromDateTimeString(start));
  const found: string[] = [];
  while (found.length < Math.min(count ?? MOST, MOST)) {
    const next = iterator.next() as ICAL.Time | null;
    const wall = next?.toString();
    // Wall times of one form sort as text.
    if (wall === undefined || wall > last || (end !== undefined && wall > end)) break;
    found.push(wall);
  }
  return found;
}

/** UNTIL may be a date, a wall time or a moment (RFC 5545 3.3.10). */
function untilWall(until: string, clock: ZoneClock): string {
  const [, date = '', time = '235959', utc = ''] = /^(\d{8})(?:T(\d{6}))?(Z?)$/.exec(until) ?? [];
  const digits = `${date}${time}`.replace(/^(.{4})(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6');
  return utc === 'Z' ? clock.wall(Date.parse(`${digits}Z`)) : digits;
}
