import { describe, expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';

const week = (entry: string) =>
  groupFeed(
    {
      id: 'wg',
      file: 'README.md',
      text: `# WG\n\n## Meetings\n\nWe meet every Tuesday at 9am in Kolkata, from 9am Kolkata time.\n\n## Schedule\n\n${entry}\n`,
      sha256: '0'.repeat(64),
      updated: '2026-11-20T00:00:00Z',
    },
    '2026-11-23T00:00:00Z',
  )
    .occurrences.filter(({ start }) => start > '2026-12-13' && start < '2026-12-20')
    .map((one) => [
      one.start,
      one.status,
      one.status === 'moved' ? one.movedFrom : undefined,
      'reason' in one ? one.reason : undefined,
    ]);

const fifteenth = '2026-12-15T03:30:00Z';
const sixteenth = '2026-12-16T03:30:00Z';

describe('of the weekly meeting on Tuesday 15 December 2026', () => {
  it.each([
    ['* December 16, 2026 at 09:00, moved from December 15, 2026', sixteenth, 'moved', fifteenth, undefined],
    ['* December 15, 2026 - moved to December 16, 2026', sixteenth, 'moved', fifteenth, undefined],
    ['The meeting of December 15, 2026 has been moved to December 16, 2026.', sixteenth, 'moved', fifteenth, undefined],
    ['**The next meeting has been moved to Wednesday December 16th.**', sixteenth, 'moved', fifteenth, undefined],
    ['* December 15, 2026 - postponed', fifteenth, 'cancelled', undefined, undefined],
    ['* Dec 15, 2026: no meeting (holiday)', fifteenth, 'cancelled', undefined, 'holiday'],
    ['* Dec 15, 2026: no meetings', fifteenth, 'cancelled', undefined, undefined],
    ['**The December 15th meeting is cancelled due to the summit.**', fifteenth, 'cancelled', undefined, 'summit'],
    ['There will be no meeting on December 15, 2026.', fifteenth, 'cancelled', undefined, undefined],
    ['* December 15, 2026 - release planning', fifteenth, 'scheduled', undefined, undefined],
    ['* December 15, 2026 - cancelled because of the summit', fifteenth, 'cancelled', undefined, 'summit'],
    ['* December 15, 2026: cancelled (KubeCon)', fifteenth, 'cancelled', undefined, 'KubeCon'],
    ['* December 15, 2026: cancelled, most are away', fifteenth, 'cancelled', undefined, 'most are away'],
    ['* December 15, 2026 - no meeting: see you in January.', fifteenth, 'cancelled', undefined, 'see you in January'],
    ['* December 15, 2026 - moved to December 16, 2026 due to the release', sixteenth, 'moved', fifteenth, 'release'],
    ['* December 15, 2026: KubeCon - cancelled', fifteenth, 'cancelled', undefined, 'KubeCon'],
    ['* December 15, 2026: KubeCon, cancelled', fifteenth, 'cancelled', undefined, 'KubeCon'],
    ['* December 15, 2026: KubeCon (cancelled)', fifteenth, 'cancelled', undefined, 'KubeCon'],
    ['* December 15, 2026 - release 1.2: no call', fifteenth, 'cancelled', undefined, 'release 1.2'],
    ['* December 15, 2026: KubeCon - moved to December 16, 2026', sixteenth, 'moved', fifteenth, undefined],
    ['| December 15, 2026 | KubeCon | cancelled |\n|---|---|---|', fifteenth, 'cancelled', undefined, 'KubeCon'],
    ['### Events\n\n* December 15, 2026: KubeCon - cancelled', fifteenth, 'scheduled', undefined, undefined],
    ['* December 15, 2026: the conference is cancelled', fifteenth, 'scheduled', undefined, undefined],
  ])('“%s”', (entry, start, status, movedFrom, reason) => {
    expect(week(entry)).toEqual([[start, status, movedFrom, reason]]);
  });
});
