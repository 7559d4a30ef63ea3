import { build } from 'esbuild';
import { parseFragment } from 'parse5';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { FOR_PAGES } from '../../../feed/page-assets.ts';
import { pageFacts, pageMeetings } from '../../../feed/publish/page/page-facts.ts';
import { PARTS } from '../../../feed/publish/page/parts.tsx';
import { shownMeetings } from '../../../feed/publish/page/shown-meeting.ts';
import { viewOf, type View } from '../../../feed/publish/page/view.ts';
import { unknownViewer, type Viewer } from '../../../feed/publish/page/viewer.ts';
import { meetings } from '../../../shared/meeting.ts';
import type { GroupFeed } from '../../../shared/contract.ts';
import { cancelled, groupFeed, moved, occurrence, series, wgNetworking2017 } from '../../fixtures/feeds.ts';

/** The parts as the page's script draws them: its own bundle, with its own writer. */
interface InBrowser {
  PARTS: Record<string, (view: View) => unknown>;
  write: (drawn: unknown) => string;
}

const { outputFiles } = await build({
  ...FOR_PAGES,
  stdin: {
    contents: "export { PARTS } from './parts.tsx'; export { write } from './markup.ts';",
    resolveDir: FOR_PAGES.absWorkingDir,
  },
});
const inBrowser: InBrowser = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);

const view = (feed: GroupFeed, viewer: Partial<Viewer>): View => {
  const known = pageMeetings(meetings(feed), Date.parse(feed.generated));
  const facts = pageFacts(feed, known, 'https://example.org/a.ics', ({ earliest }) => `${earliest}.ics`);
  return viewOf(facts, shownMeetings(facts), { ...unknownViewer(feed), ...viewer });
};

const FEEDS: [string, GroupFeed][] = [
  ['the networking group', wgNetworking2017()],
  ['no meeting', groupFeed({ name: '"A" & <B>' })],
  [
    'a cancelled meeting',
    groupFeed({
      series: [series()],
      occurrences: [cancelled({ reason: 'R&D <off>' }), occurrence({ start: '2017-08-08T15:00:00Z' })],
    }),
  ],
  [
    'a moved meeting',
    groupFeed({
      series: [series()],
      occurrences: [moved('2017-08-01T15:00:00Z', { start: '2017-08-02T15:00:00Z', reason: 'US holiday' })],
    }),
  ],
  [
    'a dormant group',
    groupFeed({ series: [series({ dormantSince: '2016-02-01T16:00:00Z' })], occurrences: [occurrence()] }),
  ],
];

const VIEWERS: [string, Partial<Viewer>][] = [
  ['nobody in particular', {}],
  ['somebody in Kolkata', { zone: 'Asia/Kolkata', locale: 'en-IN', clock: '12', known: true }],
  [
    'somebody in Sydney, a week later',
    { zone: 'Australia/Sydney', known: true, now: Date.parse('2017-08-07T15:05:00Z') },
  ],
];

describe.each(FEEDS)('of %s', (_, feed) => {
  test.each(VIEWERS)('the browser draws for %s what the build draws', (_viewer, viewer) => {
    const seen = view(feed, viewer);
    for (const [part, draw] of Object.entries(PARTS)) {
      const drawn = inBrowser.write(inBrowser.PARTS[part]?.(seen));
      const built = renderToString(<div>{draw(seen)}</div>);
      expect({ part, tree: parseFragment(`<div>${drawn}</div>`) }).toEqual({ part, tree: parseFragment(built) });
    }
  });
});
