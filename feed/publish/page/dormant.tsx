import type { GroupFeed, Series } from '../../../shared/contract.ts';
import { relativeTime, relativeWords, sayEnglish } from '../../../shared/relative-time.ts';
import { Icon } from './icon.tsx';
import { LineLinks } from './line-links.tsx';
import { clockOf, type Viewer } from './viewer.ts';

/**
 * That there is no sign of the group, said before the date that its rule gives.
 *
 * @param since Newest evidence of a meeting, milliseconds since the epoch.
 */
export const Dormant = ({
  series,
  since,
  viewer,
  feed,
}: {
  series: Series;
  since: number;
  viewer: Viewer;
  feed: GroupFeed;
}) => (
  <>
    <p class="flag">
      <Icon shape="dormant" />
      <span>Dormant</span>
    </p>
    <p class="statement">No sign of a meeting since {clockOf(viewer).month(since)}</p>
    <p class="aside">
      That is {relativeWords(relativeTime(since, viewer.now, viewer.zone), viewer.locale, sayEnglish)}. The page still
      says <q>{series.says}</q>, <LineLinks lines={[series.line]} source={feed.group.source.url} />. Ask the group
      before you count on it.
    </p>
  </>
);
