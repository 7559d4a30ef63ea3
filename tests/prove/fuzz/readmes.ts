import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { MEETINGS, NO_MEETING } from '../../bench/reading/sentences.ts';
import { generatedGroups } from '../../judges/generated-groups.ts';
import { mutated } from './mutation.ts';

/** READMEs of real groups, in whatever folder `PROVE_TEXTS` names; the one that comes with the project in any case. */
const REAL = [
  'feed/groups/wg-networking.md',
  ...globSync(`${process.env['PROVE_TEXTS'] ?? 'none'}/**/*.md`).toSorted(),
];

const real = REAL.map((file) => readFileSync(file, 'utf8'));
const lines = [...new Set(real.flatMap((text) => text.split('\n')))];
const sentences = [...MEETINGS.map(({ text }) => text), ...NO_MEETING];

/** Lines that no README has and that break readers. */
const ODD = [
  'every other Thursday at 9:30am - 10:30am ET / 15:30 CEST',
  '| Meeting | Time | Link |\n| --- | --- | --- |\n| Sync | Tuesdays 9am PT | [Zoom](https://zoom.us/j/1) |',
  '<table><tr><td>1st Monday<td>at 25:00 UTC',
  '<!-- every Monday at 9am PT -->',
  '~~Wednesdays at 17:00 CET~~',
  '```\nevery Monday at 9am\n```',
  '[join]: javascript:alert(1)',
  '[join](JaVaScRiPt:alert(1)) [x](data:text/html,x) [y](https://user:pass@example.org/)',
  '![](https://example.org/x.png)',
  '99999999999999999999th Friday at 99:99pm XYZ',
  'February 30th, 2017 at 11am CST',
  '0000-00-00 at 00:00 UTC',
  'December 31st, 9999 at 11:59pm PT',
  '---\ntitle: [\n---',
  '> > > * * 1. - [ ] ',
  '&#x1F600;&amp;&nbsp;&#0;',
  '**The meeting of December 1, 2026 has been moved to December 2, 2026.**',
  '* July 5th, 2017 at 11am CDT - Cancelled (holiday)',
  'Dial-in: +1 408 638 0968,,175547218# (US Toll), Meeting ID: 175 547 218, Passcode: 1234',
  '- 2017-05-02: [minutes](https://docs.google.com/document/d/1) [recording](https://youtu.be/abcdefghijk)',
  '* Ada Byron (@ada) [lead], Example Corp <ada@example.org>',
  '[in your time](https://www.timeanddate.com/worldclock/fixedtime.html?iso=20170801T15&p1=137)',
];

const WORDS = [
  ...'every other first second 3rd last Monday Tuesdays Wed Thu, Friday of the month each week bi-weekly fortnightly daily weekdays at from until starting noon midnight 8am 9:30 17:00 8-9am PT PST EDT CST CET IST JST UTC UTC+5:30 GMT Z Europe/Berlin America/Los_Angeles London Beijing time moved to cancelled no meeting except in December July 5th 2017 2026-12-01 agenda minutes recording Zoom https://zoom.us/j/175547218 and / , ; – ( )'.split(
    ' ',
  ),
  '> ',
  '* ',
  '1. ',
  '- [ ] ',
  '# ',
  '| ',
  '|---|---|\n',
  '[',
  '](',
  '![',
  '<b>',
  '<td>',
  '**',
  '_',
  '~~',
  '[^1]',
  '\n---\n',
];

/** A document put together from lines of any documents, as most are. */
const patchwork = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...lines) },
        { weight: 2, arbitrary: fc.constantFrom(...sentences) },
        { weight: 2, arbitrary: fc.constantFrom(...ODD) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      ),
      fc.constantFrom('\n', ' ', '\n\n', '', '\r\n', '\n* ', '\n    ', ' | '),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.flat().join(''));

const generated = generatedGroups().map(({ readme }) => readme);

/** READMEs as groups write them, damaged ones, and some that no group would write. */
export const readmes: fc.Arbitrary<string> = mutated(
  fc.oneof(
    { weight: 6, arbitrary: patchwork },
    { weight: 3, arbitrary: fc.constantFrom(...generated) },
    { weight: 1, arbitrary: fc.constantFrom(...real) },
  ),
  WORDS,
  [...generated, ...real],
);
