import type { Join } from './contract.ts';
import type { Meeting } from './meeting.ts';

/** Returns how to join a meeting: its own way in, else its series'. */
export function joinOf({ occurrence, series }: Meeting): Join {
  const { url, phones } = occurrence.join;
  return url !== undefined || phones.length > 0 || series === undefined ? occurrence.join : series.join;
}
