import { isRunning } from '../../shared/join-window.ts';
import { isKnownZone } from '../../shared/known-zone.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { ageWords } from '../../shared/relative-time.ts';
import { sameZone, zoneCity } from '../../shared/zone-name.ts';
import { OutsideLink } from '../parts/outside-link.tsx';
import type { ReadState } from '../store/groups.ts';
import { say, sayWith } from '../words/say.ts';
import { isStale } from './age-strip.tsx';
import { originInside, originStart } from './origin-words.ts';
import type { Scene } from './scene.ts';

interface ZoneLineProps {
  meeting: Meeting;
  read: ReadState;
  /** Address of the page that tells how the source was read. */
  page: string;
  /** Two readings in full stand above already. */
  explained: boolean;
  scene: Scene;
}

/** Whose clock the large time is, and what the group's own clock says at that moment. */
export function ZoneLine({ meeting, read, page, explained, scene }: ZoneLineProps) {
  const { now, zone, format } = scene;
  const theirs = meeting.occurrence.timeZone;
  const city = <b>{zoneCity(zone)}</b>;
  const groupTime = (at: number) => scene.formatIn(theirs).time(at);
  const [one, two] = meeting.readings;
  if (explained) {
    const first = format.listDay(meeting.earliest, now);
    const sameDay = first === format.listDay(meeting.latest, now);
    const until = sameDay ? format.time(meeting.earliest) : say('dayAndTime', first, format.time(meeting.earliest));
    return <p class="zone">{sayWith('untilSettled', city, until)}</p>;
  }
  // A feed may name a zone that this browser has no clock for; the person's own time is right all the same.
  const known = isKnownZone(theirs);
  if (two !== undefined && known) {
    return (
      <p class="zone">
        {sayWith(
          'twoReadings',
          city,
          originStart(one, meeting),
          groupTime(one.start),
          zoneCity(theirs),
          originInside(two, meeting),
          groupTime(two.start),
        )}{' '}
        <OutsideLink href={`${page}#read`}>{say('compare')}</OutsideLink>
      </p>
    );
  }
  if (isRunning(meeting, now)) {
    const words = meeting.endKnown
      ? sayWith('zoneRunningUntil', city, format.time(meeting.end))
      : sayWith(now < meeting.end ? 'zoneRunning' : 'zoneMayBeOver', city);
    return <p class="zone">{words}</p>;
  }
  if (isStale(read, now)) {
    return <p class="zone">{sayWith('zoneStale', city, ageWords(read.readAt, now, zone, scene.locale, say))}</p>;
  }
  if (!known) return <p class="zone">{city}</p>;
  if (sameZone(zone, theirs)) return <p class="zone">{sayWith('zoneSame', city)}</p>;
  const settled = meeting.occurrence.disputed !== undefined;
  return (
    <p class="zone">
      {settled
        ? sayWith('zoneByOrigin', city, groupTime(one.start), zoneCity(theirs), originInside(one, meeting))
        : sayWith('zoneGroup', city, groupTime(one.start), zoneCity(theirs))}
    </p>
  );
}
