import type { GroupFeed } from '../../shared/contract.ts';
import { groupFeed, occurrence, series, wgNetworking2017 } from '../fixtures/feeds.ts';

const MINUTE = 60_000;

/**
 * Returns fifty groups as large as a real one, each with a meeting ahead.
 *
 * @param minutes How far ahead, from now.
 */
export function fiftyGroups(minutes: number): GroupFeed[] {
  const start = new Date(Math.ceil(Date.now() / MINUTE + minutes) * MINUTE).toISOString().replace('.000', '');
  const full = wgNetworking2017();
  return Array.from({ length: 50 }, (_, index) => ({
    ...groupFeed({ id: `group-${index}`, name: `Group ${index}`, series: [series()], minutes: full.minutes }),
    occurrences: [...full.occurrences.map((one) => ({ ...one, series: null })), occurrence({ start })],
  }));
}
