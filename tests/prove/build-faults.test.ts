import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { checkGroupFeed, checkIndexFeed } from '../../shared/contract.ts';
import { times } from './budget.ts';
import { whyNoMounts, withMounts } from './mounted.ts';

const CLI = ['--import', './feed/jsx-loader.ts', 'feed/cli.ts'];
const NOW = '2017-07-31T00:00:00Z';
const LATER = '2017-08-02T00:00:00Z';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wg-meetings-build-faults-'));
  cpSync('feed/groups', join(folder, 'groups'), { recursive: true });
  writeFileSync(
    join(folder, 'groups.yaml'),
    'groups:\n  - id: wg\n    source: groups/wg-networking.md\n  - id: second\n    source: groups/second.md\n',
  );
  writeFileSync(join(folder, 'groups/second.md'), '# Second\n\nWe meet every Monday at 10:00 UTC.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [groups, source, out] = [
  () => join(folder, 'groups.yaml'),
  () => join(folder, 'groups/wg-networking.md'),
  () => join(folder, 'dist'),
];

const buildNow = (now = NOW) => build({ groups: groups(), out: out(), now });

/** Bytes of every published file, by its path. */
const published = (at = out()): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: join(at, '/') })
      .filter((file) => statSync(join(at, file)).isFile())
      .toSorted()
      .map((file) => [file, readFileSync(join(at, file), 'utf8')]),
  );

/** What is wrong with the published folder: it is whole when its index and the feeds it names can be read. */
function damage(): string[] {
  const files = published();
  const index = checkIndexFeed(JSON.parse(files['v1/index.json'] ?? 'null'));
  if (!index.ok) return [index.message];
  return index.value.groups.flatMap(({ id }) => {
    const feed = checkGroupFeed(JSON.parse(files[`v1/groups/${id}.json`] ?? 'null'));
    const ends = files[`v1/groups/${id}.ics`]?.endsWith('END:VCALENDAR\r\n') === true;
    return [...(feed.ok ? [] : [feed.message]), ...(ends ? [] : [`no calendar of ${id}`])];
  });
}

const run = async (now: string, ...more: string[]) => {
  const args = [...CLI, 'build', '--groups', groups(), '--out', out(), '--now', now, ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return { child, ended: once(child, 'close').then(() => ({ code: child.exitCode, errors })) };
};

describe('the build itself', { timeout: 120_000 }, () => {
  test('killed at any moment leaves what was published, whole, and the next build goes on', async () => {
    await buildNow();
    const before = published();
    for (let round = 0; round < times(4); round += 1) {
      const { child, ended } = await run(LATER);
      await new Promise((resolve) => setTimeout(resolve, 300 + ((round * 397) % 1500)));
      child.kill('SIGKILL');
      await ended;
      expect(damage()).toEqual([]);
    }
    rmSync(out(), { recursive: true });
    await buildNow();
    expect(published()).toEqual(before);
    expect(globSync('dist.builds/*', { cwd: folder }).length).toBeLessThanOrEqual(2);
  });

  test('twice at once ends with the whole of one, and both say that they are done', async () => {
    const both = await Promise.all([run(NOW), run(LATER)]);
    const ended = await Promise.all(both.map((one) => one.ended));
    expect(ended).toEqual([
      { code: 0, errors: '' },
      { code: 0, errors: '' },
    ]);
    const last = published();
    const alone = await Promise.all(
      [NOW, LATER].map(async (now) => {
        const apart = join(folder, now);
        await build({ groups: groups(), out: apart, now });
        return published(apart);
      }),
    );
    expect(alone).toContainEqual(last);
  });
});

describe('a clock that is wrong', () => {
  test('set back, gives what a build at that time gives: nothing of the later one stays', async () => {
    await buildNow();
    const first = published();
    await buildNow(LATER);
    const again = await buildNow();
    expect(again.map(({ kept, problem }) => [kept, problem])).toEqual([
      [false, undefined],
      [false, undefined],
    ]);
    expect(published()).toEqual(first);
  });

  test('in the future when a source was saved, tells of no change to come', async () => {
    const future = new Date('2090-01-01T00:00:00Z');
    utimesSync(join(folder, 'groups/second.md'), future, future);
    const built = await buildNow();
    expect(built.map(({ problem, feed }) => [problem, feed?.group.source.updated])).toMatchObject([
      [undefined, expect.any(String)],
      [undefined, NOW],
    ]);
    expect(damage()).toEqual([]);
  });

  test('in the future when a file was published, still gives its successor a later time', async () => {
    await buildNow();
    const future = new Date('2090-01-01T00:00:00Z');
    utimesSync(join(out(), 'v1/index.json'), future, future);
    await buildNow(LATER);
    expect(statSync(join(out(), 'v1/index.json')).mtimeMs).toBeGreaterThan(future.getTime());
  });
});

/** What a source may have become, and what the build says of it. */
const SPOILT: readonly (readonly [what: string, spoil: (file: string) => void, says: RegExp])[] = [
  ['is gone', () => undefined, /There is no such file\./],
  ['is a folder', (file) => mkdirSync(file), /This is no file\. Name the (?:README|registry) itself\./],
  ['is a link to nothing', (file) => symlinkSync('nowhere', file), /There is no such file\./],
  ['is a device without an end', (file) => symlinkSync('/dev/zero', file), /This is no file\./],
  [
    'is binary',
    (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0x80])),
    /The file is not UTF-8\. Save it/,
  ],
  ['is huge', (file) => writeFileSync(file, 'x'.repeat(5_000_001)), /has 5000001 bytes; expected at most 5000000/],
];

describe('a source that', () => {
  test.each(SPOILT)('%s keeps its last good files, is named, and holds up no other', async (_, spoil, says) => {
    await buildNow();
    const before = published();
    rmSync(source());
    spoil(source());
    writeFileSync(join(folder, 'groups/second.md'), '# Second\n\nWe meet every Monday at 11:00 UTC.\n');
    const [broken, other] = await buildNow();
    expect(broken).toMatchObject({ id: 'wg', kept: true, problem: expect.stringMatching(says) });
    expect(broken?.problem).toContain('wg-networking.md');
    expect(other).toMatchObject({ id: 'second', problem: undefined });
    const after = published();
    expect(after['v1/groups/wg.ics']).toBe(before['v1/groups/wg.ics']);
    expect(after['v1/groups/second.ics']).not.toBe(before['v1/groups/second.ics']);
  });

  test.each(SPOILT)('%s, where it is the registry, stops the build with one line', async (_, spoil, says) => {
    await buildNow();
    const before = published();
    rmSync(groups());
    spoil(groups());
    const { code, errors } = await (await run(NOW)).ended;
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringMatching(says) });
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(errors).toContain('groups.yaml');
    expect(published()).toEqual(before);
  });

  test('changes all the time while it is read is published as one of its states, or kept', async () => {
    await buildNow();
    const states = [
      () => writeFileSync(source(), '# One\n\nWe meet every Monday at 10:00 UTC.\n'),
      () => rmSync(source(), { recursive: true, force: true }),
      () => mkdirSync(source()),
      () => rmSync(source(), { recursive: true, force: true }),
      () => writeFileSync(source(), `# Two\n\nWe meet every Friday at 12:00 UTC.\n${'x\n'.repeat(2000)}`),
    ];
    let turn = 0;
    const timer = setInterval(() => states[turn++ % states.length]?.(), 1);
    for (let round = 0; round < times(5); round += 1) await buildNow(LATER);
    clearInterval(timer);
    expect(damage()).toEqual([]);
    const feed: unknown = JSON.parse(published()['v1/groups/wg.json'] ?? 'null');
    expect(feed).toMatchObject({ group: { name: expect.stringMatching(/^(?:One|Two|CNCF Networking WG)$/) } });
  });
});

const why = whyNoMounts();
if (why !== undefined) console.warn(`The build is not tried on a full and on a read-only disk: ${why}.`);

test(`a build is ${why === undefined ? 'tried' : `NOT TRIED, since ${why},`} on a full and on a read-only disk`, () => {
  expect(whyNoMounts()).toBe(why);
});

describe.runIf(why === undefined)('on a disk of its own', { timeout: 120_000 }, () => {
  /** Builds on the disk, spoils it, builds again, and prints the exit code, the errors, and whether all is as it was. */
  const script = (spoil: string) => `
    mkdir -p "$1/disk" && mount -t tmpfs -o size=4m none "$1/disk"
    feed() { "$2" --import ./feed/jsx-loader.ts feed/cli.ts build --groups "$1/groups.yaml" --out "$1/disk/dist" --now "$3"; }
    sums() { (cd "$1/disk/dist/" && find . -type f -exec sha256sum {} + | sort); }
    feed "$1" "$2" ${NOW} > /dev/null
    before=$(sums "$1")
    ${spoil}
    code=0
    errors=$(feed "$1" "$2" ${LATER} 2>&1 > /dev/null) || code=$?
    [ "$before" = "$(sums "$1")" ] && kept=yes || kept=no
    printf '%s\\n%s\\n%s\\n' "$code" "$kept" "$errors"
    ls "$1/disk/dist.builds" | wc -l
  `;

  test.each([
    ['is full', 'dd if=/dev/zero of="$1/disk/filler" bs=4k status=none 2> /dev/null || true', /\(ENOSPC/],
    [
      'gets full half way',
      // Room for some of the files, not for all.
      'dd if=/dev/zero of="$1/disk/filler" bs=4k status=none 2> /dev/null || true; truncate -s -200k "$1/disk/filler"',
      /\(ENOSPC/,
    ],
    ['is read-only', 'mount -o remount,ro "$1/disk"', /\(EROFS/],
  ])('that %s nothing is lost, and one line says why', async (_, spoil, says) => {
    const printed = await withMounts(script(spoil), folder, process.execPath);
    const [code, kept, ...rest] = printed.trim().split('\n');
    const builds = rest.pop();
    expect({ code, kept, lines: rest.length }).toEqual({ code: '1', kept: 'yes', lines: 1 });
    expect(rest[0]).toMatch(says);
    expect(rest[0]).toContain('What was published before stays as it is.');
    // Nothing of the build that failed is left to fill the disk.
    expect(builds).toBe('1');
  });
});
