import type { Shown } from './engines.ts';

/**
 * What libical has wrong of the generated groups, and what it has in its place: two meetings of a group in Asunción.
 *
 * It takes what it knows of a zone's name over what the calendar says of it while it counts up dates: with ICU 72
 * (Debian 12), whose Paraguay still changes its clocks on the first Sunday of October, its 00:15 becomes 01:15 in months
 * that begin in that gap. The same calendar with another TZID reads right; newer ICU knows that Paraguay stopped in 2024.
 */
export const LIBICAL_FAULT: readonly Shown[] = [
  '2027-10-07T03:15:00Z 2027-10-07T04:00:00Z on',
  '2027-10-07T04:15:00Z 2027-10-07T05:00:00Z on',
  '2027-11-04T03:15:00Z 2027-11-04T04:00:00Z on',
  '2027-11-04T04:15:00Z 2027-11-04T05:00:00Z on',
];
