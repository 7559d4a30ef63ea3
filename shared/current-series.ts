import type { GroupFeed, Series } from './contract.ts';

/** Returns the series that go on: those that the source states now, without the ones that others have taken the place of. */
export const currentSeries = ({ series }: Pick<GroupFeed, 'series'>): Series[] =>
  series.filter(({ ended }) => ended === undefined);
