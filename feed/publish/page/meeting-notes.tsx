import { clockChange } from '../../../shared/clock-change.ts';
import { isAnotherDay } from '../../../shared/day-shift.ts';
import { sameZone, zoneCity } from '../../../shared/zone-name.ts';
import { Icon } from './icon.tsx';
import { Clock, Day } from './moment-text.tsx';
import type { View } from './view.ts';
import { clockOf } from './viewer.ts';

/** Whose clock it is, and what is unusual about this date for the viewer. */
export const MeetingNotes = ({ viewer, all, next }: View) => {
  if (next === undefined) return null;
  const { zone, earliest } = next;
  const change = clockChange(next, all, viewer.zone);
  const city = zoneCity(viewer.zone);
  return (
    <>
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
            {next.readings.length === 1 && (
              <>
                <Clock at={earliest} viewer={viewer} zone={zone} /> in {zoneCity(zone)}, the group’s clock.
              </>
            )}
          </>
        )}{' '}
        {next.endKnown ? '' : 'No length is given.'}
      </p>
      {isAnotherDay(earliest, viewer.zone, zone) && (
        <p>
          <Icon shape="moon" /> {clockOf(viewer).weekday(earliest)} for you, {clockOf(viewer, zone).weekday(earliest)}{' '}
          in {zoneCity(zone)}.
        </p>
      )}
      {change !== undefined && (
        <p>
          <Icon shape="shift" /> {shiftSentence(change.shift)} than last time (
          <Clock at={change.last} viewer={viewer} />
          ). Clocks in {zoneCity(change.zone)} {change.at > viewer.now ? 'go' : 'went'}{' '}
          {change.forward ? 'forward' : 'back'} on <Day at={change.at} viewer={viewer} zone={change.zone} />.
        </p>
      )}
    </>
  );
};

const shiftSentence = (minutes: number): string => {
  const size = Math.abs(minutes) === 60 ? 'An hour' : `${Math.abs(minutes)} minutes`;
  return `${size} ${minutes < 0 ? 'earlier' : 'later'}`;
};
