/**
 * `npm run bench`: every comparison in one run, its numbers and then one table of all ratios; milliseconds are those of this
 * machine. `npm run bench -- popup wake` takes some of them, `--large` adds builds of 1,000 and 10,000 groups. Ends with 1
 * when a ratio is over its limit.
 */
import { popupSpeed } from '../e2e/popup-speed.ts';
import type { Speed } from '../e2e/speed.ts';
import { wakeSpeed } from '../e2e/wake-speed.ts';
import { buildGroups } from './building.ts';
import { expansions, plans } from './expansion.ts';
import { measure, type Timing } from './measure.ts';
import { LIBRARIES } from './reading/libraries.ts';
import { ours } from './reading/ours.ts';
import { score } from './reading/score.ts';
import { MEETINGS, NO_MEETING } from './reading/sentences.ts';
import { readmes } from './readme.ts';
import { scriptSizes } from './sizes.ts';
import { table } from './table.ts';
import { writers } from './writing.ts';

const SERIES = 1000;
const MEGABYTE = 1_000_000;

/** One comparison in short: what is compared, and ours as a multiple of the other. */
interface Ratio {
  what: string;
  against: string;
  ratio: number;
  limit?: number;
}

const ratios: Ratio[] = [];

const say = (title: string, text: string) => console.log(`\n## ${title}\n\n${text}`);

/** Tells the times of rivals, of which the first is ours. */
function tellTimes(title: string, what: string, timings: readonly Timing[]): void {
  const own = timings[0]?.median ?? Number.NaN;
  const rows = timings.map(({ name, median, least }) => [
    name,
    median.toFixed(1),
    least.toFixed(1),
    `${(median / own).toFixed(2)} ×`,
  ]);
  say(title, table(['', 'median ms', 'least ms', 'to ours'], rows));
  for (const { name, median } of timings.slice(1)) ratios.push({ what, against: name, ratio: own / median });
}

function tellSpeeds(title: string, what: string, speeds: readonly Speed[]): void {
  const rows = speeds.map(({ groups, empty, ours: own }) => [groups, empty.toFixed(1), own.toFixed(1)]);
  say(title, table(['groups', 'empty, ms', 'ours, ms'], rows));
  for (const { groups, empty, ours: own, limit } of speeds) {
    ratios.push({ what: `${what}, groups: ${groups}`, against: 'an empty one', ratio: own / empty, limit });
  }
}

function tellSentences(): void {
  const readers = Object.entries({ ours, ...LIBRARIES }).map(([name, read]) => {
    const { right, rightRule, rightTime, wrongRule, silent } = score(read);
    return [name, right, rightRule, rightTime, silent, wrongRule];
  });
  say(
    `Reading ${MEETINGS.length} sentences that state a meeting, and ${NO_MEETING.length} that do not`,
    table(['', 'rule and time right', 'rule right', 'time right', 'nothing said', 'wrong rule stated'], readers),
  );
}

function tellSizes(): void {
  const [floor, ...scripts] = scriptSizes();
  if (floor === undefined) return;
  say(
    'Scripts of the extension (after npm run build)',
    table(
      ['', 'bytes', 'gzip'],
      [floor, ...scripts].map(({ name, bytes, gzip }) => [name, bytes, gzip]),
    ),
  );
  for (const { name, gzip } of scripts) ratios.push({ what: name, against: floor.name, ratio: gzip / floor.gzip });
}

function tellBuilds(): void {
  const sizes = [10, 100, ...(process.argv.includes('--large') ? [1000, 10_000] : [])];
  const built = sizes.map(buildGroups);
  say(
    'Build of many groups, each with the README of the networking group; then once more, with nothing changed',
    table(
      ['groups', 's', 'ms a group', 'MB held', 's unchanged', 'MB held', 'JSON a group', 'ICS'],
      built.map(({ groups, first, again, json, ics }) => [
        groups,
        (first.milliseconds / 1000).toFixed(1),
        (first.milliseconds / groups).toFixed(1),
        Math.round(first.memory / MEGABYTE),
        (again.milliseconds / 1000).toFixed(1),
        Math.round(again.memory / MEGABYTE),
        json,
        ics,
      ]),
    ),
  );
  say(
    'What a reader of so many groups fetches, in bytes',
    table(
      ['groups', 'first page', 'gzip', 'one group', 'gzip', 'all names', 'gzip'],
      built.map(({ groups, index, one, names }) => [
        groups,
        ...[index, one, names].flatMap(({ bytes, gzip }) => [bytes, gzip]),
      ]),
    ),
  );
  for (const [index, { groups, first, again }] of built.entries()) {
    const what = `build of ${groups} groups`;
    ratios.push({ what: `${what}, unchanged`, against: what, ratio: again.milliseconds / first.milliseconds });
    const fewer = built[index - 1];
    if (fewer === undefined) continue;
    const [time, many] = [first.milliseconds / fewer.first.milliseconds, groups / fewer.groups];
    ratios.push({ what: `${what}, a group`, against: `build of ${fewer.groups} groups, a group`, ratio: time / many });
  }
}

const SECTIONS: Readonly<Record<string, () => unknown>> = {
  popup: async () => tellSpeeds('From opening the popup to the next meeting', 'popup opening', await popupSpeed()),
  wake: async () =>
    tellSpeeds('From the message that wakes the background to the badge', 'waking to the badge', await wakeSpeed()),
  sizes: tellSizes,
  readme: async () => tellTimes('Reading a README, twenty times', 'reading a README', await measure(readmes)),
  expansion: async () =>
    tellTimes(
      `Thirteen months of ${SERIES} series`,
      `expanding ${SERIES} series`,
      await measure(expansions(plans(SERIES)), 5),
    ),
  writing: async () =>
    tellTimes(
      `One calendar of ${SERIES} series, written`,
      `writing ${SERIES} series`,
      await measure(writers(plans(SERIES)), 5),
    ),
  sentences: tellSentences,
  builds: tellBuilds,
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !Object.hasOwn(SECTIONS, name));
if (unknown.length > 0)
  throw new Error(`No comparison ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}.`);
for (const [name, section] of Object.entries(SECTIONS))
  if (wanted.length === 0 || wanted.includes(name)) await section();
say(
  'All ratios: ours as a multiple of the other, so that less is better',
  table(
    ['', 'against', 'ratio', 'at most'],
    ratios.map(({ what, against, ratio, limit }) => [what, against, ratio.toFixed(2), limit ?? '']),
  ),
);
process.exitCode = ratios.some(({ ratio, limit = Infinity }) => ratio > limit) ? 1 : 0;
