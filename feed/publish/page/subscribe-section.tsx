import type { GroupFeed } from '../../../shared/contract.ts';
import { currentSeries } from '../../../shared/current-series.ts';
import { Icon } from './icon.tsx';

/** Addresses of a group's calendar and data, as the page knows them. */
export interface FeedAddresses {
  /** Absolute where the host is known, else relative to the page. */
  ics: string;
  feed: string;
  minutes: string;
  atom: string;
}

/**
 * How to have the meetings in one's own calendar. The address itself comes first: every program takes it, while links
 * with webcal: do nothing where no program has asked for them (ietf-tools/datatracker#3811), Google has dropped its short
 * cut (gpu-mode/kernelboard#256), and Outlook on the web takes https only (sportstimes/f1#449).
 */
export const SubscribeSection = ({ feed, addresses }: { feed: GroupFeed; addresses: FeedAddresses }) => {
  const absolute = URL.canParse(addresses.ics) ? new URL(addresses.ics) : undefined;
  const assumed = currentSeries(feed).some((series) => series.assumed.includes('duration'));
  const disputed = feed.occurrences.some((occurrence) => occurrence.disputed !== undefined);
  return (
    <section class="section" id="subscribe" aria-labelledby="h-subscribe">
      <h2 id="h-subscribe">Subscribe</h2>
      <div>
        {absolute !== undefined && (
          <>
            <label class="label" for="ics">
              Calendar address
            </label>
            <div class="address">
              <input class="field" id="ics" type="url" dir="ltr" readonly value={absolute.href} />
              <button class="button" type="button" data-copy="ics">
                <Icon shape="copy" /> <span>Copy</span>
              </button>
            </div>
          </>
        )}
        <div class="with">
          {absolute !== undefined && (
            <a class="button" href={`webcal://${absolute.host}${absolute.pathname}`}>
              Open in your calendar app
            </a>
          )}
          {absolute?.protocol === 'https:' && (
            <a
              class="button"
              href={`https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(absolute.href)}&name=${encodeURIComponent(feed.group.name)}`}
            >
              Outlook
            </a>
          )}
          <a class="button" href={addresses.ics}>
            The calendar file
          </a>
        </div>
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
