/**
 * The whole proof in one command: `npm test`. Each step is a command of its own that can be run alone; what it prints
 * is shown when it fails. The last line counts the tests; a step that is no test counts when it fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsIn, NO_TESTS, summary, type StepResult } from './run-summary.ts';

const STEPS: readonly { name: string; script: string; tests?: true }[] = [
  { name: 'what the tests need is here', script: 'setup' },
  { name: 'format', script: 'format:check' },
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'nothing is unused', script: 'knip' },
  { name: 'unit tests', script: 'test:unit', tests: true },
  { name: 'properties and comparisons', script: 'test:prove', tests: true },
  { name: 'feed and extensions build', script: 'build' },
  { name: 'calendar programs read the feed', script: 'test:judges', tests: true },
  { name: 'real browsers', script: 'test:e2e', tests: true },
];

const reports = mkdtempSync(join(tmpdir(), 'wg-meetings-tests-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/** Runs one npm script without a terminal; resolves to its exit code and everything it printed. */
const run = (script: string, args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    let output = '';
    const add = (text: string) => (output += text);
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

const readReport = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const results: StepResult[] = [];
for (const { name, script, tests } of STEPS) {
  const report = join(reports, `${script.replace(':', '-')}.json`);
  const started = performance.now();
  const { code, output } = await run(
    script,
    tests ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [],
  );
  const seconds = (performance.now() - started) / 1000;
  const counts = tests ? countsIn(readReport(report)) : NO_TESTS;
  const result = { name, script, seconds, ok: code === 0, counts };
  results.push(result);
  console.log(`${result.ok ? 'ok  ' : 'FAIL'}  ${name} (npm run ${script}, ${seconds.toFixed(1)} s)`);
  if (code !== 0 || script === 'setup') process.stdout.write(output);
}

const { text, failed } = summary(results);
console.log(text);
process.exitCode = failed ? 1 : 0;
