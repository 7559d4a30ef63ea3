import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const FOLDER = '.github/workflows';

const workflows = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

test('there is a workflow that runs .ci/run', () => {
  expect(workflows.some(({ text }) => text.includes('run: .ci/run'))).toBe(true);
});

test('known faults of dependencies are asked for there, and not in .ci/run, which must not change its mind', () => {
  expect(readFileSync(`${FOLDER}/ci.yml`, 'utf8')).toContain('run: npm run audit');
  expect(readFileSync('.ci/run', 'utf8')).not.toContain('audit');
});

test.each(workflows)('$name: every action is pinned to a commit, with its version beside it', ({ text }) => {
  const uses = text.split('\n').filter((line) => /\buses:/.test(line) && !/uses: \.\//.test(line));
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
});

test.each(workflows)('$name may read the code and nothing more', ({ text }) => {
  expect(parse(text)).toMatchObject({ permissions: { contents: 'read' } });
});

const Workflow = v.object({
  jobs: v.record(
    v.string(),
    v.object({
      if: v.optional(v.string()),
      environment: v.optional(v.string()),
      steps: v.array(v.object({ uses: v.string() })),
    }),
  ),
});

test('the workflow for a group that has only a README is ten lines, and deploys from a job of its own', () => {
  const [, text = ''] = /```yaml\n([^`]+)```/.exec(readFileSync('docs/publishing.md', 'utf8')) ?? [];
  expect(text.trim().split('\n')).toHaveLength(10);
  const jobs = Object.values(v.parse(Workflow, parse(text)).jobs);
  // A job with this environment is refused on a pull request, step conditions or not: o1-labs/proof-systems#3464.
  const deploying = jobs.filter(({ environment }) => environment === 'github-pages');
  expect(deploying).toMatchObject([
    { if: "github.event_name != 'pull_request'", steps: [{ uses: 'actions/deploy-pages@v4' }] },
  ]);
  expect(jobs.filter(({ environment }) => environment === undefined).flatMap(({ steps }) => steps)).toMatchObject([
    { uses: 'actions/checkout@v5' },
    { uses: 'OWNER/wg-meetings@main' },
    { uses: 'actions/upload-pages-artifact@v4' },
  ]);
});

test.each([
  ['20.11.0', ['npm ci', 'npm test'], 0],
  ['18.20.0', [], 1],
])('.ci/run on Node %s runs %j', (version, commands, status) => {
  // Functions of bash stand in for the programs, so that the script itself is what runs.
  const script = `
    node() { if [ "$1" = --version ]; then echo v${version}; else
      command node -e "Object.defineProperty(process.versions, 'node', { value: '${version}' }); $2"; fi; }
    npm() { echo "npm $*"; }
    export -f node npm
    bash .ci/run`;
  const run = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect({ status: run.status, commands: run.stdout.trim().split('\n').filter(Boolean) }).toEqual({ status, commands });
});
