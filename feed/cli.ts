import { existsSync } from 'node:fs';
import { parseArgs, styleText } from 'node:util';
import type { GroupFeed } from '../shared/contract.ts';
import { buildEach, type BuildOptions, type BuiltGroup } from './build.ts';
import { check, type CheckedGroup } from './check.ts';
import { FORMATS, githubFindings, prettyFindings, type Format } from './diagnostics-text.ts';
import { baseAddress, clock, oneOf, portOf, shardOf, UsageError } from './option-values.ts';
import { OutputError } from './output-folder.ts';
import { RegistryError } from './registry.ts';
import { serve, ServeError } from './serve.ts';
import { SourceError } from './source-file.ts';
import { terminalLines } from './terminal-lines.ts';
import { understood } from './understood.ts';

const HELP = `Reads when working groups meet, and publishes it.

  npm run feed -- build [--groups feed/groups.yaml] [--out dist] [--now 2017-07-31T00:00:00Z] [--base-url URL] [--strict] [--shard 1/4]
      Builds calendars, data and pages of all groups and puts them in place at once. Exits 1 when a group could not be
      built (it keeps its last good files), with --strict also when a source has errors. A group whose source did not
      change is not built again for six hours. --shard builds one part of the groups; copy the parts into one folder and
      build that once more for the files about all groups.

  npm run feed -- check [groups.yaml | some/README.md] [--now …] [--format pretty|json|github]
      Says what is understood and what is in doubt, as file:line:col, and publishes nothing. Exits 1 on errors.

  npm run feed -- serve [--out dist] [--port 8787] [--host localhost]
      Serves what was built. When the port is in use, the next free one is taken.
`;

const OPTIONS = {
  groups: { type: 'string', default: 'feed/groups.yaml' },
  out: { type: 'string', default: 'dist' },
  now: { type: 'string' },
  'base-url': { type: 'string' },
  strict: { type: 'boolean', default: false },
  shard: { type: 'string' },
  format: { type: 'string', default: 'pretty' },
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: 'localhost' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Which options each command takes; others are a mistake and not silently without effect. */
const TAKES: Record<string, readonly (keyof typeof OPTIONS)[]> = {
  build: ['groups', 'out', 'now', 'base-url', 'strict', 'shard'],
  check: ['groups', 'now', 'format'],
  serve: ['out', 'port', 'host'],
};

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals, tokens } = parse(args);
  const [command, path, ...rest] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const takes = TAKES[command];
  if (takes === undefined) throw new UsageError(`There is no command “${command}”. Known are: build, check, serve.`);
  const foreign = tokens.find((token) => token.kind === 'option' && !takes.some((name) => name === token.name));
  if (foreign?.kind === 'option') throw new UsageError(`“${command}” takes no ${foreign.rawName}.`);
  if (rest.length > 0 || (path !== undefined && command !== 'check')) {
    throw new UsageError(`“${path ?? ''}” is one argument too many.`);
  }
  if (command === 'build') {
    return await runBuild(
      {
        groups: values.groups,
        out: values.out,
        now: clock(values.now),
        ...(values['base-url'] === undefined ? {} : { base: baseAddress(values['base-url']) }),
        ...(values.shard === undefined ? {} : { shard: shardOf(values.shard) }),
      },
      values.strict,
    );
  }
  if (command === 'check') {
    return reportCheck(
      await check(path ?? values.groups, clock(values.now)),
      oneOf('--format', values.format, FORMATS),
    );
  }
  const port = portOf(values.port);
  if (!existsSync(values.out)) {
    console.error(`There is nothing at ${values.out}. Build it first: npm run feed -- build`);
    return 1;
  }
  await runServer(values.out, port, values.host);
  return 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function runBuild(options: BuildOptions, strict: boolean): Promise<number> {
  const counts = { all: 0, kept: 0, broken: 0, findings: 0, errors: 0 };
  await buildEach(options, (group) => {
    counts.all += 1;
    if (group.problem !== undefined) {
      counts.broken += 1;
      reportProblem(group);
      return;
    }
    const diagnostics = group.feed?.diagnostics ?? [];
    counts.kept += group.kept ? 1 : 0;
    counts.findings += diagnostics.length;
    counts.errors += diagnostics.filter(({ severity }) => severity === 'error').length;
  });
  const { all, kept, broken, findings, errors } = counts;
  const unchanged = kept === 0 ? '' : `, ${kept} of them unchanged`;
  console.log(
    `${all - broken} of ${all} ${all === 1 ? 'group' : 'groups'} built into ${options.out}${unchanged}; ${findings} ${findings === 1 ? 'finding' : 'findings'}, see: npm run feed -- check`,
  );
  return broken > 0 || (strict && errors > 0) ? 1 : 0;
}

function reportProblem({ file, feed, problem = '' }: BuiltGroup): void {
  console.error(problem.includes(file) ? problem : `${file}: ${problem}`);
  console.error(feed === undefined ? '    Nothing is published of it.' : '    Its last good files stay published.');
}

function reportCheck(checked: readonly CheckedGroup[], format: Format): number {
  if (format === 'json') console.log(JSON.stringify(checked.map(jsonResult), undefined, 1));
  for (const [index, group] of checked.entries()) {
    const { file, feed, problem } = group;
    const findings = { file, diagnostics: feed?.diagnostics ?? [] };
    if (format === 'pretty') {
      if (index > 0) console.log();
      if (feed !== undefined) tellGroup(feed, prettyFindings(findings), file);
      if (problem !== undefined) console.error(problem);
    }
    if (format === 'github') {
      if (findings.diagnostics.length > 0) console.log(githubFindings(findings));
      if (problem !== undefined) console.error(`::error file=${file}::${problem}`);
    }
  }
  const broken = checked.some(
    ({ feed, problem }) =>
      problem !== undefined || feed?.diagnostics.some(({ severity }) => severity === 'error') === true,
  );
  return broken ? 1 : 0;
}

/** What was understood of a group, then what is in doubt. */
function tellGroup(feed: GroupFeed, findings: string, file: string): void {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  console.log(`${styleText('bold', feed.group.name)} (${file})`);
  const told = [
    ...understood(feed, zone).map((line) => `  ${line}`),
    ...(findings === '' ? [] : ['', ...findings.split('\n')]),
  ];
  console.log(terminalLines(told, process.stdout.columns));
}

const jsonResult = ({ file, feed, problem }: CheckedGroup) => ({
  file,
  problem: problem ?? null,
  series: feed?.series ?? [],
  diagnostics: feed?.diagnostics ?? [],
});

async function runServer(out: string, port: number, host: string): Promise<void> {
  const server = await serve({ out, port, host });
  for (const taken of server.taken) console.log(`Port ${taken} is in use.`);
  console.log(`Serving ${out} at ${server.address}\nStop with Ctrl+C.`);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await server.close();
}

// Whoever reads the first lines only (`| head`) has seen enough.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isExpected =
    error instanceof UsageError ||
    error instanceof RegistryError ||
    error instanceof SourceError ||
    error instanceof OutputError ||
    error instanceof ServeError;
  if (!isExpected) throw error;
  console.error(error instanceof UsageError ? `${error.message}\n\n${HELP}` : error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
