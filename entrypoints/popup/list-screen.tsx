import { browser } from 'wxt/browser';
import { joinIsOpen } from '../../shared/join-window.ts';
import { joinOf } from '../../shared/join-of.ts';
import { ageWords } from '../../shared/relative-time.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { zoneCity } from '../../shared/zone-name.ts';
import { Icon } from '../parts/icon.tsx';
import { OutsideLink } from '../parts/outside-link.tsx';
import type { ReadState } from '../store/groups.ts';
import { say, sayWith } from '../words/say.ts';
import { AgeStrip } from './age-strip.tsx';
import { BigTime } from './big-time.tsx';
import { DayRow } from './day-row.tsx';
import { hasDate, isOn, type ListEntry } from './list-entries.ts';
import { ListRow } from './list-row.tsx';
import { listSections } from './list-sections.ts';
import { LongList } from './long-list.tsx';
import type { Scene } from './scene.ts';
import { ZoneLine } from './zone-line.tsx';

/** From here on a list needs a filter. */
const LONG = 12;

interface ListScreenProps {
  entries: readonly ListEntry[];
  read: ReadState;
  open: (id: string) => void;
  scene: Scene;
}

/** Several followed groups: the nearest meeting large, whatever starts together under it, then the others. */
export function ListScreen({ entries, read, open, scene }: ListScreenProps) {
  const age = ageWords(read.readAt, scene.now, scene.zone, scene.locale, say);
  return (
    <>
      <AgeStrip read={read} scene={scene} />
      {entries.length >= LONG ? (
        <LongList entries={entries} open={open} scene={scene} />
      ) : (
        <ShortList entries={entries} open={open} scene={scene} />
      )}
      <footer class="foot">
        <span>{say('zoneFoot', zoneCity(scene.zone), say('read', age))}</span>
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {say('editGroups')}
        </button>
      </footer>
    </>
  );
}

function ShortList({ entries, open, scene }: Omit<ListScreenProps, 'read'>) {
  const nearest = entries.find(isOn);
  const together =
    nearest === undefined
      ? []
      : entries.filter(isOn).filter(({ meeting }) => sameReadings(meeting.readings, nearest.meeting.readings));
  const others = entries.filter((entry) => !together.some((one) => one === entry));
  const sections = [
    { key: 'dated', head: nearest && say('afterThat'), rows: others.filter(hasDate) },
    // What has no date to count on stands under a word that says why.
    ...listSections(
      others.filter((entry) => !hasDate(entry)),
      scene,
    ),
  ].filter(({ rows }) => rows.length > 0);
  const week = wallClock(scene.now, scene.zone).dayNumber + 6;
  return (
    <main class="body">
      {nearest !== undefined && (
        <section class="when">
          {nearest.meeting.readings.length > 1 && (
            <p class="flag">
              <Icon shape="fork" />
              <span>{say('twoTimes')}</span>
            </p>
          )}
          <DayRow meeting={nearest.meeting} scene={scene} />
          <BigTime starts={nearest.meeting.readings.map(({ start }) => start)} scene={scene} />
          {together.length === 1 ? (
            <ZoneLine
              meeting={nearest.meeting}
              read={nearest.group}
              page={nearest.group.page}
              explained={false}
              scene={scene}
            />
          ) : (
            <p class="zone">
              {sayWith(together.length === 2 ? 'twoAtOnce' : 'severalAtOnce', <b>{zoneCity(scene.zone)}</b>)}
            </p>
          )}
          <ul class="meets">
            {together.map((entry) => (
              <Together key={entry.group.id} entry={entry} open={open} scene={scene} />
            ))}
          </ul>
        </section>
      )}
      {sections.map(({ key, head, rows }) => (
        <section class="rows" key={key}>
          {head !== undefined && <h2 class="row-head">{head}</h2>}
          <ul>
            {rows.map((entry) => (
              <ListRow
                key={entry.group.id}
                entry={entry}
                first={
                  hasDate(entry) && wallClock(entry.meeting.earliest, scene.zone).dayNumber <= week ? 'weekday' : 'date'
                }
                distance
                open={open}
                scene={scene}
              />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

const sameReadings = (some: readonly { start: number }[], others: readonly { start: number }[]): boolean =>
  some.length === others.length && some.every(({ start }, index) => start === others[index]?.start);

function Together({
  entry,
  open,
  scene,
}: { entry: ListEntry & { meeting: NonNullable<ListEntry['meeting']> } } & Pick<ListScreenProps, 'open' | 'scene'>) {
  const { group, name, meeting } = entry;
  const { url } = joinOf(meeting);
  return (
    <li>
      <div>
        <button type="button" class="link name" onClick={() => open(group.id)}>
          <bdi>{name}</bdi>
        </button>
        {meeting.occurrence.status === 'moved' && (
          <p class="about">
            <Icon shape="moved" />{' '}
            {say('movedFrom', say('moved'), scene.format.listDay(Date.parse(meeting.occurrence.movedFrom), scene.now))}
          </p>
        )}
        <p class="about">
          <bdi>{meeting.occurrence.agenda?.split('\n', 1)[0] ?? say('noAgendaYet')}</bdi>
        </p>
      </div>
      {url !== undefined && (
        <OutsideLink
          href={url}
          label={say('joinGroup', name)}
          class={joinIsOpen(meeting, scene.now) ? 'button button-small button-go' : 'button button-small'}
        >
          {say('join')}
        </OutsideLink>
      )}
    </li>
  );
}
