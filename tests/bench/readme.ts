import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { groupFeed } from '../../feed/group-feed.ts';
import { readFacts } from '../../feed/read/facts.ts';

const text = readFileSync('feed/groups/wg-networking.md', 'utf8');

/** How often one round reads it, so that a round is long enough to be timed. */
const TIMES = 20;
const times = (work: () => unknown) => () => {
  for (let count = 0; count < TIMES; count += 1) work();
};

/** Twenty times the README of the networking group, from bytes to a feed, beside the parsing of its Markdown alone. */
export const readmes: Record<string, () => void> = {
  'ours (README to feed)': times(() =>
    groupFeed(
      { id: 'bench', file: 'README.md', text, sha256: '0'.repeat(64), updated: '2017-07-31T00:00:00Z' },
      '2017-07-31T00:00:00Z',
    ),
  ),
  'of that, reading (Markdown to facts)': times(() => readFacts(text)),
  'mdast-util-from-markdown, GFM (Markdown to tree)': times(() =>
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
  ),
};
