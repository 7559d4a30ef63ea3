import type { NamesFeed } from '../../../shared/contract.ts';
import { Icon } from './icon.tsx';
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
  const none = document.createElement('p');
  none.className = 'quiet';
  none.role = 'status';
  root.append(found, none);
  place.innerHTML = write(
    <label class="search">
      <span class="unseen">Search</span>
      <Icon shape="search" />
      <input class="field" type="search" placeholder="Find a group" />
    </label>,
  );
  const elsewhere = groupsElsewhere(root);
  place.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) void search(root, found, none, target, elsewhere);
  });
}

async function search(
  root: HTMLElement,
  found: HTMLElement,
  none: HTMLElement,
  field: HTMLInputElement,
  elsewhere: () => Promise<readonly Named[]>,
): Promise<void> {
  const wanted = () => field.value.trim().toLowerCase();
  const rows = [...root.querySelectorAll<HTMLElement>('.groups > li[data-name]')];
  for (const row of rows) {
    row.hidden = !(row.dataset.name ?? '').toLowerCase().includes(wanted());
  }
  const others = wanted() === '' ? [] : await elsewhere();
  // What is wanted may have changed in the meantime.
  const now = wanted();
  const matches = now === '' ? [] : others.filter(({ name }) => name.toLowerCase().includes(now));
  found.innerHTML = write(
    matches.slice(0, MOST).map(({ name, page }) => (
      <li>
        <a href={page}>
          <bdi>{name}</bdi>
        </a>
      </li>
    )),
  );
  none.textContent = matches.length === 0 && rows.every(({ hidden }) => hidden) ? 'No group matches' : '';
}

/** A group of another page. */
interface Named {
  name: string;
  /** Address of its page, absolute. */
  page: string;
}

/** Returns what reads the groups that are not on this page, when they are asked for the first time. */
function groupsElsewhere(root: HTMLElement): () => Promise<readonly Named[]> {
  const { names } = root.dataset;
  if (names === undefined) return () => Promise.resolve([]);
  const address = new URL(names, location.href).href;
  const here = new Set([...root.querySelectorAll<HTMLElement>('li[data-id]')].map(({ dataset }) => dataset.id));
  let reading: Promise<readonly Named[]> | undefined;
  return () =>
    (reading ??= readNames(address).then((groups) =>
      groups.filter(({ id }) => !here.has(id)).map(({ name, page }) => ({ name, page: new URL(page, address).href })),
    ));
}

/** Made by the same build as this script, so that it keeps the contract. */
const isNames = (json: unknown): json is Pick<NamesFeed, 'groups'> =>
  typeof json === 'object' && json !== null && 'version' in json && json.version === 1;

async function readNames(address: string): Promise<NamesFeed['groups']> {
  try {
    const json: unknown = await (await fetch(address)).json();
    return isNames(json) ? json.groups : [];
  } catch {
    // Offline: the groups of this page can still be searched.
    return [];
  }
}
