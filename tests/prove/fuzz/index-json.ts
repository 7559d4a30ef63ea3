import fc from 'fast-check';
import { jsonOf } from '../../../entrypoints/background/read-feed.ts';
import { absolute } from '../../../entrypoints/store/index-entry.ts';
import { addresses } from '../../../feed/publish/addresses.ts';
import { groupSummary } from '../../../feed/publish/group-summary.ts';
import { indexFeed } from '../../../feed/publish/index-feed.ts';
import { checkIndexFeed } from '../../../shared/contract.ts';
import { groupFeed, wgNetworking2017 } from '../../fixtures/feeds.ts';
import { addressesIn, isSafeAddress } from '../feed-faults.ts';
import { mutated } from './mutation.ts';
import type { Target } from './target.ts';

const NOW = '2017-07-31T00:00:00Z';
const summaries = [wgNetworking2017(), groupFeed()].map((feed) => groupSummary(feed, NOW));
const index = indexFeed(summaries, NOW, addresses(undefined, 'v1/index.json'));
const seeds = [index, indexFeed(summaries, NOW, addresses('https://meetings.example.org/', 'v1/index.json'))].map(
  (one) => JSON.stringify(one),
);
const WORDS = [
  ...'version generated groups id name url feed ics page next start end title status updated dormant disputed'
    .split(' ')
    .map((name) => `"${name}"`),
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '""',
  '"../x"',
  '"//evil.example/"',
  '"\\\\\\\\evil"',
  '"javascript:alert(1)"',
  '"http://["',
  '"?"',
  '"#"',
  '"data:text/html,x"',
  '"java\\nscript:x"',
  '" javascript:x"',
  '"https:\\\\\\\\evil"',
  '"http:/x"',
  '"a:b"',
];

function faults(text: string): string[] {
  const read = jsonOf(checkIndexFeed)(text);
  if (!read.ok) return /^(?:no-feed|too-new)$/.test(read.failure.kind) ? [] : [`refused as ${read.failure.kind}`];
  return read.value.groups
    .map((entry) => absolute(entry, 'https://meetings.example.org/v1/index.json'))
    .flatMap((entry) => addressesIn(entry))
    .filter((address) => !isSafeAddress(address))
    .map((address) => `unsafe address ${JSON.stringify(address)}`);
}

/** The index of groups as the extension reads it. */
export const target: Target = {
  texts: mutated(fc.constantFrom(...seeds), WORDS, seeds),
  faults,
  parse: (text) => jsonOf(checkIndexFeed)(text),
  families: {
    groups: (size) => JSON.stringify({ ...index, groups: Array.from({ length: size }, () => index.groups[0]) }),
    'a long address': (size) =>
      JSON.stringify({ ...index, groups: index.groups.map((group) => ({ ...group, page: '../'.repeat(size) })) }),
  },
};
