import fc from 'fast-check';
import * as v from 'valibot';
import { PATHS } from '../../../../feed/publish/addresses.ts';
import { jsonOf } from '../../../../entrypoints/background/read-feed.ts';
import { absoluteIndex } from '../../../../entrypoints/store/absolute-index.ts';
import { groupSummary } from '../../../../feed/publish/group-summary.ts';
import { indexFiles } from '../../../../feed/publish/index-files.ts';
import { checkIndexFeed, IndexFeed } from '../../../../shared/contract.ts';
import { groupFeed, wgNetworking2017 } from '../../../fixtures/feeds.ts';
import { addressesIn, isSafeAddress } from '../../feed-faults.ts';
import { jsonWords } from '../json-words.ts';
import { mutated } from '../mutation.ts';
import type { Target } from '../target.ts';

const NOW = '2017-07-31T00:00:00Z';
const summaries = [wgNetworking2017(), groupFeed()].map((feed) => groupSummary(feed, NOW));
const indexAt = (base: string | undefined) =>
  v.parse(IndexFeed, new Map(indexFiles(summaries, NOW, base)).get(PATHS.index));
const index = indexAt(undefined);
const inPages = {
  ...index,
  pages: [
    { address: './index.json', first: 'a', last: 'm' },
    { address: './index/2.json', first: 'n', last: 'z' },
  ],
  names: './names.json',
};
const seeds = [index, indexAt('https://meetings.example.org/'), inPages].map((one) => JSON.stringify(one));
const WORDS = [
  ...jsonWords(
    'version generated groups id name url feed ics page next start end title status updated dormant disputed pages address first last names',
  ),
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
  return addressesIn(absoluteIndex(read.value, 'https://meetings.example.org/v1/index.json'))
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
