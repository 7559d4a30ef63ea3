import { groupFeed } from '../../../feed/group-feed.ts';
import type { Reader } from './libraries.ts';

/** This project's own reading, of the sentence as a whole README; the first meeting it finds. */
export const ours: Reader = (sentence) => {
  const { series } = groupFeed(
    { id: 'bench', file: 'README.md', text: `${sentence}\n`, sha256: '0'.repeat(64), updated: '2026-11-01T00:00:00Z' },
    '2026-11-23T00:00:00Z',
  );
  const [first] = series;
  return first === undefined ? null : { rule: first.rrule, time: first.start.slice(11, 16), zone: first.timeZone };
};
