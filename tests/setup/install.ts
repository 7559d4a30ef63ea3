/**
 * Installs what the tests need from the system, where something is missing and this user may install it.
 * Quick when all is there. Exits 1 with one sentence per missing package when a needed one cannot be had:
 * a test that needs a browser is never left out in silence.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CLIENT_PACKAGES, SYSTEM_PACKAGES, type SystemPackage } from './system-packages.ts';

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));

const installedByDpkg = (): Set<string> => {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Abbrev}\n'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const rows = (stdout ?? '').split('\n').map((row) => row.split(' '));
  return new Set(rows.flatMap(([name, status]) => (name !== undefined && status === 'ii' ? [name] : [])));
};

/** `node tests/setup/install.ts clients` is for the calendar programs that are asked every night. */
const asked = process.argv[2] === 'clients' ? CLIENT_PACKAGES : SYSTEM_PACKAGES;

const missing = (): SystemPackage[] => {
  const installed = installedByDpkg();
  return asked.filter(
    ({ name, insteadOf }) =>
      !installed.has(name) && !onPath(name) && !(insteadOf !== undefined && existsSync(process.env[insteadOf] ?? '')),
  );
};

/** How this user may run apt-get, or null: as root, or through a sudo that asks no password. */
const aptGet = (): string[] | null => {
  if (!onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : null;
};

const apt = ([program = '', ...prefix]: string[], ...args: string[]): boolean => {
  // RUNLEVEL=1: invoke-rc.d(8) then starts no service; the tests start nginx themselves, on a port of their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return spawnSync(program, [...prefix, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
};

const wanted = missing();
const command = wanted.length > 0 ? aptGet() : null;
if (command !== null) {
  const names = wanted.map(({ name }) => name);
  console.log(`Installing ${names.join(', ')}`);
  apt(command, 'update', '-q');
  // One call is quicker; where one package is unknown to this release it takes none, so each gets its own chance.
  const install = (...packages: string[]) => apt(command, 'install', '-qy', '--no-install-recommends', ...packages);
  if (!install(...names)) for (const name of names) install(name);
}

const onDebian = existsSync('/etc/debian_version');
for (const { name, why, needed, insteadOf } of command === null ? wanted : missing()) {
  const must = needed === 'everywhere' || (onDebian && process.env.CI !== undefined);
  const other = insteadOf === undefined ? '' : `, or name one in the environment variable ${insteadOf}`;
  console.error(`${must ? 'Missing' : 'Not here'}: ${name} (${why}). Install it: apt-get install ${name}${other}.`);
  if (must) process.exitCode = 1;
}
