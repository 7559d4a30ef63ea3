import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { say } from '../words/say.ts';
import type { ListEntry } from './list-entries.ts';
import { listSections } from './list-sections.ts';
import { ListRow } from './list-row.tsx';
import type { Scene } from './scene.ts';

/** More rows than the highest popup has room for. */
const FIRST = 20;

interface LongListProps {
  entries: readonly ListEntry[];
  open: (id: string) => void;
  scene: Scene;
}

/** Many groups: a filter, then days. Down and Up move through the rows, Enter in the filter opens the first. */
export function LongList({ entries, open, scene }: LongListProps) {
  const [wanted, setWanted] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  // What nobody sees before scrolling is drawn after the first frame.
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => setDrawn(Infinity), []);
  useEffect(() => filter.current?.focus(), []);
  const found = entries.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const [first] = found;
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && wanted !== '') {
      // The first Escape clears the filter, the next one closes the popup.
      event.preventDefault();
      setWanted('');
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.row') ?? [])];
    const from = rows.findIndex((row) => row === document.activeElement);
    const to = event.key === 'ArrowDown' ? from + 1 : from - 1;
    (rows[to] ?? filter.current)?.focus();
    event.preventDefault();
  };
  return (
    <>
      <div class="filter" role="search">
        <label class="search">
          <span class="unseen">{say('filterLabel')}</span>
          <Icon shape="search" />
          <input
            ref={filter}
            class="field"
            type="search"
            placeholder={say('filterGroups', entries.length)}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && first !== undefined) open(first.group.id);
              move(event);
            }}
          />
        </label>
      </div>
      <main class="body rows" ref={list} onKeyDown={move} aria-label={say('listLabel')}>
        {found.length === 0 && <p class="none">{say('noGroupMatches')}</p>}
        {listSections(found.slice(0, drawn), scene).map(({ key, head, date, rows }) => (
          <section key={key}>
            <h2 class="row-head">
              {head} {date !== undefined && <span>{date}</span>}
            </h2>
            <ul>
              {rows.map((entry) => (
                <ListRow
                  key={entry.group.id}
                  entry={entry}
                  first={date === undefined ? 'date' : 'time'}
                  distance={key === 'today'}
                  open={open}
                  scene={scene}
                />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  );
}
