import { renderToString } from 'preact-render-to-string';
import type { GroupFeed } from '../../../shared/contract.ts';
import { meetings } from '../../../shared/meeting.ts';
import { nextMeeting } from '../../../shared/next-meeting.ts';
import type { Addresses } from '../addresses.ts';
import { structuredData } from '../structured-data.ts';
import { Document } from './document.tsx';
import { GroupContent } from './group-content.tsx';
import type { PageAssets } from './page-assets.ts';
import { clockOf, unknownViewer } from './viewer.ts';

/** Returns the page of a group: complete without a script, in the group's own time. */
export function groupPage(feed: GroupFeed, addresses: Addresses, assets: PageAssets): string {
  const { id, name, description } = feed.group;
  const viewer = unknownViewer(feed);
  const { next } = nextMeeting(meetings(feed), viewer.now, viewer.zone);
  const day =
    next === undefined
      ? 'no coming meeting known'
      : `next meeting ${clockOf(viewer).listDay(next.earliest, viewer.now)}`;
  const own = {
    ics: addresses.ics(id),
    feed: addresses.feed(id),
    minutes: addresses.minutes(id),
    atom: addresses.atom(id),
    file: addresses.file,
  };
  return `<!doctype html>\n${renderToString(
    <Document
      title={`${name}: ${day} · WG Meetings`}
      description={description === '' ? `When ${name} meets next, in your time.` : description}
      home={addresses.home}
      style={assets.style}
      script={assets.script}
      alternates={[
        { type: 'text/calendar', href: own.ics, title: `${name}, calendar` },
        { type: 'application/json', href: own.feed, title: `${name}, meetings` },
        { type: 'application/feed+json', href: own.minutes, title: `${name}, minutes` },
        { type: 'application/atom+xml', href: own.atom, title: `${name}, minutes` },
      ]}
      data={structuredData(feed, addresses.isAbsolute ? addresses.page(id) : undefined)}
    >
      <GroupContent feed={feed} addresses={own} />
    </Document>,
  )}\n`;
}
