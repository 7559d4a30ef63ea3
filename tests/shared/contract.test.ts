import { describe, expect, test } from 'vitest';
import { jsonSchema, SCHEMA_NAMES } from '../../feed/publish/json-schema.ts';
import { checkGroupFeed, checkIndexFeed, type GroupFeed, type IndexFeed } from '../../shared/contract.ts';

const HASH = '0123456789abcdef'.repeat(4);
const [START, LATER] = ['2017-08-01T15:00:00Z', '2017-08-01T16:00:00Z'];

/** Every field that the contract knows, each once. */
const FULL: GroupFeed = {
  $schema: 'https://example.org/v1/schema/group.json',
  version: 1,
  generated: '2017-07-31T00:00:00Z',
  inputs: HASH,
  group: {
    id: 'example',
    name: 'Example WG',
    description: 'Examples of everything.',
    url: 'https://example.org/example',
    source: { url: 'https://example.org/example/README.md', updated: START, sha256: HASH },
    people: [{ name: 'Ken Owens', handle: 'kenowens12', role: 'lead' }],
    outcomes: [{ text: 'CNI presented to the TOC', url: 'https://goo.gl/TeOBzZ' }],
    links: [{ rel: 'calendar', url: 'https://goo.gl/eyutah', title: 'calendar' }],
  },
  series: [
    {
      uid: 'example@wg-meetings',
      title: 'Example WG',
      says: 'Tuesdays at 8AM PT',
      line: 3,
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      start: '2017-08-01T08:00:00',
      timeZone: 'America/Los_Angeles',
      duration: 'PT1H30M',
      assumed: ['duration', 'time-zone', 'phase', 'start', 'year'],
      join: {
        url: 'https://zoom.us/j/175547218',
        service: 'Zoom',
        meetingId: '175547218',
        passcode: '4711',
        phones: [{ number: '+1 408 638 0968', label: 'US Toll', tollFree: false }],
        oneTap: ['tel:+14086380968,,175547218%23'],
        international: 'https://zoom.us/u/abc',
        hint: '*6 to mute',
      },
      agendaUrl: 'https://example.org/agenda',
      recordingsUrl: 'https://example.org/recordings',
      disputed: {
        rrule: 'FREQ=WEEKLY;BYDAY=WE',
        start: '2017-08-02T08:00:00',
        timeZone: 'UTC',
        line: 9,
        says: 'Wednesdays',
        origin: 'converter-link',
      },
      ended: LATER,
      dormantSince: START,
    },
  ],
  occurrences: (['scheduled', 'cancelled', 'moved'] as const).map((status) => ({
    id: `example@wg-meetings/${status}`,
    series: 'example@wg-meetings',
    start: START,
    recurrenceId: START,
    end: LATER,
    timeZone: 'America/Los_Angeles',
    reason: 'US Holiday',
    title: 'Example WG',
    agenda: 'IPv6 and Weave',
    join: { phones: [], oneTap: [] },
    minutes: [],
    certainty: 'disputed' as const,
    disputed: { start: LATER, line: 9, says: 'at 9', origin: 'sentence' as const },
    says: 'August 1st',
    origin: 'dated-entry' as const,
    lines: [7],
    ...(status === 'moved' ? { status, movedFrom: START } : { status }),
  })),
  minutes: [
    {
      date: '2017-07-18',
      url: 'https://example.org/minutes',
      kind: 'minutes',
      host: 'example.org',
      title: '2017.07.18',
      line: 62,
    },
  ],
  diagnostics: [
    {
      severity: 'warning',
      code: 'times-disagree',
      message: 'Both.',
      line: 39,
      column: 46,
      lines: [39, 78],
      hint: 'One.',
    },
  ],
};

const INDEX: IndexFeed = {
  $schema: 'https://example.org/v1/schema/index.json',
  version: 1,
  generated: START,
  groups: [
    {
      id: 'example',
      name: 'Example WG',
      url: 'https://example.org/example',
      feed: 'groups/example.json',
      ics: 'groups/example.ics',
      page: '../groups/example/',
      next: { start: START, end: LATER, title: 'Example WG', status: 'moved', dormant: true, disputed: LATER },
      updated: START,
    },
  ],
};

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null;

/** The same value with another one at a path such as "series.0.rrule"; undefined takes it out. */
function put(json: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(json);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce((at: unknown, key) => (isObject(at) ? at[key] : undefined), copy);
  if (!isObject(place) || !(last in place)) throw new Error(`nothing stands at ${path}`);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

describe('a feed that has every field', () => {
  test('passes unchanged, whether a group or the index', () => {
    expect(checkGroupFeed(FULL)).toStrictEqual({ ok: true, value: FULL });
    expect(checkIndexFeed(INDEX)).toStrictEqual({ ok: true, value: INDEX });
  });

  test('loses the fields that this version does not know, so that fields can be added', () => {
    const newer = FULL.series.map((one) => ({ ...one, colour: 'red' }));
    expect(checkGroupFeed({ ...FULL, colour: 'red', series: newer })).toStrictEqual({ ok: true, value: FULL });
  });
});

describe('what stands in a field of a group', () => {
  test.each([
    ['generated', ['2017-08-01T15:00:00Z'], ['2017-08-01', '2017-08-01T15:00:00+00:00', '2017-8-1T15:00:00.500Z']],
    ['series.0.ended', ['1999-01-01T00:00:00Z'], ['x1999-01-01T00:00:00Z', '1999-01-01T00:00:00ZZ', '99-01-01T0:0:0Z']],
    ['series.0.start', ['2017-08-01T08:00:00'], ['2017-08-01T08:00', '2017-08-01T08:00:00Z', ' 2017-08-01T08:00:00']],
    ['series.0.timeZone', ['UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'], ['', '5', 'A/', '/A', 'A B', 'A//B']],
    ['series.0.rrule', ['FREQ=MONTHLY;BYDAY=1TU,-1TU'], ['RRULE:FREQ=DAILY', 'BYDAY=TU', 'FREQ=', 'FREQ=DAILY\nX:1']],
    ['series.0.duration', ['PT45M', 'PT100H', 'PT1H5M'], ['1H', 'P1D', 'PT', 'PT1S', 'PT1000H', 'PT45M1H', 'xPT45M']],
    ['series.0.assumed', [[], ['phase']], [['colour'], 'phase']],
    [
      'series.0.agendaUrl',
      ['HTTP://a.b', 'mailto:a@b.c'],
      ['javascript:1', 'javascript:https://a.b', 'ftp://a.b', 'a.b', 'http://', 'https://a b'],
    ],
    ['series.0.join.oneTap', [['tel:+1'], ['TEL:+1,,2%23']], [['+1'], ['tel:'], ['tel:+1 2'], ['xtel:+1'], 'tel:+1']],
    ['series.0.join.phones.0.tollFree', [true], ['yes', undefined]],
    ['series.0.line', [1], [0, -1, 1.5, '1', undefined]],
    ['series.0.title', ['', 'x'.repeat(500)], ['x'.repeat(501), 1, undefined]],
    ['occurrences.0.agenda', ['x'.repeat(20_000), undefined], ['x'.repeat(20_001)]],
    ['occurrences.0.series', [null], [1, undefined]],
    ['occurrences.0.status', ['cancelled'], ['postponed', undefined]],
    ['occurrences.2.movedFrom', [START], ['yesterday', undefined]],
    ['occurrences.0.certainty', ['stated', 'derived'], ['sure', '', undefined]],
    ['occurrences.0.origin', ['correction', 'notice', 'converter-link', undefined], ['rumour', '']],
    ['occurrences.0.lines', [[]], [[0], Array.from({ length: 201 }, () => 1)]],
    ['minutes.0.date', ['2017-07-18'], ['2017-7-18', '18 July 2017', '12017-07-18', '2017-07-180']],
    ['minutes.0.kind', ['recording', 'slides', 'other'], ['video', '']],
    ['diagnostics.0.severity', ['error', 'info'], ['fatal', '']],
    ['diagnostics.0.code', ['a', 'a-1'], ['', 'A', '1a', '-a', 'a b']],
    ['diagnostics.0.column', [1], [0, 1.5]],
    ['group.id', ['a', '0-a', 'x'.repeat(100)], ['', 'A', '-a', 'a_b', 'a/b', 'x'.repeat(101)]],
    ['group.url', [null], ['', undefined]],
    ['group.source.sha256', [HASH], [HASH.toUpperCase(), `${HASH}0`, `x${HASH}`, HASH.slice(1)]],
    ['inputs', [HASH, undefined], [`${HASH}0`, `0${HASH}`, 'abc']],
    ['group.links.0.rel', ['a', 'time-zone'], ['', 'A', '-a', 'a b', 'xA']],
  ] as const)('%s', (path, good, bad) => {
    const accepted = (value: unknown) => checkGroupFeed(put(FULL, path, value)).ok;
    expect(good.filter((value) => !accepted(value))).toStrictEqual([]);
    expect(bad.filter(accepted)).toStrictEqual([]);
  });
});

test.each([
  ['groups.0.id', ['a'], ['A', undefined]],
  ['groups.0.next', [null], ['soon', undefined]],
  ['groups.0.next.status', ['scheduled'], ['cancelled', '']],
  ['groups.0.next.disputed', [undefined], ['later']],
  ['groups.0.page', ['x'.repeat(2000)], ['x'.repeat(2001)]],
] as const)('what stands in a field of the index: %s', (path, good, bad) => {
  const accepted = (value: unknown) => checkIndexFeed(put(INDEX, path, value)).ok;
  expect(good.filter((value) => !accepted(value))).toStrictEqual([]);
  expect(bad.filter(accepted)).toStrictEqual([]);
});

describe('what is refused says why in one sentence', () => {
  const none = 'This is no group feed: it has no "version": 1.';

  test.each([
    [
      'a later version',
      { version: 2 },
      'This group feed has version 2; this program reads version 1. Update the program.',
    ],
    ['a version before the first', { version: 0 }, none],
    ['a version in words', { version: '2' }, none],
    ['no version', {}, none],
    ['a text', 'version', none],
    ['nothing', null, none],
    ['a broken field', put(FULL, 'series.0.line', 0), /^This group feed breaks the contract at series\.0\.line: .+\.$/],
    ['the first broken field of two', put(put(FULL, 'minutes', 1), 'generated', 1), /at generated: [^,]+\.$/],
  ])('%s', (_, json, message) => {
    const checked = checkGroupFeed(json);
    expect(checked.ok ? 'it was accepted' : checked.message).toMatch(message);
  });

  test('and names the kind of feed that was expected', () => {
    expect(checkIndexFeed({})).toMatchObject({ message: 'This is no index of groups: it has no "version": 1.' });
  });
});

/** The parts of a JSON Schema that describe one value each, by path. */
function values(schema: unknown, path: string): { path: string; schema: Record<string, unknown> }[] {
  if (!isObject(schema)) return [];
  const { properties, items, anyOf, oneOf, ...own } = schema;
  const inside = [
    ...Object.entries(properties ?? {}).map(([name, one]) => [`${path}.${name}`, one] as const),
    ...[items].flat().map((one) => [`${path}[]`, one] as const),
    ...[anyOf, oneOf].flat().map((one) => [path, one] as const),
  ];
  return [{ path, schema: own }, ...inside.flatMap(([at, one]) => values(one, at))];
}

test.each(SCHEMA_NAMES)('the published schema %s says of every text, moment and number what it is', (name) => {
  const unexplained = values(jsonSchema(name, undefined), '').filter(
    ({ path, schema: { type, description, enum: choice, const: fixed } }) =>
      /string|integer|number/.test(String(type)) &&
      choice === undefined &&
      fixed === undefined &&
      !path.endsWith('$schema') &&
      !description,
  );
  expect(unexplained.map(({ path }) => path)).toStrictEqual([]);
});
