/** What a subscriber lives through: the source changes, the feed is built again, and the subscription that is there is refreshed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../feed/build.ts';
import { checkGroupFeed, type GroupFeed } from '../../shared/contract.ts';
import type { Shown } from '../judges/engines.ts';
import { startNginx, type Nginx } from '../judges/nginx.ts';
import { shownBy, statedBy, type CalendarClient } from './calendar-client.ts';
import { startEvolution } from './evolution.ts';
import { startThunderbird } from './thunderbird.ts';

const SPAN = [new Date('2026-11-23T00:00:00Z'), new Date('2027-11-01T00:00:00Z')] as const;
const CALENDAR = 'v1/groups/storage.ics';

const README = `# Storage WG

We meet on the 1st and 3rd Tuesday of every month at 10:00 in Berlin for 45 minutes on https://zoom.us/j/123456789.

## Meetings

* December 1, 2026 - Agenda: volumes
`;

/** One change of the README after another, and what must be in the feed after it and not before. */
const CHANGES: readonly (readonly [name: string, change: (readme: string) => string, sign: string])[] = [
  [
    'a meeting was moved',
    (readme) => `${readme}\n**The meeting of January 5, 2027 has been moved to January 6, 2027.**\n`,
    '2027-01-06T09:00:00Z 2027-01-06T09:45:00Z on Storage WG (moved from Tue 5 January)',
  ],
  [
    'a meeting was cancelled',
    (readme) => readme.replace('volumes\n', 'volumes\n* December 15, 2026 - Cancelled (holidays)\n'),
    '2026-12-15T09:00:00Z 2026-12-15T09:45:00Z cancelled',
  ],
  [
    'the hour of the rule changed',
    (readme) => readme.replace('10:00', '11:30'),
    '2027-02-02T10:30:00Z 2027-02-02T11:15:00Z on',
  ],
  ['the room changed', (readme) => readme.replace('123456789', '987654321'), 'https://zoom.us/j/987654321'],
];

/** The rule loses a day, and the calendar the UID that stood for it. */
const withoutThird = (readme: string): string => readme.replace('1st and 3rd', '1st');

describe.each([
  ['Thunderbird', startThunderbird],
  ['Evolution Data Server', startEvolution],
] as const)('a subscription of %s', (_, start) => {
  let folder = '';
  let readme = README;
  let builds = 0;
  let host: Nginx | undefined;
  let client: CalendarClient | undefined;

  /** Builds the feed anew, an hour after the last time. */
  async function publish(): Promise<void> {
    await writeFile(join(folder, 'storage.md'), readme);
    const now = `2026-11-23T${String(builds).padStart(2, '0')}:00:00Z`;
    builds += 1;
    const [built] = await build({ groups: join(folder, 'groups.yaml'), out: join(folder, 'dist'), now });
    if (built?.problem !== undefined) throw new Error(built.problem);
  }
  const json = async (): Promise<GroupFeed> => {
    const checked = checkGroupFeed(await (await fetch(`${host?.address}v1/groups/storage.json`)).json());
    if (!checked.ok) throw new Error(checked.message);
    return checked.value;
  };
  const stated = async () => statedBy([await json()], ...SPAN);
  const shown = async () => shownBy((await client?.meetings(`${host?.address}${CALENDAR}`, ...SPAN)) ?? []);
  const uids = async () => (await readFile(join(folder, 'dist', CALENDAR), 'utf8')).match(/^UID:.*/gm) ?? [];
  /** What the program itself asked of the calendar: the test asks, too. */
  const asked = async () => {
    const all = ((await host?.answered()) ?? []).filter(
      ({ path, agent }) => path === `/${CALENDAR}` && /thunderbird|evolution/i.test(agent),
    );
    for (const { path, status, conditional, agent } of all) {
      console.log(`nginx: ${status} for ${path}, asked ${conditional ? 'conditionally' : 'plainly'} by ${agent}`);
    }
    return all;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wg-meetings-changes-'));
    await writeFile(
      join(folder, 'groups.yaml'),
      'groups:\n  - { id: storage, source: storage.md, updated: 2026-11-20 }\n',
    );
    await publish();
    host = await startNginx(folder);
    client = await start();
  });
  afterAll(async () => {
    await client?.close();
    await host?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('shows what the feed states', async () => {
    const all = await stated();
    expect(all.length).toBeGreaterThan(20);
    expect(await shown()).toEqual(all);
    expect((await asked()).map(({ status }) => status)).toContain(200);
  });

  /** Changes the README, publishes it, and returns what the feed stated before and states now. */
  async function publishChange(change: (text: string) => string): Promise<{ before: Shown[]; after: Shown[] }> {
    const before = await stated();
    readme = change(readme);
    await publish();
    return { before, after: await stated() };
  }

  test.each(CHANGES)('shows the new state, all and nothing of the old: %s', async (__, change, sign) => {
    const { before, after } = await publishChange(change);
    expect(before.join('\n')).not.toContain(sign);
    expect(after.join('\n')).toContain(sign);
    expect(await shown()).toEqual(after);
    expect((await asked()).map(({ status }) => status)).toContain(200);
  });

  test('shows nothing more of a UID that is gone', async () => {
    const old = await uids();
    const { before, after } = await publishChange(withoutThird);
    expect(after.length).toBeLessThan(before.length);
    expect(new Set(old).isSubsetOf(new Set(await uids()))).toBe(false);
    expect(await shown()).toEqual(after);
  });

  test('asks whether there is anything new, and hears 304 while there is not', async () => {
    await shown();
    await asked();
    await publish();
    expect(await shown()).toEqual(await stated());
    const answers = await asked();
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.map(({ status, conditional }) => ({ status, conditional }))).toEqual(
      answers.map(() => ({ status: 304, conditional: true })),
    );
  });
});
