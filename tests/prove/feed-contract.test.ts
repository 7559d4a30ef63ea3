import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spokenNext } from '../../feed/spoken-next.ts';
import { checkGroupFeed } from '../../shared/contract.ts';
import { wgNetworking2017 } from '../fixtures/feeds.ts';
import { budget, SEED } from './budget.ts';
import { addressesIn, isSafeAddress } from './feed-faults.ts';
import { drawnFaults, popupDrawn } from './popup-drawn.tsx';

const NOW = Date.parse('2017-07-31T00:00:00Z');

/** JSON, and `undefined` for what is taken out of it. */
type Json = fc.JsonValue | undefined;

/** Where every value of a JSON document stands in it. */
const paths = (json: Json, at: string[] = []): string[][] => {
  if (typeof json !== 'object' || json === null) return [at];
  return [at, ...Object.entries(json).flatMap(([key, value]) => paths(value, [...at, key]))];
};

/** The same document with one value put in place of another; `undefined` takes it out. */
const changed = (json: Json, [key, ...rest]: readonly string[], value: Json): Json => {
  if (key === undefined) return value;
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).flatMap(([name, item]): [string, fc.JsonValue][] => {
    const replaced = name === key ? changed(item, rest, value) : item;
    return replaced === undefined ? [] : [[name, replaced]];
  });
  return Array.isArray(json) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
};

const real = wgNetworking2017();
const around = ({ start }: { start: string }) => start > '2017-06-15' && start < '2017-08-02';
/** Small enough to change every value in turn: a cancelled, a moved, a listed and a disputed meeting. */
const GOOD: Json = JSON.parse(
  JSON.stringify({
    ...real,
    group: { ...real.group, people: real.group.people.slice(0, 1) },
    occurrences: real.occurrences.filter(around),
    minutes: real.minutes.slice(0, 1),
  }),
);
const PATHS = paths(GOOD);

/** Values that look like what stands there, and are not. */
const HOSTILE: (Json | undefined)[] = [
  undefined,
  null,
  '',
  -1,
  1e99,
  0,
  [],
  {},
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '2017-13-01T00:00:00Z',
  '2017-02-30T00:00:00Z',
  '2017-08-01T24:00:00Z',
  '9999-12-31T23:59:59Z',
  '0000-00-00T00:00:00Z',
  'Nowhere/Nothing',
  '__proto__',
  'constructor',
  'FREQ=SECONDLY',
  'PT0M',
  'x'.repeat(30_000),
  '\u202Egnp.exe',
  '\u0000',
];
/** What is wrong with the way a feed is taken; nothing when it is refused with a sentence, or can be shown safely. */
const harm = (json: Json): string[] => {
  const checked = checkGroupFeed(json);
  if (!checked.ok) return /^This (?:is no )?group feed.{5,}\.$/s.test(checked.message) ? [] : [checked.message];
  const feed = checked.value;
  const unsafe = addressesIn(feed).filter((address) => !isSafeAddress(address));
  try {
    const [name] = spokenNext(feed, NOW, 'Asia/Kolkata');
    const drawn = popupDrawn(feed, NOW, 'Asia/Kolkata').flatMap((html) => drawnFaults(html, feed));
    return [...unsafe, ...drawn, ...(name === feed.group.name ? [] : ['the name of the group is not told'])];
  } catch (error) {
    return [...unsafe, String(error)];
  }
};

test('a feed with any one value put in place of another is refused, or shown without harm', () => {
  const findings = PATHS.flatMap((path) =>
    HOSTILE.flatMap((value) => {
      const found = harm(changed(GOOD, path, value));
      return found.length === 0 ? [] : [{ path: path.join('.'), value, found }];
    }),
  );
  expect(findings.slice(0, 5)).toEqual([]);
});

describe(`seed ${SEED}`, () => {
  const change = fc.tuple(fc.constantFrom(...PATHS), fc.oneof(fc.constantFrom(...HOSTILE), fc.jsonValue()));

  test('so is a feed with several changes at once', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 5 }), (changes) => {
        expect(harm(changes.reduce((json, [path, value]) => changed(json, path, value), GOOD))).toEqual([]);
      }),
      budget(3000),
    );
  });

  test('and anything else that is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(harm(json)).toEqual([]);
      }),
      budget(1000),
    );
  });
});
