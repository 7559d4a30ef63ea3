import { useState } from 'preact/hooks';
import { listEntries, type ListEntry } from '../popup/list-entries.ts';
import { scene, type Scene } from '../popup/scene.ts';
import { Icon } from '../parts/icon.tsx';
import { useGroupSearch } from '../parts/use-group-search.ts';
import { withoutReminders } from '../store/followed.ts';
import { ownZone } from '../store/own-zone.ts';
import { lineStart } from '../words/line-start.ts';
import { daysOf, timesOf } from '../words/meeting-words.ts';
import { say, sayWith } from '../words/say.ts';
import { Section, type Change } from './section.tsx';
import type { OptionsState } from './read-options.ts';

const FOUND = 8;

interface GroupsSectionProps {
  state: OptionsState;
  change: Change;
  locale: string;
}

/** Find groups in the index, follow them, and what is followed with its next meeting. */
export function GroupsSection({ state, change, locale }: GroupsSectionProps) {
  const [wanted, setWanted] = useState('');
  const { index, settings, followed, choices } = state;
  const ids = followed.map(({ id }) => id);
  const found = useGroupSearch(index, wanted);
  const zone = ownZone(settings);
  const drawn = scene(Date.now(), { ...settings, zone, locale });
  return (
    <Section id="groups" title={say('groups')}>
      <label class="label" for="find">
        {say('findGroup')}
      </label>
      <div class="search">
        <Icon shape="search" />
        <input
          class="field"
          id="find"
          type="search"
          autocomplete="off"
          aria-describedby="find-help"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      {wanted.trim() !== '' && (
        <ul class="items found" aria-label={say('groupsFound')}>
          {found.slice(0, FOUND).map(({ id, name }) => (
            <li key={id}>
              <span class="n">
                <bdi>
                  <Found name={name} wanted={wanted.trim().toLowerCase()} />
                </bdi>
              </span>
              {ids.includes(id) ? (
                <span class="on">
                  <Icon shape="check" /> {say('following')}
                </span>
              ) : (
                <button
                  class="button button-small"
                  type="button"
                  aria-label={say('followGroup', name)}
                  onClick={() => change(({ followed: now }) => ({ followed: [...new Set([...(now ?? ids), id])] }))}
                >
                  {say('follow')}
                </button>
              )}
            </li>
          ))}
          {found.length === 0 && <li>{say('noGroupMatches')}</li>}
        </ul>
      )}
      <p class="help" id="find-help">
        {say('findHelp')}
      </p>
      <h3>{say('followingCount', followed.length)}</h3>
      {followed.length === 0 && <p class="help">{say('followNothing')}</p>}
      <ul class="items">
        {followed.map(({ id, name, group }) => {
          const [entry] = group === null ? [] : listEntries([group], choices, drawn.now, zone);
          return (
            <li key={id}>
              <div>
                <p class="n">
                  <bdi>{name}</bdi>
                </p>
                <p class="about">{entry === undefined ? say('unread') : <About entry={entry} scene={drawn} />}</p>
              </div>
              <div class="acts">
                <button
                  class="button button-small"
                  type="button"
                  aria-label={say('unfollowGroup', name)}
                  onClick={() =>
                    change((now) => ({
                      followed: (now.followed ?? ids).filter((one) => one !== id),
                      ...withoutReminders(now, id),
                    }))
                  }
                >
                  {say('unfollow')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** A name with what was searched for marked in it. */
function Found({ name, wanted }: { name: string; wanted: string }) {
  const at = name.toLowerCase().indexOf(wanted);
  // Found by its address, or in letters of which there are more in lower case.
  if (at < 0 || name.toLowerCase().length !== name.length) return <>{name}</>;
  const end = at + wanted.length;
  return (
    <>
      {name.slice(0, at)}
      <mark>{name.slice(at, end)}</mark>
      {name.slice(end)}
    </>
  );
}

/** The next meeting in a line, with what has to be said about it. */
function About({
  entry: { meeting, dormantSince },
  scene: { format, locale, now },
  scene: drawn,
}: {
  entry: ListEntry;
  scene: Scene;
}) {
  if (dormantSince !== undefined) {
    return (
      <>
        <Icon shape="dormant" /> {say('dormantRow', format.month(dormantSince))}
      </>
    );
  }
  if (meeting === undefined) {
    return (
      <>
        <Icon shape="noTime" /> {say('nothingRow')}
      </>
    );
  }
  const { occurrence, earliest, readings } = meeting;
  const times = timesOf(meeting, drawn);
  const why = occurrence.reason !== undefined && <> {sayWith('reason', <bdi>{occurrence.reason}</bdi>)}</>;
  if (occurrence.status === 'cancelled') {
    return (
      <>
        <Icon shape="cancelled" />{' '}
        {sayWith('cancelledAt', <s>{say('dayAndTime', format.listDay(earliest, now), times)}</s>)}
        {why}
      </>
    );
  }
  if (readings.length > 1) {
    return (
      <>
        <Icon shape="fork" /> {say('nextTwoTimes', lineStart(daysOf(meeting, drawn), locale), times)}
      </>
    );
  }
  if (occurrence.status === 'moved') {
    const from = format.listDay(Date.parse(occurrence.movedFrom), now);
    return (
      <>
        <Icon shape="moved" /> {sayWith('movedRow', <s>{from}</s>, format.listDay(earliest, now), times)}
        {why}
      </>
    );
  }
  return <>{say('dayAndTime', lineStart(format.listDay(earliest, now), locale), times)}</>;
}
