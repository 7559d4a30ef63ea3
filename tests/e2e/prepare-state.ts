import type { GroupFeed } from '../../shared/contract.ts';
import { ownFeedId } from '../../entrypoints/store/own-feed.ts';
import type { ExtensionPage } from './browser.ts';
import { nextInIndex } from './extension-build.ts';
import type { GalleryState } from './gallery-states.ts';

const HOUR = 3_600_000;

const kept = (feed: GroupFeed, { now, readAt, failure }: GalleryState) => ({
  id: feed.group.id,
  page: `https://example.org/groups/${feed.group.id}/`,
  ics: `https://example.org/v1/groups/${feed.group.id}.ics`,
  feed,
  readAt: readAt === undefined ? Date.parse(now) - 2 * HOUR : Date.parse(readAt),
  ...(failure !== undefined && { failure }),
});

/** Puts a state where the background would have put it, by any page of the extension. */
export async function prepareState(page: ExtensionPage, state: GalleryState): Promise<void> {
  const groups = state.feeds.map((feed) => kept(feed, state));
  const own = (state.own ?? []).map(({ address, ...one }) => ({
    address,
    group: kept(one.feed, { ...state, ...one }),
  }));
  const local = {
    index: {
      readAt: Date.parse(state.now),
      groups: groups.map(({ id, page: at, ics, feed }) => ({
        id,
        name: feed.group.name,
        url: feed.group.url,
        feed: `https://example.org/v1/groups/${id}.json`,
        ics,
        page: at,
        next: nextInIndex(feed, state.now),
        updated: feed.group.source.updated,
      })),
    },
    ...Object.fromEntries(groups.map((group) => [`group:${group.id}`, group])),
    ...Object.fromEntries(own.map(({ address, group }) => [`group:${ownFeedId(address)}`, group])),
    choices: state.choices ?? {},
    // The one of the state before must not serve here.
    overview: { made: 0, until: 0, alone: null, ids: [], groups: {} },
    // Just done and not due for long, so that the background leaves all this alone.
    schedule: { due: Date.now() + HOUR, failures: 0, tried: Date.now() },
  };
  const settings = {
    followed: state.unchosen === true ? null : groups.map(({ id }) => id),
    feeds: own.map(({ address }) => address),
    zone: null,
    clock: 'language',
    otherZones: [],
    badge: true,
    clockChanges: true,
    reminders: { start: false, leads: [10], groups: {}, changes: false, records: false, quiet: null },
    ...state.settings,
  };
  await page.evaluate(`(async () => {
    const inOrder = (_, value) => Object(value) !== value || Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).sort());
    const text = (value) => JSON.stringify(value, inOrder);
    const tried = async () => (await browser.storage.local.get('schedule')).schedule?.tried;
    const until = async (met) => {
      for (let wait = 0; !(await met()); wait += 1) {
        if (wait === 1000) throw new Error('The background did not read again within twenty seconds.');
        await new Promise((done) => setTimeout(done, 20));
      }
    };
    // Each setting that is changed has everything read again, and so has the installation; what comes of that would be the
    // last to be kept.
    await until(async () => (await tried()) !== undefined);
    const last = await tried();
    const settings = ${JSON.stringify(settings)};
    const same = text((await browser.storage.sync.get('settings')).settings) === text(settings);
    await browser.storage.sync.set({ settings });
    if (!same) await until(async () => (await tried()) !== last);
    // Not cleared first: the background would fill the gap.
    await browser.storage.local.set(${JSON.stringify(local)});
  })()`);
}
