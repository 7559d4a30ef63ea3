import type { ComponentChildren } from 'preact';
import { clockChange, type ClockChange } from '../../shared/clock-change.ts';
import { isAnotherDay } from '../../shared/day-shift.ts';
import { isKnownZone } from '../../shared/known-zone.ts';
import type { Meeting } from '../../shared/meeting.ts';
import { readings } from '../../shared/reading.ts';
import { durationWords } from '../../shared/relative-time.ts';
import { zoneCity } from '../../shared/zone-name.ts';
import { Icon, type Shape } from '../parts/icon.tsx';
import { say, sayWith } from '../words/say.ts';
import { originStart } from './origin-words.ts';
import type { Scene } from './scene.ts';

interface NotesProps {
  meeting: Meeting;
  all: readonly Meeting[];
  /** The move is told here when something else stands above. */
  tellMove: boolean;
  unsettle: () => void;
  scene: Scene;
}

/** What a person would get wrong without being told: another day, changed clocks, a move, a choice of their own. */
export function Notes({ meeting, all, tellMove, unsettle, scene }: NotesProps) {
  const { occurrence, earliest, series } = meeting;
  const { zone, format } = scene;
  const theirs = occurrence.timeZone;
  const known = isKnownZone(theirs);
  const change = known && scene.clockChanges ? clockChange(meeting, all, zone) : undefined;
  const other = occurrence.disputed && readings(occurrence, series).find(({ start }) => start !== earliest);
  const notes = [
    known && isAnotherDay(earliest, zone, theirs) && (
      <Note shape="anotherDay">
        {sayWith(
          'weekdayShift',
          <b>{say('weekdayForYou', format.weekday(earliest))}</b>,
          scene.formatIn(theirs).weekday(earliest),
          zoneCity(theirs),
        )}
      </Note>
    ),
    change !== undefined && (
      <Note shape="clockChange">
        {sayWith('clockNote', <b>{shiftWords(change)}</b>, format.time(change.last), causeWords(change, scene))}
      </Note>
    ),
    other !== undefined && meeting.readings.length === 1 && (
      <Note shape="fork">
        <b>{say('yourChoice')}</b> {say('stillSays', originStart(other, meeting), format.time(other.start))}{' '}
        <button type="button" class="link" onClick={unsettle}>
          {say('change')}
        </button>
      </Note>
    ),
    tellMove && occurrence.status === 'moved' && (
      <Note shape="moved">
        {occurrence.reason === undefined
          ? sayWith('movedFrom', <b>{say('moved')}</b>, format.listDay(Date.parse(occurrence.movedFrom), scene.now))
          : sayWith(
              'movedFromBecause',
              <b>{say('moved')}</b>,
              format.listDay(Date.parse(occurrence.movedFrom), scene.now),
              <bdi>{occurrence.reason}</bdi>,
            )}
      </Note>
    ),
  ].filter(Boolean);
  return notes.length === 0 ? null : <div class="notes">{notes}</div>;
}

function Note({ shape, children }: { shape: Shape; children: ComponentChildren }) {
  return (
    <p class="flag flag-plain">
      <Icon shape={shape} />
      <span>{children}</span>
    </p>
  );
}

function shiftWords({ shift }: ClockChange): string {
  if (Math.abs(shift) === 60) return say(shift < 0 ? 'hourEarlier' : 'hourLater');
  return say(shift < 0 ? 'earlierBy' : 'laterBy', durationWords(Math.abs(shift), say));
}

function causeWords({ zone, at, forward }: ClockChange, scene: Scene): string {
  const past = at <= scene.now;
  const name = forward ? (past ? 'clocksWentForward' : 'clocksGoForward') : past ? 'clocksWentBack' : 'clocksGoBack';
  return say(name, zoneCity(zone), scene.formatIn(zone).day(at, scene.now));
}
