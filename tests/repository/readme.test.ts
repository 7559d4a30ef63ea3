import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = manifest.scripts;

test('the two commands a newcomer needs stand in the README alone on a line', () => {
  expect(readme).toMatch(/^npm ci && npm start$/m);
  expect(readme).toMatch(/^npm ci && npm test$/m);
});

test('.ci/run runs exactly the test command of the README', () => {
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci && npm test$/m);
});

test('every script that the README names is there', () => {
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

const optionsIn = (text: string) => [...new Set(text.match(/--[a-z][a-z-]*/g))].toSorted();

test('the README names the options that --help names, and no others', () => {
  const cli = ['--import', './feed/jsx-loader.ts', 'feed/cli.ts', '--help'];
  const { stdout, status } = spawnSync(process.execPath, cli, { encoding: 'utf8' });
  const [, section = ''] = /^## Command line\n([^]*?)^## /m.exec(readme) ?? [];
  expect(status).toBe(0);
  expect(optionsIn(section)).toEqual([...optionsIn(stdout), '--help'].toSorted());
});

test('what the README shows of check is what check says', () => {
  const [, command = '', shown = ''] = /^\$ npm run feed -- (check .*)\n([^]*?)```$/m.exec(readme) ?? [];
  const cli = ['--import', './feed/jsx-loader.ts', 'feed/cli.ts', ...command.split(' ')];
  const { stdout } = spawnSync(process.execPath, cli, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
  expect(shown.length).toBeGreaterThan(500);
  expect(stdout.slice(0, shown.length)).toBe(shown);
});
