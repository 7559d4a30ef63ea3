import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { calendarFeed } from './background/calendar-feed.ts';

declare global {
  /** The reader of calendars, once its script has been loaded. */
  var readCalendar: typeof calendarFeed | undefined;
}

/** A script of its own: it is three quarters of the background, and few people have a calendar of their own. */
export default defineUnlistedScript(() => {
  globalThis.readCalendar = calendarFeed;
});
