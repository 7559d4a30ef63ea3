/** The script of the pages: shows them again in the time of whoever has opened them. Without it they are complete. */
import { render } from 'preact';
import type { GroupFeed } from '../../../shared/contract.ts';
import { browseIndex } from './browse-index.tsx';
import { GroupContent } from './group-content.tsx';
import type { FeedAddresses } from './subscribe-section.tsx';
import { viewerNow } from './viewer-now.ts';

const MINUTE = 60_000;

/** Made by the same build as this script: the full check of the contract would weigh more than everything else here. */
const isFeed = (json: unknown): json is GroupFeed =>
  typeof json === 'object' && json !== null && 'version' in json && json.version === 1;

async function read(address: string): Promise<GroupFeed | undefined> {
  try {
    const response = await fetch(address);
    const json: unknown = await response.json();
    return isFeed(json) ? json : undefined;
  } catch {
    // Offline, or opened as a file: the page as it was built stays.
    return undefined;
  }
}

const absolute = (address: string): string => new URL(address, location.href).href;

async function start(root: HTMLElement): Promise<void> {
  const addresses: FeedAddresses = {
    feed: absolute(root.dataset.feed ?? ''),
    ics: absolute(root.dataset.ics ?? ''),
    minutes: absolute(root.dataset.minutes ?? ''),
    atom: absolute(root.dataset.atom ?? ''),
  };
  const feed = await read(addresses.feed);
  if (feed === undefined) return;
  const shown = document.createElement('div');
  let zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const again = () => render(<GroupContent feed={feed} viewer={viewerNow(zone)} addresses={addresses} />, shown);
  // Rendered aside first: a browser that does not know the group's zone throws, and the page as it was built stays.
  again();
  root.replaceChildren(shown);
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || target.id !== 'zone') return;
    zone = target.value;
    again();
  });
  setInterval(again, MINUTE);
}

async function copy(field: HTMLInputElement, label: Element): Promise<void> {
  field.select();
  await navigator.clipboard.writeText(field.value);
  label.textContent = 'Copied';
  setTimeout(() => {
    label.textContent = 'Copy';
  }, 2000);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  const field = button === null ? null : document.querySelector<HTMLInputElement>(`#${button.dataset.copy ?? ''}`);
  const label = button?.querySelector('span');
  if (field !== null && label instanceof Element) void copy(field, label);
});

const group = document.querySelector<HTMLElement>('#group');
if (group !== null) void start(group);

const index = document.querySelector<HTMLElement>('#groups');
if (index !== null) browseIndex(index);
