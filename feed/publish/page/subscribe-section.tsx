import type { GroupFeed } from '../../../shared/contract.ts';
import { currentSeries } from '../../../shared/current-series.ts';
import { Part } from './parts.tsx';
import type { View } from './view.ts';

/** Addresses of a group's calendar and data: absolute where the host is known, else relative to the page. */
export interface FeedAddresses {
  ics: string;
  feed: string;
  minutes: string;
  atom: string;
  /** Returns the address of a published file. */
  file: (path: string) => string;
}

/** How to have the meetings in one's own calendar. */
export const SubscribeSection = ({
  feed,
  view,
  addresses,
}: {
  feed: GroupFeed;
  view: View;
  addresses: FeedAddresses;
}) => {
  const assumed = currentSeries(feed).some((series) => series.assumed.includes('duration'));
  const disputed = feed.occurrences.some((occurrence) => occurrence.disputed !== undefined);
  return (
    <section class="section" id="subscribe" aria-labelledby="h-subscribe">
      <h2 id="h-subscribe">Subscribe</h2>
      <div>
        <Part of="address" view={view} />
        <p class="foot-note">
          In Google Calendar: copy the address of the file, then under{' '}
          <a href="https://calendar.google.com/calendar/r/settings/addbyurl">Add calendar, From URL</a>, paste it.
        </p>
        <ul class="plain-list">
          <li>
            Moves and cancellations reach your calendar by themselves, and a cancelled meeting stays in it, marked.
          </li>
          {disputed && <li>A meeting with two times sits at the better supported one, with both in its title.</li>}
          {assumed && <li>The page gives no length, so each entry lasts 60 minutes.</li>}
          <li>
            For programs: <a href={addresses.feed}>the meetings as JSON</a>, the minutes as{' '}
            <a href={addresses.minutes}>JSON Feed</a> and <a href={addresses.atom}>Atom</a>.
          </li>
        </ul>
      </div>
    </section>
  );
};
