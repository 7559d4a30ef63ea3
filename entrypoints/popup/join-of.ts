import type { Join } from '../../shared/contract.ts';
import type { Meeting } from '../../shared/meeting.ts';

/** Returns how to join a meeting: its own way in, else its series'. */
export function joinOf({ occurrence, series }: Meeting): Join {
  const { url, phones } = occurrence.join;
  return url !== undefined || phones.length > 0 || series === undefined ? occurrence.join : series.join;
}
