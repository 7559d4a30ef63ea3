import { checkGroupFeed, type GroupFeed } from '../../shared/contract.ts';
import { jsonOf, type Interpretation } from './read-feed.ts';
import type { CalendarSource } from './calendar-feed.ts';
import { calendarReader } from './calendar-reader.ts';
import { isTooMuch } from './too-much.ts';

/** Returns what the text at an address of the person's own means: a feed of the contract, or a calendar (RFC 5545). */
export async function ownFeedOf(text: string, source: CalendarSource): Promise<Interpretation<GroupFeed>> {
  if (!/^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\uFEFF/, ''))) return jsonOf(checkGroupFeed)(text);
  const calendarFeed = await calendarReader();
  try {
    // Whatever a calendar says has to keep the same limits as a feed.
    const checked = checkGroupFeed(calendarFeed(text, source));
    return checked.ok ? checked : { ok: false, failure: { kind: 'no-feed' } };
  } catch (error) {
    return { ok: false, failure: { kind: isTooMuch(error) ? 'too-much' : 'no-feed' } };
  }
}
