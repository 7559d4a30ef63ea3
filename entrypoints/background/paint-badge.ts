import { browser } from 'wxt/browser';
import { badge } from '../../shared/badge.ts';
import { comingMeetings } from '../../shared/next-meeting.ts';
import { timeFormat } from '../../shared/time-format.ts';
import type { Timing } from '../../shared/timing.ts';
import { writtenNumber } from '../../shared/written-number.ts';
import { ownZone } from '../store/own-zone.ts';
import type { Settings } from '../store/settings-schema.ts';
import { language } from '../words/language.ts';
import { timesOf } from '../words/meeting-words.ts';
import { say } from '../words/say.ts';
import { soonestAt, told, type KeptSoonest, type Soonest } from './soonest.ts';

/** Accent of the design, for the badge. */
const COLOUR = '#005b73';

/**
 * Paints the toolbar button for the next meeting of all followed groups: minutes in the last hour, "now" while it runs.
 * Returns the next moment (milliseconds since the epoch) at which it has to be painted anew, if there is one.
 *
 * @param kept What was kept for it; without it, what is known of the groups is looked through anew.
 */
export async function paintBadge(now: number, kept?: KeptSoonest): Promise<number | undefined> {
  const { action } = browser;
  // At once, by what was decided when it was kept; what the person has set comes from elsewhere and takes longer.
  const last = await kept?.soonest;
  const shown = last !== undefined && told(last, now) ? face(last, now).text : undefined;
  if (shown !== undefined) await action.setBadgeText({ text: shown });
  const { settings: own, soonest } = await soonestAt(now, kept);
  const { text, changes, first } = face(soonest, now);
  // The text first: the rest changes seldom, and writing the title takes longer than all else.
  await Promise.all([
    text !== shown && action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: COLOUR }),
    action.setBadgeTextColor({ color: '#ffffff' }),
    action.setTitle({ title: first === undefined ? say('extensionName') : title(first.name, first.next, own, now) }),
  ]);
  return changes;
}

/** Whose meeting comes first, what the badge says of it, and until when. */
function face({ groups, badge: wanted }: Soonest, now: number) {
  const nexts = groups.flatMap(({ name, coming }) => {
    const [next] = comingMeetings(coming, now);
    return next === undefined ? [] : [{ name, next }];
  });
  const first = nexts.toSorted((a, b) => a.next.earliest - b.next.earliest)[0];
  const { text, changes } = wanted ? badge(first?.next, now) : { text: undefined, changes: undefined };
  const written =
    text === undefined ? '' : text === 'now' ? say('badgeNow') : writtenNumber(text.minutes, language().locale);
  return { text: written, changes, first };
}

/** What the badge says, in words: whose meeting comes next, and when. */
function title(name: string, next: Timing, own: Settings, now: number): string {
  const { locale } = language();
  const format = timeFormat(locale, ownZone(own), own.clock);
  return say('badgeTitle', name, format.listDay(next.earliest, now), timesOf(next, { format, locale }));
}
