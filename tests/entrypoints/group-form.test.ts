import { describe, expect, test } from 'vitest';
import { isStoredGroup, isStoredIndex } from '../../entrypoints/store/group-form.ts';
import { absoluteIndex } from '../../entrypoints/store/absolute-index.ts';
import { listFeed, screenFeed } from '../../shared/brief-feed.ts';
import type { GroupFeed } from '../../shared/contract.ts';
import { groupFeed, moved, occurrence, series, wgNetworking2017 } from '../fixtures/feeds.ts';

const NOW = Date.parse('2017-07-31T00:00:00Z');
const kept = (feed: GroupFeed) => ({ id: feed.group.id, page: '', ics: '', readAt: NOW, feed });

const bare = groupFeed({ series: [], occurrences: [occurrence({ series: null })] });
const FEEDS = {
  'the whole of a real group': wgNetworking2017(),
  'a meeting that was moved': groupFeed({ occurrences: [moved('2017-08-01T15:00:00Z')] }),
  'a source without an address': {
    ...bare,
    group: { ...bare.group, url: null, source: { ...bare.group.source, url: null } },
  },
};

describe.each(Object.entries(FEEDS))('%s is known again', (_name, feed) => {
  test.each([
    ['in full', feed],
    ['as the screen of one group', screenFeed(feed, NOW).feed],
    ['as a row of a list', listFeed(feed, NOW).feed],
  ])('%s', (_, part) => {
    expect(isStoredGroup(kept(part))).toBe(true);
  });
});

test.each([
  ['a meeting without a start', { ...bare, occurrences: [{ ...bare.occurrences[0], start: undefined }] }],
  ['a rule without a way in', { ...bare, series: [{ ...series(), join: null }] }],
  ['no meetings at all', { group: bare.group }],
])('%s is not', (_, feed) => {
  expect(isStoredGroup({ ...kept(bare), feed })).toBe(false);
});

test('an index is known again, also of a group without an address', () => {
  const [feed, ics, page, updated] = ['g.json', 'g.ics', 'g/', '2017-07-31T00:00:00Z'];
  const groups = [{ id: 'example', name: 'Example WG', url: null, feed, ics, page, next: null, updated }];
  const index = absoluteIndex({ version: 1, generated: updated, groups }, 'https://example.org/v1/index.json');
  expect(isStoredIndex({ ...index, readAt: NOW })).toBe(true);
  expect(isStoredIndex({ ...index, readAt: NOW, groups: [null] })).toBe(false);
});
