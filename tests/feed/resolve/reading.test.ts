import { describe, expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';

const read = (markdown: string) => {
  const { series, diagnostics } = groupFeed(
    {
      id: 'x',
      file: 'README.md',
      text: `# Group\n\n## Meetings\n\n${markdown}\n`,
      sha256: '0'.repeat(64),
      updated: '2026-11-01T00:00:00Z',
    },
    '2026-11-23T00:00:00Z',
  );
  return [
    ...series.map(({ start, timeZone }) => `${start.slice(11, 16)} ${timeZone}`),
    ...diagnostics.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
  ];
};

describe('of a place and an offset side by side the place is read', () => {
  it.each([
    ['We meet on Tuesdays at 17:00 GMT+8 (Beijing time).', ['17:00 Asia/Shanghai']],
    ['We meet on Tuesdays at 17:00 GMT+1 (UK time).', ['17:00 Europe/London', 'zone-abbreviation']],
    ['We meet on Tuesdays at 17:00 UTC+2 (Berlin time).', ['17:00 Europe/Berlin', 'zone-abbreviation']],
    ['We meet on Tuesdays at 17:00 Berlin time.', ['17:00 Europe/Berlin']],
  ])('%j: %j', (markdown, readings) => expect(read(markdown)).toEqual(readings));
});
