import { describe, expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';

const doubts = (entry: string) =>
  groupFeed(
    {
      id: 'x',
      file: 'README.md',
      text: `# Group\n\n## Upcoming meetings\n\n${entry}\n`,
      sha256: '0'.repeat(64),
      updated: '2026-11-01T00:00:00Z',
    },
    '2026-11-23T00:00:00Z',
  ).diagnostics.flatMap(({ code }) => (code.startsWith('no-time') ? [code] : []));

describe('of a date that no series lends what it lacks, that is said', () => {
  it.each([
    ['- December 9, 2026', ['no-time']],
    ['- December 9, 2026 at 17:00', ['no-time-zone']],
    ['- December 9, 2026 at 17:00 in Berlin', []],
  ])('%j: %j', (entry, codes) => expect(doubts(entry)).toEqual(codes));
});
