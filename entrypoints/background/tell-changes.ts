import { feedChanges, type FeedChange } from '../../shared/feed-changes.ts';
import type { GroupFeed } from '../../shared/contract.ts';
import { timeFormat } from '../../shared/time-format.ts';
import { choices, type StoredGroup } from '../store/groups.ts';
import { ownZone } from '../store/own-zone.ts';
import { settings } from '../store/settings.ts';
import { language } from '../words/language.ts';
import { lineStart } from '../words/line-start.ts';
import { daysOf, timesOf } from '../words/meeting-words.ts';
import { say, type MessageName } from '../words/say.ts';
import { notify, type Notice } from './notify.ts';

const KINDS = {
  minutes: 'kindMinutes',
  recording: 'kindRecording',
  slides: 'kindSlides',
  other: 'kindOther',
} as const satisfies Record<string, MessageName>;

/** Tells what is new in a group's feed, as far as the person asked for it, and by the reading they had settled on. */
export async function tellChanges(before: StoredGroup, after: GroupFeed, now: number): Promise<void> {
  const own = await settings.getValue();
  const { reminders, clock } = own;
  if (!reminders.changes && !reminders.records) return;
  const { locale } = language();
  const format = timeFormat(locale, ownZone(own), clock);
  const { name } = after.group;
  const { [before.id]: choice } = await choices.getValue();
  for (const change of feedChanges(before.feed, after, now, choice)) {
    const wanted = change.kind === 'record' ? reminders.records : reminders.changes;
    if (wanted) await notify(notice(change, name));
  }

  function notice(change: FeedChange, group: string): Notice {
    if (change.kind === 'record') {
      const { url, kind, date } = change.entry;
      const day = timeFormat(locale, 'UTC').listDay(Date.parse(`${date}T00:00:00Z`), now);
      return {
        id: `record:${url}`,
        title: say('recordTitle', group, say(KINDS[kind])),
        message: lineStart(day, locale),
      };
    }
    const { occurrence } = change.meeting;
    const [days, times] = [
      daysOf(change.meeting, { format, locale, now }),
      timesOf(change.meeting, { format, locale }),
    ];
    const [title, body] =
      change.kind === 'cancelled'
        ? [say('cancelledTitle', group), say('cancelledBody', lineStart(days, locale), times)]
        : [
            say('movedTitle', group),
            say(
              'movedBody',
              say('dayAndTime', format.listDay(change.from, now), format.time(change.from)),
              say('dayAndTime', days, times),
            ),
          ];
    const reason = occurrence.reason === undefined ? [] : [say('reason', occurrence.reason)];
    return { id: `change:${occurrence.id}`, title, message: [body, ...reason].join('\n') };
  }
}
