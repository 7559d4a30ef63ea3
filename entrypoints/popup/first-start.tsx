import { useState } from 'preact/hooks';
import { offsetName, zoneCity } from '../../shared/zone-name.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { Icon } from '../parts/icon.tsx';
import { useGroupSearch } from '../parts/use-group-search.ts';
import type { StoredIndex } from '../store/groups.ts';
import { changeSettings } from '../store/settings.ts';
import { say, sayWith } from '../words/say.ts';
import { isStale } from './age-strip.tsx';
import { indexWords } from './index-words.ts';
import type { Scene } from './scene.ts';
import type { Keep } from './use-keep.ts';

const SHOWN = 5;

interface FirstStartProps {
  index: StoredIndex | undefined;
  keep: Keep;
  scene: Scene;
}

/** Nothing is followed yet: find a group and follow it. */
export function FirstStart({ index, keep, scene }: FirstStartProps) {
  const [wanted, setWanted] = useState('');
  const found = useGroupSearch(index, wanted);
  // An old index may not know of a move.
  const entries = index === undefined || isStale(index, scene.now) ? [] : index.groups;
  const known = new Map(entries.map((entry) => [entry.id, entry.next]));
  return (
    <>
      <main class="body">
        <section class="when">
          <h2 class="big">{say('followToSee')}</h2>
          <label class="search">
            <span class="unseen">{say('searchLabel')}</span>
            <Icon shape="search" />
            <input
              class="field"
              type="search"
              placeholder={say('searchPlaceholder')}
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
              autofocus
            />
          </label>
        </section>
        <ul class="meets">
          {found.slice(0, SHOWN).map(({ id, name }) => (
            <li key={id}>
              <div>
                <p class="name">
                  <bdi>{name}</bdi>
                </p>
                {known.has(id) && <p class="about">{indexWords({ next: known.get(id) ?? null }, scene)}</p>}
              </div>
              <button
                type="button"
                class="button button-small"
                aria-label={say('followGroup', name)}
                onClick={() => keep(name, follow(id))}
              >
                {say('follow')}
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p class="none">{say('noGroupMatches')}</p>}
      </main>
      <footer class="foot">
        <span>
          {sayWith(
            'timesFor',
            <bdi>{zoneCity(scene.zone)}</bdi>,
            <bdi dir="ltr">{offsetName(wallClock(scene.now, scene.zone).offset, scene.locale)}</bdi>,
          )}
        </span>
        <a href="/options.html#time" target="_blank">
          {say('change')}
        </a>
      </footer>
    </>
  );
}

const follow = (id: string): Promise<void> =>
  changeSettings(({ followed }) => ({ followed: [...new Set([...(followed ?? []), id])] }));
