import ICAL from 'ical.js';
import { TooMuch } from './too-much.ts';

/** Steps that may still be taken; without a limit outside of {@link limitedSteps}. */
let left = Number.POSITIVE_INFINITY;

/** Nobody meets after this year: a rule that is looked through so far has no date. */
const LAST_YEAR = 2200;

const NO_END = 'The rules of this calendar have no end.';

/**
 * Takes so many of the steps that are left.
 *
 * @throws TooMuch when there are not so many
 */
export function takeSteps(count: number): void {
  left -= count;
  if (left < 0) throw new TooMuch(NO_END);
}

function step({ last }: ICAL.RecurIterator): void {
  takeSteps(1);
  if (last.year > LAST_YEAR) throw new TooMuch(NO_END);
}

/**
 * Returns what a function returns that reads a calendar by ical.js, as long as the rules of the calendar take no more than
 * so many steps together. Without a limit ical.js 2.2.1 looks for ever for the next date of a rule that has none
 * (`FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30`), until the memory is gone (kewisch/ical.js, RecurIterator.next); so it does for all
 * the seconds of a time zone that changes each second.
 *
 * @throws TooMuch when it would take more
 */
export function limitedSteps<T>(most: number, read: () => T): T {
  left = most;
  try {
    return read();
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

// Every loop over dates comes by one of these three.
// eslint-disable-next-line typescript/unbound-method -- each is called with its iterator below
const { check_contracting_rules, increment_month, expand_year_days } = ICAL.RecurIterator.prototype;
ICAL.RecurIterator.prototype.check_contracting_rules = function counted() {
  step(this);
  return check_contracting_rules.call(this);
};
ICAL.RecurIterator.prototype.increment_month = function counted() {
  step(this);
  increment_month.call(this);
};
ICAL.RecurIterator.prototype.expand_year_days = function counted(year: number) {
  step(this);
  return expand_year_days.call(this, year);
};
