import { describe, expect, it } from 'vitest';
import { identities } from '../../../feed/resolve/identities.ts';
import { readmeFeed } from '../../fixtures/readme-feed.ts';

describe('a series is known to calendars by its group and its title', () => {
  it.each([
    ['in small letters and hyphens', 'Weekly Sync: API (EU)', 'wg.weekly-sync-api-eu'],
    ['without accents', 'Réunion générale', 'wg.reunion-generale'],
    ['of other letters than these it keeps none', '会議', 'wg.meeting'],
    ['as a meeting, where there is no title', '', 'wg.meeting'],
    ['up to sixty letters of it', 'a'.repeat(80), `wg.${'a'.repeat(60)}`],
  ])('%s: %j', (_, title, uid) => expect(identities('wg', [title])).toEqual([uid]));

  it('and a number, where several have one title', () =>
    expect(identities('wg', ['Sync', 'Other', 'sync', 'SYNC'])).toEqual([
      'wg.sync',
      'wg.other',
      'wg.sync.2',
      'wg.sync.3',
    ]));
});

it.each([
  ['in other words', 'Every Tuesday, 9am PT: we meet.'],
  ['at another time', 'We meet every Tuesday at 10am PT.'],
  ['on another day', 'We meet every Wednesday at 9am PT.'],
])('reworded %s, it stays the same', (_, text) => expect(readmeFeed(text).series[0]?.uid).toBe('wg.meeting'));
