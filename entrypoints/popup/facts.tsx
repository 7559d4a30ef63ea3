import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { GroupFeed, MinutesEntry } from '../../shared/contract.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { timeFormat } from '../../shared/time-format.ts';
import { sameZone, zoneCity } from '../../shared/zone-name.ts';
import { Icon } from '../parts/icon.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import type { ReadState } from '../store/groups.ts';
import { daysOf, timesOf } from '../words/meeting-words.ts';
import { say, type MessageName } from '../words/say.ts';
import { isStale } from './age-strip.tsx';
import type { Scene } from './scene.ts';

/** A label and what belongs to it. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The topic; what else is known of the agenda is folded. */
export function AgendaFact({ agenda, read, scene }: { agenda: string | undefined; read: ReadState; scene: Scene }) {
  const [open, setOpen] = useState(false);
  if (agenda === undefined) {
    return (
      <Fact label={say('agenda')}>
        <span class="none">
          {isStale(read, scene.now)
            ? say('notPostedAsOf', scene.format.date(read.readAt, scene.now))
            : say('notPosted')}
        </span>
      </Fact>
    );
  }
  const end = agenda.indexOf('\n');
  const [topic, details] = end < 0 ? [agenda, ''] : [agenda.slice(0, end), agenda.slice(end).trim()];
  return (
    <>
      <Fact label={say('agenda')}>
        <bdi>{topic}</bdi>
      </Fact>
      {details !== '' && (
        <dd class="wide">
          <details class="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              {say(open ? 'hideDetails' : 'showDetails')} <Icon shape="down" />
            </summary>
            <p class="long" dir="auto">
              {details}
            </p>
          </details>
        </dd>
      )}
    </>
  );
}

/** The newest record and, when that is no minutes, the newest minutes. */
export function LatestFact({ feed, read, scene }: { feed: GroupFeed; read: ReadState; scene: Scene }) {
  // A document laid out ahead of its meeting is no record yet.
  const past = feed.minutes.filter(({ date }) => Date.parse(`${date}T00:00:00Z`) <= scene.now);
  const [newest] = past;
  const written = newest?.kind === 'minutes' ? undefined : past.find(({ kind }) => kind === 'minutes');
  const notes = feed.group.links.find(({ rel }) => rel === 'document');
  return (
    <Fact label={say('latest')}>
      {newest === undefined ? (
        <div class="fact-line">
          <span class="none">
            {isStale(read, scene.now)
              ? say('noMinutesAsOf', scene.format.date(read.readAt, scene.now))
              : say('noMinutes')}
          </span>
          {notes !== undefined && <OutsideLink href={notes.url}>{say('groupNotes')}</OutsideLink>}
        </div>
      ) : (
        <>
          <Record entry={newest} scene={scene} />
          {written !== undefined && <Record entry={written} scene={scene} />}
        </>
      )}
    </Fact>
  );
}

const KINDS: Record<MinutesEntry['kind'], MessageName> = {
  minutes: 'kindMinutes',
  recording: 'kindRecording',
  slides: 'kindSlides',
  other: 'kindOther',
};

function Record({ entry, scene }: { entry: MinutesEntry; scene: Scene }) {
  // A date, not a moment: it is the same day everywhere.
  const date = timeFormat(scene.locale, 'UTC').listDay(Date.parse(`${entry.date}T00:00:00Z`), scene.now);
  return (
    <div class="fact-line">
      <span>{date}</span>
      <OutsideLink href={entry.url} label={`${say(KINDS[entry.kind])}, ${date}, ${entry.host}`}>
        {say(KINDS[entry.kind])}
      </OutsideLink>
    </div>
  );
}

/** The meetings that come next, dated for the person. */
export function FollowingFact({
  label,
  meetings,
  scene,
}: {
  label: string;
  meetings: readonly Meeting[];
  scene: Scene;
}) {
  if (meetings.length === 0) return null;
  return (
    <Fact label={label}>
      {meetings.map((meeting) => (
        <div class="fact-line" key={meeting.occurrence.id}>
          <span>{daysOf(meeting, scene)}</span>
          <span class={meeting.readings.length === 1 ? 'at' : 'at unsure'}>{timesOf(meeting, scene)}</span>
        </div>
      ))}
    </Fact>
  );
}

/** The same moment in the zones the person keeps: no converter needed. */
export function OtherZonesFact({ meeting, scene }: { meeting: Meeting; scene: Scene }) {
  const zones = scene.otherZones.filter((zone) => !sameZone(zone, scene.zone));
  if (zones.length === 0) return null;
  const date = scene.format.listDay(meeting.earliest, scene.now);
  return (
    <Fact label={say('otherZones')}>
      {zones.map((zone) => {
        const format = scene.formatIn(zone);
        const times = timesOf(meeting, { ...scene, format });
        const shifted = format.listDay(meeting.earliest, scene.now) !== date;
        return (
          <div class="fact-line" key={zone}>
            <span>{zoneCity(zone)}</span>
            <span class={meeting.readings.length === 1 ? 'at' : 'at unsure'}>
              {shifted ? `${format.shortWeekday(meeting.earliest)} ${times}` : times}
            </span>
          </div>
        );
      })}
    </Fact>
  );
}
