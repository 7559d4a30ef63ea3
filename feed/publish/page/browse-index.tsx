import type { IndexFeed } from '../../../shared/contract.ts';
import { IndexTime } from './index-time.tsx';
import { write } from './markup.ts';
import { viewerNow } from './viewer-now.ts';

/** A meeting that began so many milliseconds ago is over. */
const LONG = 3 * 3_600_000;

/** As many matches from other pages as can be looked through. */
const MOST = 50;

/** Makes the page of all groups searchable, and tells its times in the visitor's zone. */
export function browseIndex(root: HTMLElement): void {
  const viewer = viewerNow();
  for (const place of root.querySelectorAll<HTMLElement>('[data-starts]')) {
    const starts = (place.dataset.starts ?? '').split(' ').map(Number);
    // The page may be older than the meeting it calls the next.
    const isOver = Math.max(...starts) + LONG < viewer.now;
    place.innerHTML = write(
      isOver ? <span class="quiet">See its page</span> : <IndexTime starts={starts} viewer={viewer} />,
    );
  }
  const place = root.querySelector<HTMLElement>('#search');
  if (place === null) return;
  const found = document.createElement('ul');
  found.className = 'groups';
  root.append(found);
  const others = root.dataset.all === 'elsewhere' ? readIndex(root.dataset.index ?? '') : undefined;
  place.innerHTML = write(
    <label>
      Search <input class="field" type="search" />
    </label>,
  );
  place.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) void search(root, found, target.value, others);
  });
}

async function search(
  root: HTMLElement,
  found: HTMLElement,
  words: string,
  others: Promise<IndexFeed | undefined> | undefined,
): Promise<void> {
  const wanted = words.trim().toLowerCase();
  for (const row of root.querySelectorAll<HTMLElement>('.groups > li[data-name]')) {
    row.hidden = !(row.dataset.name ?? '').toLowerCase().includes(wanted);
  }
  const index = wanted === '' ? undefined : await others;
  const here = new Set([...root.querySelectorAll<HTMLElement>('li[data-id]')].map(({ dataset }) => dataset.id));
  const base = new URL(root.dataset.index ?? '', location.href);
  const matches = (index?.groups ?? []).filter(({ id, name }) => !here.has(id) && name.toLowerCase().includes(wanted));
  found.innerHTML = write(
    <>
      {matches.slice(0, MOST).map(({ id, name, page }) => (
        <li key={id}>
          <a href={new URL(page, base).href}>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </>,
  );
}

/** Made by the same build as this script, so that it keeps the contract. */
const isIndex = (json: unknown): json is IndexFeed =>
  typeof json === 'object' && json !== null && 'version' in json && json.version === 1;

async function readIndex(address: string): Promise<IndexFeed | undefined> {
  try {
    const json: unknown = await (await fetch(address)).json();
    return isIndex(json) ? json : undefined;
  } catch {
    // Offline: the groups of this page can still be searched.
    return undefined;
  }
}
