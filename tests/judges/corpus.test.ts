/** Every engine reads one calendar of the READMEs of real groups, which stand beside the project where they can be had. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, without } from './engines.ts';
import { judgedFeed, type JudgedFeed, type JudgedSource } from './judged-feed.ts';

const CORPUS = '../shared/corpus';

/** The day of the README's commit is in `gold.json`. */
const committed = (folder: string): string =>
  /"committed": "(\d{4}-\d\d-\d\d)/.exec(readFileSync(join(folder, 'gold.json'), 'utf8'))?.[1] ?? '';

const sources = (): JudgedSource[] =>
  readdirSync(CORPUS)
    .filter((id) => existsSync(join(CORPUS, id, 'README.md')))
    .map((id) => ({
      id,
      readme: readFileSync(join(CORPUS, id, 'README.md'), 'utf8'),
      updated: committed(join(CORPUS, id)),
    }));

const isHere = existsSync(CORPUS);
if (!isHere) console.warn(`${CORPUS} is not beside the project: the READMEs of real groups are not judged.`);

test(`${CORPUS} is ${isHere ? 'here' : 'not here: the READMEs of real groups are not judged'}`, () => {
  expect(existsSync(CORPUS)).toBe(isHere);
});

describe.each(isHere ? ['2026-11-23T00:00:00Z'] : [])('the calendar of real groups, built at %s', (now) => {
  const [from, until] = ['2026-11-24T00:00:00Z', '2027-12-01T00:00:00Z'];
  let judged: JudgedFeed;

  beforeAll(async () => {
    judged = await judgedFeed(sources(), now);
  });

  afterAll(() => judged.close());

  test('every group was read and published', () => {
    expect(judged.built.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  for (const [engine, read] of ENGINES) {
    test(`${engine} shows the meetings of the JSON, all and no others`, async ({ task }) => {
      const expected = judged.expected(from, until);
      task.meta.judged = { engine, feed: `${judged.built.length} real groups`, meetings: expected.length };
      expect(expected.length).toBeGreaterThan(500);
      const shown = await read(`${judged.address}v1/all.ics`, new Date(from), new Date(until));
      expect({ missing: without(expected, shown), extra: without(shown, expected) }).toEqual({
        missing: [],
        extra: [],
      });
    });
  }
});
