import { browser } from 'wxt/browser';
import { badge } from '../../shared/badge.ts';
import { meetings } from '../../shared/meeting.ts';
import { nextMeeting } from '../../shared/next-meeting.ts';
import { timeFormat } from '../../shared/time-format.ts';
import { makeOverview } from '../store/make-overview.ts';
import { keptShown, shownAt } from '../store/overview.ts';
import { ownZone } from '../store/own-zone.ts';
import { language } from '../words/language.ts';
import { timesOf } from '../words/meeting-words.ts';
import { say } from '../words/say.ts';

/** Accent of the design, for the badge. */
const COLOUR = '#005b73';

/**
 * Paints the toolbar button for the next meeting of all followed groups: minutes in the last hour, "now" while it runs.
 * Returns the next moment (milliseconds since the epoch) at which it has to be painted anew, if there is one.
 */
export async function paintBadge(now: number): Promise<number | undefined> {
  const { settings: own, choices, overview } = await shownAt(now, await keptShown(), makeOverview);
  const zone = ownZone(own);
  const nexts = Object.values(overview.groups).flatMap((group) => {
    const { next } = nextMeeting(meetings(group.feed, choices[group.id]), now, zone);
    // A dormant group may not meet at all: it does not count down.
    return next === undefined || next.series?.dormantSince !== undefined ? [] : [{ name: group.feed.group.name, next }];
  });
  const first = nexts.toSorted((a, b) => a.next.earliest - b.next.earliest)[0];
  const { text, changes } = own.badge ? badge(first?.next, now) : { text: undefined, changes: undefined };
  const { locale } = language();
  const format = timeFormat(locale, zone, own.clock);
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({
    text: text === undefined ? '' : text === 'now' ? say('badgeNow') : String(text.minutes),
  });
  await browser.action.setTitle({
    title:
      first === undefined
        ? say('extensionName')
        : say(
            'badgeTitle',
            first.name,
            format.listDay(first.next.earliest, now),
            timesOf(first.next, { format, locale }),
          ),
  });
  return changes;
}
