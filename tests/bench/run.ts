/** `npm run bench`: every comparison in one run, as ratios; numbers in milliseconds are those of this machine. */
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

/** Rows of a comparison: the first rival is what the others are compared to. */
const rows = (timings: readonly Timing[]) =>
  timings.map(({ name, median, least }) => [
    name,
    median.toFixed(1),
    least.toFixed(1),
    `${(median / (timings[0]?.median ?? 1)).toFixed(2)} ×`,
  ]);
const HEAD = ['', 'median ms', 'least ms', 'to ours'];

const say = (title: string, text: string) => console.log(`\n## ${title}\n\n${text}`);

say('Reading a README, twenty times', table(HEAD, rows(await measure(readmes))));

const SERIES = 1000;
const all = plans(SERIES);
say(`Thirteen months of ${SERIES} series`, table(HEAD, rows(await measure(expansions(all), 5))));
say(`One calendar of ${SERIES} series, written`, table(HEAD, rows(await measure(writers(all), 5))));

const readers = Object.entries({ ours, ...LIBRARIES }).map(([name, read]) => {
  const { right, rightRule, rightTime, wrongRule, silent } = score(read);
  return [name, right, rightRule, rightTime, silent, wrongRule];
});
say(
  `Reading ${MEETINGS.length} sentences that state a meeting, and ${NO_MEETING.length} that do not`,
  table(['', 'rule and time right', 'rule right', 'time right', 'nothing said', 'wrong rule stated'], readers),
);

const [floor, ...scripts] = scriptSizes();
say(
  'Scripts of the extension (after npm run build), in bytes',
  table(
    ['', 'bytes', 'gzip', 'gzip to floor'],
    [floor, ...scripts].flatMap((size) =>
      size === undefined
        ? []
        : [[size.name, size.bytes, size.gzip, `${(size.gzip / (floor?.gzip ?? 1)).toFixed(2)} ×`]],
    ),
  ),
);

const SIZES = [10, 100, ...(process.argv.includes('--large') ? [1000, 10_000] : [])];
const MEGABYTE = 1_000_000;
const built = SIZES.map(buildGroups);
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
