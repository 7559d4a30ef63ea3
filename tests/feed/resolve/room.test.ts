import { expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';
import { checkGroupFeed } from '../../../shared/contract.ts';

const feedOf = (text: string) =>
  groupFeed(
    { id: 'x', file: 'README.md', text, sha256: '0'.repeat(64), updated: '2016-01-01T00:00:00Z' },
    '2026-11-23T00:00:00Z',
  );

it.each([
  ['weekly meetings of hundreds of groups over ten years', '## Group\n\nMeets Tuesdays at 9am PT\n\n', 0],
  ['daily meetings of hundreds of groups', '## Group\n\nMeets Monday to Friday at 9am PT\n\n', 1],
])('%s stay within the contract: less of the past, and what is left out is said', (_, group, said) => {
  const feed = feedOf(Array.from({ length: 299 }, (__, n) => group.replace('Group', `Group ${n}`)).join(''));
  expect(checkGroupFeed(JSON.parse(JSON.stringify(feed)))).toMatchObject({ ok: true });
  expect(feed.series[0]?.start.slice(0, 4)).toBe('2026');
  expect(feed.diagnostics.filter(({ code }) => code === 'too-many-meetings')).toHaveLength(said);
});

it('a group of few meetings keeps all its past', () => {
  expect(feedOf('## Group\n\nMeets Tuesdays at 9am PT\n').series[0]?.start).toBe('2016-01-05T09:00:00');
});

it('what there is no room for is said at its line, with how much there is', () => {
  const feed = feedOf(
    Array.from({ length: 299 }, (__, n) => `## Group ${n}\n\nMeets Monday to Friday at 9am PT\n\n`).join(''),
  );
  const left = feed.diagnostics.find(({ code }) => code === 'too-many-meetings');
  expect(left).toMatchObject({ severity: 'error', hint: 'Split the source into one file per group.' });
  expect(left?.message).toBe(
    `A feed has room for 18000 meetings by rule; this series and ${299 - feed.series.length - 1} others are left out.`,
  );
  expect(left?.line).toBe(4 * feed.series.length + 3);
});
