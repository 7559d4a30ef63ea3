import { zoneCity } from '../../../shared/zone-name.ts';
import { LineLinks } from './line-links.tsx';
import { Clock, ListDay, Quoted } from './moment-text.tsx';
import { onDifferentDays } from './page-words.ts';
import type { ShownMeeting } from './shown-meeting.ts';
import type { View } from './view.ts';
import type { Viewer } from './viewer.ts';

/** The time as the largest thing; two side by side at equal weight while the source gives two. */
export const Readings = ({ facts, viewer, next }: View) => {
  if (next === undefined) return null;
  const { readings, dormant } = next;
  const apart = onDifferentDays(next, viewer.zone);
  return (
    <div class={dormant ? 'times quiet-times' : 'times'}>
      <div class={readings.length > 1 ? 'two' : 'one'}>
        {readings.map((reading, index) => (
          <div key={reading.start} class="reading">
            {apart && (
              <p class="reading-day">
                <ListDay at={reading.start} viewer={viewer} />
              </p>
            )}
            <p class="time">
              <span class={readings.length > 1 ? 'unsure' : undefined}>
                <Clock at={reading.start} viewer={viewer} />
              </span>
              {index < readings.length - 1 && <span class="or"> or</span>}
            </p>
            {readings.length > 1 && !dormant && <Claim reading={reading} meeting={next} source={facts.source} />}
          </div>
        ))}
      </div>
    </div>
  );
};

/** What one reading of a disputed time stands on. Readings are told alike; none is drawn as the likelier. */
const Claim = ({
  reading: { start, by, says, line },
  meeting,
  source,
}: {
  reading: ShownMeeting['readings'][number];
  meeting: ShownMeeting;
  source: string | null;
}) => {
  const { zone } = meeting;
  const group: Viewer = { now: start, zone, locale: 'en-GB', clock: 'language', known: true };
  return (
    <div class="claim">
      <h3>
        {by} says <Quoted form="clock" at={start} viewer={group} /> in {zoneCity(zone)}
        {onDifferentDays(meeting, zone) && (
          <>
            , <Quoted form="list-day" at={start} viewer={group} />
          </>
        )}
      </h3>
      {says !== undefined && (
        <p>
          <q>{says}</q>
        </p>
      )}
      <p class="lines">
        <LineLinks lines={line === undefined ? [] : [line]} source={source} />
      </p>
    </div>
  );
};

/** What to do while there are two. */
export const Settle = ({ viewer, next }: View) =>
  next === undefined || next.readings.length === 1 || next.dormant ? null : (
    <>
      Not sure which? Come at <Clock at={next.earliest} viewer={viewer} />. Reminders go by the earlier time until the
      page agrees with itself.
    </>
  );
