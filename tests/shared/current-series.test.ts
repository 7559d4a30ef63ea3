import { expect, test } from 'vitest';
import { currentSeries } from '../../shared/current-series.ts';
import { groupFeed, series } from '../fixtures/feeds.ts';

test('a rule that another one has taken the place of does not go on', () => {
  const [now, before] = [series(), series({ uid: 'before', ended: '2017-08-10T00:00:00Z' })];
  expect(currentSeries(groupFeed({ series: [now, before] }))).toStrictEqual([now]);
});
