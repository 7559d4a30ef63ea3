import type { GroupFeed } from '../../../shared/contract.ts';
import { calendarEvent, googleCalendarLink, outlookLink } from '../../../shared/calendar-event.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { comingEvents } from '../coming-events.ts';
import { Icon } from './icon.tsx';
import type { FeedAddresses } from './subscribe-section.tsx';
import { clockOf, type Viewer } from './viewer.ts';

/** Ways to put this one meeting into one's own calendar, and the way to all of them. */
export const AddToCalendar = ({
  meeting,
  feed,
  viewer,
  addresses,
}: {
  meeting: Meeting;
  feed: GroupFeed;
  viewer: Viewer;
  addresses: FeedAddresses;
}) => {
  const times = meeting.readings.map(({ start }) => clockOf(viewer).time(start)).join(' or ');
  const page = feed.group.source.url ?? feed.group.url ?? '';
  const event = calendarEvent(meeting, feed.group.name, times, page);
  const own = comingEvents(feed).find(({ occurrence }) => occurrence.id === meeting.occurrence.id);
  return (
    <details class="menu">
      <summary class="button">
        Add to calendar <Icon shape="down" />
      </summary>
      <ul>
        {own !== undefined && (
          <li>
            <a href={`${addresses.feed.replace(/[^/]*$/, '')}${own.path.replace('v1/groups/', '')}`}>
              This meeting, as a file
            </a>
          </li>
        )}
        <li>
          <a href={googleCalendarLink(event)}>This meeting in Google Calendar</a>
        </li>
        <li>
          <a href={outlookLink(event)}>This meeting in Outlook</a>
        </li>
        <li>
          <a href="#subscribe">All meetings: subscribe</a>
        </li>
      </ul>
    </details>
  );
};
