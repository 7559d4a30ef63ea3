import { readFileSync } from 'node:fs';
import { render } from 'preact-render-to-string';
import type { GroupFeed } from '../../shared/contract.ts';
import { isSafeAddress } from './feed-faults.ts';

/** What the browser gives the popup before it draws: the words of the extension, in English. */
const words: Record<string, { message: string } | undefined> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const i18n = {
  getUILanguage: () => 'en-GB',
  getMessage: (name: string, values: readonly string[] = []) =>
    (words[name]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
};
// Modules of the extension look for the browser when they are loaded, so they come after it.
Object.assign(globalThis, { chrome: { i18n, runtime: { id: 'drawn' } } });
const { GroupScreen } = await import('../../entrypoints/popup/group-screen.tsx');
const { listEntries } = await import('../../entrypoints/popup/list-entries.ts');
const { ListScreen } = await import('../../entrypoints/popup/list-screen.tsx');
const { scene } = await import('../../entrypoints/popup/scene.ts');

/** Returns the HTML of what the popup shows of a feed at a moment (milliseconds): the screen of the group, and its row in a list. */
export function popupDrawn(feed: GroupFeed, now: number, zone: string): string[] {
  const drawn = scene(now, {
    zone,
    locale: 'en-GB',
    clock: 'language',
    otherZones: ['Europe/Berlin', 'Pacific/Chatham'],
    clockChanges: true,
  });
  const [page, ics] = ['https://example.org/groups/x/', 'https://example.org/v1/groups/x.ics'];
  const group = { id: feed.group.id, page, ics, feed, readAt: now };
  return [
    render(<GroupScreen group={group} keep={() => undefined} scene={drawn} />),
    render(
      <ListScreen entries={listEntries([group], {}, now, zone)} read={group} open={() => undefined} scene={drawn} />,
    ),
  ];
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Words that a program says when it has lost its way. */
const LOST = /Invalid Date|\bNaN\b|\bundefined\b|\[object /;

/** Returns what is wrong with HTML that shows a feed: addresses that lead elsewhere, words of a program that has lost its way. */
export function drawnFaults(html: string, feed: GroupFeed): string[] {
  const addresses = [...html.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => unescaped(address));
  const lost = LOST.exec(html.replace(/<[^>]*>/g, ' '));
  return [
    ...addresses
      .filter((address) => !isSafeAddress(address) && !/^tel:[!-~]+$/.test(address))
      .map((address) => `unsafe address ${JSON.stringify(address)}`),
    // What the feed says itself is shown as it says it.
    ...(lost === null || JSON.stringify(feed).includes(lost[0]) ? [] : [`the popup says “${lost[0]}”`]),
  ];
}
