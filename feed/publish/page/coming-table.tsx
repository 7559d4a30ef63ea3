import { wallClock } from '../../../shared/wall-clock.ts';
import { listed } from '../../../shared/listed.ts';
import { sameZone, zoneCity } from '../../../shared/zone-name.ts';
import { comingRows, tableZones, type ClockChangeDay, type ComingRow } from './coming-rows.ts';
import { Icon } from './icon.tsx';
import { Clock, Day, ListDay } from './moment-text.tsx';
import { onDifferentDays, shiftWords } from './page-words.ts';
import type { ShownMeeting } from './shown-meeting.ts';
import type { View } from './view.ts';
import { clockOf, type Viewer } from './viewer.ts';

/** Enough to see a season ahead and one clock change. */
const MOST = 8;

const COUNT_WORDS = ['no', 'one', 'two', 'three', 'four', 'five'];

interface Table {
  zones: readonly string[];
  viewer: Viewer;
  /** True when a column says which statement a time was read from. */
  withOrigin: boolean;
  group: string;
}

/** The coming meetings in several zones, one line for each reading, with the clock changes between them. */
export const ComingTable = ({ facts, viewer, all, coming }: View) => {
  if (coming.length === 0) return <p class="lead">None known.</p>;
  const zones = tableZones(viewer.known ? viewer.zone : undefined, facts.zone);
  const rows = comingRows(coming.slice(0, MOST), all, zones);
  const withOrigin = rows.some(({ meeting }) => meeting.readings.length > 1);
  const table: Table = { zones, viewer, withOrigin, group: facts.zone };
  return (
    <>
      <p class="lead">
        {facts.rules.map((rule) => `${rule}. `)}
        {withOrigin && 'A meeting has two lines while the page gives two times.'}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div
        class="scroll"
        tabindex={0}
        role="group"
        aria-label={`Coming meetings in ${COUNT_WORDS[zones.length] ?? zones.length} zones`}
      >
        <table class="coming">
          <Head {...table} />
          {rows.map((row) => (
            <>
              {row.changes.length > 0 && (
                <ChangeRow changes={row.changes} columns={zones.length + (withOrigin ? 2 : 1)} viewer={viewer} />
              )}
              <MeetingRows row={row} {...table} />
            </>
          ))}
        </table>
      </div>
    </>
  );
};

const Head = ({ zones, viewer, withOrigin, group }: Table) => (
  <thead>
    <tr>
      <th scope="col">Meeting</th>
      {withOrigin && <th scope="col">Read from</th>}
      {zones.map((zone) => (
        <th key={zone} scope="col" class={isMine(zone, viewer) ? 'mine' : undefined}>
          {zoneCity(zone)}
          {isMine(zone, viewer) && <small>your time</small>}
          {sameZone(zone, group) && !isMine(zone, viewer) && <small>group’s clock</small>}
        </th>
      ))}
    </tr>
  </thead>
);

const isMine = (zone: string, viewer: Viewer): boolean => viewer.known && sameZone(zone, viewer.zone);

const MeetingRows = ({ row: { meeting, shifts }, ...table }: Table & { row: ComingRow }) => {
  const { occurrence, readings } = meeting;
  const off = occurrence.status === 'cancelled';
  const shown = off ? readings.slice(0, 1) : readings;
  return (
    <tbody>
      {shown.map((reading, index) => (
        <tr key={reading.start}>
          {index === 0 && (
            <th class="date" scope="rowgroup" rowSpan={shown.length}>
              {off ? (
                <s>
                  <ListDay at={meeting.earliest} viewer={table.viewer} />
                </s>
              ) : (
                <ListDay at={meeting.earliest} viewer={table.viewer} />
              )}
              <Remark meeting={meeting} viewer={table.viewer} />
            </th>
          )}
          {table.withOrigin && (
            <td class="how">
              {off ? 'Cancelled' : reading.from}
              {!off && onDifferentDays(meeting, table.viewer.zone) && (
                <>
                  , <ListDay at={reading.start} viewer={table.viewer} />
                </>
              )}
            </td>
          )}
          {table.zones.map((zone, column) => (
            <td key={zone} class={isMine(zone, table.viewer) ? 'mine' : undefined}>
              {off ? (
                <span class="dow">–</span>
              ) : (
                <Time
                  at={reading.start}
                  headed={wallClock(meeting.earliest, table.viewer.zone).dayNumber}
                  zone={zone}
                  shift={index === 0 ? (shifts[column] ?? 0) : 0}
                  {...table}
                />
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
};

/** Under the date: why it is unusual, else what it is about, else that only the rule has it. */
const Remark = ({ meeting: { occurrence, topic, byRule }, viewer }: { meeting: ShownMeeting; viewer: Viewer }) =>
  occurrence.status === 'cancelled' ? (
    <small>Cancelled{occurrence.reason === undefined ? ', no reason given' : `: ${occurrence.reason}`}</small>
  ) : (
    <>
      {occurrence.movedFrom !== undefined && (
        <small>
          Moved from{' '}
          <s>
            <ListDay at={Date.parse(occurrence.movedFrom)} viewer={viewer} />
          </s>
        </small>
      )}
      {topic !== '' && <small>{topic}</small>}
      {topic === '' && byRule && <small>By the rule, not listed yet</small>}
    </>
  );

const Time = ({
  at,
  headed,
  zone,
  shift,
  viewer,
}: Table & { at: number; headed: number; zone: string; shift: number }) => (
  <>
    <Clock at={at} viewer={viewer} zone={zone} />
    {/* The meeting is headed by its date for the viewer; another date in this column has to be said. */}
    {wallClock(at, zone).dayNumber !== headed && (
      <>
        {' '}
        <span class="dow">{clockOf(viewer, zone).shortWeekday(at)}</span>
      </>
    )}
    {shift !== 0 && (
      <>
        {' '}
        <span class="by">
          {shiftWords(shift)}
          <span class="unseen"> against the meeting before</span>
        </span>
      </>
    )}
  </>
);

const ChangeRow = ({
  changes,
  columns,
  viewer,
}: {
  changes: readonly ClockChangeDay[];
  columns: number;
  viewer: Viewer;
}) => (
  <tbody class="shift">
    <tr>
      <td colSpan={columns}>
        <p>
          <Icon shape="shift" />{' '}
          {changes.map(({ at, zones }, index) => (
            <b key={at}>
              {index > 0 && ' and '}
              <Day at={at} viewer={viewer} zone={zones[0]} />
            </b>
          ))}
          . {changeSentence(changes)}
        </p>
      </td>
    </tr>
  </tbody>
);

/** "Clocks go back in Berlin and London, then in Los Angeles." */
const changeSentence = (changes: readonly ClockChangeDay[]): string => {
  const parts = changes.map(({ zones, forward }, index) => {
    const way = forward ? 'forward' : 'back';
    const cities = listed(zones.map(zoneCity));
    const turned = index > 0 && changes[index - 1]?.forward !== forward;
    return index === 0 ? `Clocks go ${way} in ${cities}` : `then ${turned ? `${way} ` : ''}in ${cities}`;
  });
  return `${parts.join(', ')}.`;
};
