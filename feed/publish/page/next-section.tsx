import type { GroupFeed } from '../../../shared/contract.ts';
import { clockChange } from '../../../shared/clock-change.ts';
import { isAnotherDay } from '../../../shared/day-shift.ts';
import { joinIsOpen } from '../../../shared/join-window.ts';
import { currentSeries } from '../../../shared/current-series.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import type { NextMeeting } from '../../../shared/next-meeting.ts';
import type { Reading } from '../../../shared/reading.ts';
import { sayEnglish } from '../../../shared/relative-time.ts';
import { startWords } from '../../../shared/start-words.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { sameZone, zoneCity } from '../../../shared/zone-name.ts';
import { AddToCalendar } from './add-to-calendar.tsx';
import { Icon } from './icon.tsx';
import { JoinDetails } from './join-details.tsx';
import { LineLinks } from './line-links.tsx';
import { Clock, Day, ListDay } from './moment-text.tsx';
import { agendaWords, onDifferentDays, originTitle, topicOf } from './page-words.ts';
import type { FeedAddresses } from './subscribe-section.tsx';
import { clockOf, type Viewer } from './viewer.ts';
import { ZonePicker } from './zone-picker.tsx';

interface Shown {
  feed: GroupFeed;
  all: readonly Meeting[];
  viewer: Viewer;
  addresses: FeedAddresses;
}

/** The next meeting: doubt first, then the day, the time as the largest thing, how to join, and what it is about. */
export const NextSection = ({
  feed,
  all,
  viewer,
  addresses,
  next: { next, cancelled },
}: Shown & { next: NextMeeting }) => (
  <section class="hero" aria-labelledby="next">
    {cancelled.map((meeting) => (
      <Gone key={meeting.occurrence.id} meeting={meeting} viewer={viewer} feed={feed} />
    ))}
    {next === undefined ? (
      <Nothing feed={feed} viewer={viewer} />
    ) : (
      <Next meeting={next} feed={feed} all={all} viewer={viewer} addresses={addresses} />
    )}
  </section>
);

const Nothing = ({ feed, viewer }: { feed: GroupFeed; viewer: Viewer }) => (
  <>
    <div class="hero-top">
      <h2 id="next">
        {feed.series.length + feed.occurrences.length === 0 ? 'No meeting time found' : 'No coming meeting known'}
      </h2>
      <ZonePicker viewer={viewer} />
    </div>
    <p class="flag">
      <Icon shape="none" />
      <span>
        {currentSeries(feed).length === 0
          ? 'The group’s page does not say when the group meets next.'
          : 'Nothing on the group’s page lies ahead.'}
      </span>
    </p>
    {feed.group.source.url !== null && (
      <div class="do">
        <a class="button" href={feed.group.source.url}>
          Open the page
        </a>
      </div>
    )}
  </>
);

const Gone = ({ meeting, viewer, feed }: { meeting: Meeting; viewer: Viewer; feed: GroupFeed }) => (
  <div class="gone">
    <p class="flag">
      <Icon shape="cancelled" />
      <span>
        Cancelled{' '}
        <s>
          <Day at={meeting.earliest} viewer={viewer} />
        </s>
      </span>
    </p>
    <p class="aside">
      {meeting.occurrence.reason === undefined ? 'No reason given.' : <q>{meeting.occurrence.reason}</q>}{' '}
      <LineLinks lines={meeting.occurrence.lines.slice(0, 1)} feed={feed} />
    </p>
  </div>
);

const Next = ({ meeting, feed, all, viewer, addresses }: Shown & { meeting: Meeting }) => {
  const { occurrence, readings } = meeting;
  const dormant = meeting.series?.dormantSince;
  const apart = onDifferentDays(meeting, viewer.zone);
  const today = wallClock(meeting.earliest, viewer.zone).dayNumber === wallClock(viewer.now, viewer.zone).dayNumber;
  return (
    <>
      {dormant !== undefined && <Dormant since={Date.parse(dormant)} meeting={meeting} viewer={viewer} feed={feed} />}
      <div class="hero-top">
        <h2 id="next">
          <span class="kind">{dormant === undefined ? 'Next meeting' : 'By the rule'}</span>{' '}
          {today && viewer.known && 'Today, '}
          <Day at={meeting.earliest} viewer={viewer} />
        </h2>
        {viewer.known && dormant === undefined && <p class="rel">{startWords(meeting, viewer, sayEnglish)}</p>}
        <ZonePicker viewer={viewer} />
      </div>
      {occurrence.status === 'moved' && (
        <Moved meeting={meeting} from={Date.parse(occurrence.movedFrom)} viewer={viewer} />
      )}
      {readings.length > 1 && occurrence.status !== 'moved' && (
        <p class="flag">
          <Icon shape="fork" />
          <span>
            {apart
              ? 'The group’s page leaves open which day this meeting is on'
              : 'The group’s page gives two times for this meeting'}
          </span>
        </p>
      )}
      <div class={dormant === undefined ? 'times' : 'times quiet-times'}>
        <div class={readings.length > 1 ? 'two unsure' : 'one'}>
          {readings.map((reading, index) => (
            <div key={reading.start} class="reading">
              {apart && (
                <p class="reading-day">
                  <ListDay at={reading.start} viewer={viewer} />
                </p>
              )}
              <p class="time">
                <Clock at={reading.start} viewer={viewer} />
                {index < readings.length - 1 && <span class="or"> or</span>}
              </p>
              {readings.length > 1 && <Claim reading={reading} meeting={meeting} feed={feed} />}
            </div>
          ))}
        </div>
      </div>
      <Notes meeting={meeting} all={all} viewer={viewer} />
      <div class="below">
        <div>
          <JoinDetails
            join={occurrence.join}
            open={joinIsOpen(meeting, viewer.now) && viewer.known}
            unavailable={feed.group.source.url}
          >
            <AddToCalendar meeting={meeting} feed={feed} viewer={viewer} addresses={addresses} />
          </JoinDetails>
          {readings.length > 1 && dormant === undefined && (
            <p class="settle">
              Not sure which? Come at <Clock at={meeting.earliest} viewer={viewer} />. Reminders go by the earlier time
              until the page agrees with itself.
            </p>
          )}
        </div>
        <Agenda meeting={meeting} />
      </div>
    </>
  );
};

const Dormant = ({
  since,
  meeting,
  viewer,
  feed,
}: {
  since: number;
  meeting: Meeting;
  viewer: Viewer;
  feed: GroupFeed;
}) => (
  <div class="dormant">
    <p class="flag">
      <Icon shape="dormant" />
      <span>Dormant</span>
    </p>
    <p class="statement">No sign of a meeting since {clockOf(viewer).month(since)}</p>
    <p class="aside">
      The page still says <q>{meeting.series?.says}</q>{' '}
      <LineLinks lines={meeting.series === undefined ? [] : [meeting.series.line]} feed={feed} />. Ask the group before
      you count on it.
    </p>
  </div>
);

const Moved = ({ meeting, from, viewer }: { meeting: Meeting; from: number; viewer: Viewer }) => (
  <p class="flag">
    <Icon shape="moved" />
    <span>
      {meeting.occurrence.reason === undefined ? 'Moved, no reason given' : 'Moved'}:{' '}
      <s>
        <Day at={from} viewer={viewer} />
      </s>{' '}
      → <Day at={meeting.earliest} viewer={viewer} />
      {meeting.occurrence.reason !== undefined && (
        <span class="reason">
          <q>{meeting.occurrence.reason}</q>
        </span>
      )}
    </span>
  </p>
);

/** What one reading of a disputed time stands on. Readings are told alike; none is drawn as the likelier. */
const Claim = ({ reading, meeting, feed }: { reading: Reading; meeting: Meeting; feed: GroupFeed }) => {
  const zone = meeting.series?.timeZone ?? meeting.occurrence.timeZone;
  const group: Viewer = { now: reading.start, zone, locale: 'en-GB', clock: 'language', known: true };
  return (
    <div class="claim">
      <h3>
        {originTitle(reading.origin)} says <Clock at={reading.start} viewer={group} /> in {zoneCity(zone)}
        {onDifferentDays(meeting, zone) && (
          <>
            , <ListDay at={reading.start} viewer={group} />
          </>
        )}
      </h3>
      {reading.says !== undefined && (
        <p>
          <q>{reading.says}</q>
        </p>
      )}
      <p class="lines">
        <LineLinks lines={reading.line === undefined ? [] : [reading.line]} feed={feed} />
      </p>
    </div>
  );
};

/** Whose clock it is, and what is unusual about this date for the viewer. */
const Notes = ({ meeting, all, viewer }: { meeting: Meeting; all: readonly Meeting[]; viewer: Viewer }) => {
  const zone = meeting.series?.timeZone ?? meeting.occurrence.timeZone;
  const change = clockChange(meeting, all, viewer.zone);
  const city = zoneCity(viewer.zone);
  return (
    <div class="notes">
      <p>
        {!viewer.known ? (
          <>Shown in the group’s own time, {city}.</>
        ) : sameZone(viewer.zone, zone) ? (
          <>
            <b>{city}</b>, the group’s own clock.
          </>
        ) : (
          <>
            <b>{city}</b>.{' '}
            {meeting.readings.length === 1 && (
              <>
                <Clock at={meeting.earliest} viewer={viewer} zone={zone} /> in {zoneCity(zone)}, the group’s clock.
              </>
            )}
          </>
        )}{' '}
        {meeting.endKnown ? '' : 'No length is given.'}
      </p>
      {isAnotherDay(meeting.earliest, viewer.zone, zone) && (
        <p>
          <Icon shape="moon" /> {clockOf(viewer).weekday(meeting.earliest)} for you,{' '}
          {clockOf(viewer, zone).weekday(meeting.earliest)} in {zoneCity(zone)}.
        </p>
      )}
      {change !== undefined && (
        <p>
          <Icon shape="shift" /> {shiftSentence(change.shift)} than last time (
          <Clock at={change.last} viewer={viewer} />
          ). Clocks in {zoneCity(change.zone)} {change.at > viewer.now ? 'go' : 'went'}{' '}
          {change.forward ? 'forward' : 'back'} on <Day at={change.at} viewer={{ ...viewer, zone: change.zone }} />.
        </p>
      )}
    </div>
  );
};

const shiftSentence = (minutes: number): string => {
  const size = Math.abs(minutes) === 60 ? 'An hour' : `${Math.abs(minutes)} minutes`;
  return `${size} ${minutes < 0 ? 'earlier' : 'later'}`;
};

/** A long agenda opens on its first words. */
const Agenda = ({ meeting }: { meeting: Meeting }) => {
  const topic = topicOf(meeting);
  const { opening, rest } = agendaWords(meeting);
  const page = meeting.series?.agendaUrl;
  return (
    <div class="agenda">
      <h3>
        <span class="kind">Agenda</span> {topic === '' ? <span class="kind">not posted yet</span> : topic}
      </h3>
      {opening !== '' && <p class="words">{opening}</p>}
      {rest !== '' && (
        <details class="more">
          <summary>
            The whole agenda <Icon shape="down" />
          </summary>
          <p class="words">{rest}</p>
        </details>
      )}
      {page !== undefined && (
        <p>
          <a href={page}>The group’s agenda</a>
        </p>
      )}
    </div>
  );
};
