/** The steps of action.yml are run as GitHub runs them: by bash, with its environment, in a repository with a README alone. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

const run = promisify(execFile);

interface Action {
  inputs: Record<string, unknown>;
  runs: { steps: { name?: string; uses?: string; run?: string; env?: Record<string, string> }[] };
}

const isAction = (value: unknown): value is Action => typeof value === 'object' && value !== null && 'runs' in value;

let folder = '';
let action: Action;

beforeAll(async () => {
  const parsed: unknown = parse(await readFile('action.yml', 'utf8'));
  if (!isAction(parsed)) throw new TypeError('action.yml is no action.');
  action = parsed;
  folder = await mkdtemp(join(tmpdir(), 'action-'));
  await mkdir(join(folder, 'repository'));
  await cp('feed/groups/wg-networking.md', join(folder, 'repository/README.md'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const step = async (name: string, environment: Record<string, string>): Promise<string> => {
  const script = action.runs.steps.find((one) => one.name === name)?.run ?? 'exit 99';
  const { stdout } = await run('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: join(folder, 'repository'),
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
      GITHUB_ACTION_PATH: process.cwd(),
      GITHUB_REPOSITORY: 'cncf/wg-networking',
      GITHUB_REF_NAME: 'master',
      GITHUB_ENV: join(folder, 'environment'),
      RUNNER_TEMP: folder,
      ...environment,
    },
  });
  return stdout;
};

test('a README alone is read, its doubts are annotations, and the folder is built for its address', async () => {
  const annotations = await step('Read', { README: 'README.md', NAME: 'CNCF Networking WG', GROUPS_FILE: '' });
  expect(annotations).toMatch(/^::warning file=README\.md,line=39,/m);
  const environment = await readFile(join(folder, 'environment'), 'utf8');
  const [, registry = ''] = /^WG_MEETINGS_GROUPS=(.*)$/m.exec(environment) ?? [];
  const base = 'https://cncf.github.io/wg-networking/';
  await step('Build', { WG_MEETINGS_GROUPS: registry, OUT: '_meetings', BASE_URL: base, STRICT: '' });
  const index: unknown = JSON.parse(await readFile(join(folder, 'repository/_meetings/v1/index.json'), 'utf8'));
  expect(index).toMatchObject({ groups: [{ name: 'CNCF Networking WG', ics: `${base}v1/groups/wg-networking.ics` }] });
});

test('what it uses is pinned to a commit, and inputs reach the scripts only by the environment', () => {
  const uses = action.runs.steps.flatMap((one) => one.uses ?? []);
  expect(uses.filter((one) => !/@[0-9a-f]{40}$/.test(one))).toEqual([]);
  // "${{ … }}" within a script would run whatever the input holds.
  expect(action.runs.steps.filter((one) => one.run?.includes('${{') === true)).toEqual([]);
});
