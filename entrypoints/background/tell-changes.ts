import { feedChanges, type FeedChange } from '../../shared/feed-changes.ts';
import type { GroupFeed } from '../../shared/contract.ts';
import { timeFormat } from '../../shared/time-format.ts';
import { ownZone } from '../store/own-zone.ts';
import { settings } from '../store/settings.ts';
import { language } from '../words/language.ts';
import { say, type MessageName } from '../words/say.ts';
import { notify, type Notice } from './notify.ts';

const KINDS = {
  minutes: 'kindMinutes',
  recording: 'kindRecording',
  slides: 'kindSlides',
  other: 'kindOther',
} as const satisfies Record<string, MessageName>;

/** Tells what is new in a group's feed, as far as the person asked for it. */
export async function tellChanges(before: GroupFeed, after: GroupFeed, now: number): Promise<void> {
  const own = await settings.getValue();
  const { reminders, clock } = own;
  if (!reminders.changes && !reminders.records) return;
  const format = timeFormat(language().locale, ownZone(own), clock);
  const { name } = after.group;
  for (const change of feedChanges(before, after, now)) {
    const wanted = change.kind === 'record' ? reminders.records : reminders.changes;
    if (wanted) await notify(notice(change, name));
  }

  function notice(change: FeedChange, group: string): Notice {
    if (change.kind === 'record') {
      const { url, kind, date } = change.entry;
      const day = timeFormat(language().locale, 'UTC').listDay(Date.parse(`${date}T00:00:00Z`), now);
      return { id: `record:${url}`, title: say('recordTitle', group, say(KINDS[kind])), message: day };
    }
    const { occurrence, earliest } = change.meeting;
    const reason = occurrence.reason === undefined ? '' : ` ${say('reason', occurrence.reason)}`;
    const [day, time] = [format.listDay(earliest, now), format.time(earliest)];
    return change.kind === 'cancelled'
      ? {
          id: `change:${occurrence.id}`,
          title: say('cancelledTitle', group),
          message: say('cancelledBody', day, time) + reason,
        }
      : {
          id: `change:${occurrence.id}`,
          title: say('movedTitle', group),
          message: say('movedBody', format.listDay(change.from, now), day, time) + reason,
        };
  }
}
