import { renderToString } from 'preact-render-to-string';
import { PATHS, type Addresses } from '../addresses.ts';
import type { GroupSummary } from '../group-summary.ts';
import { isPaged } from '../index-files.ts';
import { Document } from './document.tsx';
import { Icon } from './icon.tsx';
import { IndexTime } from './index-time.tsx';
import { ListDay } from './moment-text.tsx';
import type { PageAssets } from './page-assets.ts';
import type { Viewer } from './viewer.ts';

/** So many groups make a page of some 100 kB, which opens at once and can still be looked through. */
const PER_PAGE = 500;

/** What a page of the index needs to know of where it is. */
export interface IndexPlace {
  addresses: Addresses;
  assets: PageAssets;
  /** False when there are too many groups for one calendar. */
  withCalendar: boolean;
}

const pathOf = (page: number): string => (page === 0 ? PATHS.home : `all/${page + 1}/index.html`);

/**
 * Returns the pages of all groups in the order of the registry, by their paths. A script makes the first one searchable;
 * without it the pages are complete.
 *
 * @param generated UTC instant.
 * @param placeOf Returns what a page at a path needs.
 */
export function indexPages(
  groups: readonly GroupSummary[],
  generated: string,
  placeOf: (path: string) => IndexPlace,
): [string, string][] {
  const count = Math.max(1, Math.ceil(groups.length / PER_PAGE));
  return Array.from({ length: count }, (_, page) => {
    const path = pathOf(page);
    const { addresses, assets, withCalendar } = placeOf(path);
    // Whoever searches takes no more than there is to search.
    const names = isPaged(groups) ? addresses.file(PATHS.names) : addresses.index;
    const up = '../'.repeat(path.split('/').length - 1);
    const html = renderToString(
      <Document
        title={page === 0 ? 'WG Meetings' : `WG Meetings, page ${page + 1}`}
        description="When does the working group meet next, in your time, how do you join, and where are the minutes?"
        home={addresses.home}
        style={assets.style}
        script={assets.script}
        alternates={[
          { type: 'application/json', href: addresses.index, title: 'All groups' },
          ...(withCalendar ? [{ type: 'text/calendar', href: addresses.all, title: 'All meetings' }] : []),
        ]}
      >
        <main class="wrap">
          <div class="group">
            <h1>Working groups</h1>
            <p>When each meets next, how to join, and where the minutes are.</p>
          </div>
          <div id="groups" data-names={count > 1 ? names : undefined}>
            <div class="find" id="search" />
            <ul class="groups">
              {groups.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((group) => (
                <GroupRow key={group.id} group={group} page={addresses.page(group.id)} generated={generated} />
              ))}
            </ul>
          </div>
          {count > 1 && (
            <nav class="pages" aria-label="Pages">
              {Array.from({ length: count }, (_other, other) => (
                <a
                  key={other}
                  href={`${up}${pathOf(other).replace(/index\.html$/, '')}` || './'}
                  aria-current={other === page ? 'page' : undefined}
                >
                  {other + 1}
                </a>
              ))}
            </nav>
          )}
        </main>
        <footer class="wrap end">
          <span>
            {groups.length} {groups.length === 1 ? 'group' : 'groups'}
          </span>
          {withCalendar && <a href={addresses.all}>All meetings as one calendar</a>}
          <a href={addresses.index}>The same as JSON</a>
        </footer>
      </Document>,
    );
    return [path, `<!doctype html>\n${html}\n`];
  });
}

const GroupRow = ({ group, page, generated }: { group: GroupSummary; page: string; generated: string }) => {
  const viewer: Viewer = {
    now: Date.parse(generated),
    zone: group.zone,
    locale: 'en-GB',
    clock: 'language',
    known: false,
  };
  const { next } = group;
  return (
    <li data-id={group.id} data-name={group.name}>
      <a href={page}>
        <bdi>{group.name}</bdi>
      </a>
      {next === undefined ? (
        <span class="when quiet">No coming meeting known</span>
      ) : next.series?.dormantSince !== undefined ? (
        <span class="when quiet">
          <Icon shape="dormant" /> Dormant, by the rule <ListDay at={next.earliest} viewer={viewer} />
        </span>
      ) : (
        <span class="when">
          {next.occurrence.status === 'moved' && (
            <small>
              <Icon shape="moved" /> Moved{' '}
            </small>
          )}
          <span data-starts={next.readings.map(({ start }) => start).join(' ')}>
            <IndexTime starts={next.readings.map(({ start }) => start)} viewer={viewer} />
          </span>
        </span>
      )}
    </li>
  );
};
