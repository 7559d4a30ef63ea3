import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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
