import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const NGINX = '/usr/sbin/nginx';

/** A request as the log of nginx has it. */
export interface Answered {
  path: string;
  status: number;
  /** True when the client asked only for what is newer than what it has. */
  conditional: boolean;
  /** As the client names itself. */
  agent: string;
}

export interface Nginx {
  /** Address of the published folder. */
  address: string;
  /** Returns what was asked and answered since the last look. */
  answered(): Promise<Answered[]>;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound !== null ? bound.port : 0));
    });
  });

/**
 * Serves the folder `dist` of a folder by the documented configuration, with another port, in a server that needs no rights
 * and writes a log of every request.
 */
export async function startNginx(folder: string): Promise<Nginx> {
  const port = await freePort();
  const documented = await readFile('docs/nginx.conf', 'utf8');
  const server = documented.replace('listen 8080;', `listen 127.0.0.1:${port};`).replace('/srv/wg-meetings', folder);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const log = join(folder, 'access.log');
  const config = [
    'daemon off;',
    `pid ${folder}/nginx.pid;`,
    // A root's worker is "nobody", who may not look into the folder of a test.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `error_log ${folder}/error.log;`,
    'events {}',
    'http {',
    String.raw`log_format asked '$uri\t$status\t$http_if_none_match$http_if_modified_since\t$http_user_agent';`,
    `access_log ${log} asked;`,
    ...temporary,
    server,
    '}',
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'nginx.conf'), config.join('\n'));
  const child = spawn(NGINX, ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}/`;
  const isUp = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; tries < 100 && !(await isUp()); tries += 1) await new Promise((done) => setTimeout(done, 50));
  let seen = 0;
  return {
    address,
    answered: async () => {
      const lines = (await readFile(log, 'utf8')).split('\n').slice(0, -1);
      const fresh = lines.slice(seen);
      seen = lines.length;
      return fresh.map((line) => {
        const [path = '', status = '', validator = '', agent = ''] = line.split('\t');
        return { path, status: Number(status), conditional: validator !== '--', agent };
      });
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
