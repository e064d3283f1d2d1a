/** Real web servers with the configurations that the site ships as samples, each in a folder of its own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { HOST } from '../../e2e/harness/site.ts';
import { aptInstall } from './apt.ts';

const BASE = '/a/b';

export interface WebServer {
  /** `http://intranet.test:PORT/a/b/` */
  readonly url: string;
  close(): Promise<void>;
}

/** A Debian package, installed where we may and it is missing. Throws with what to install. */
function ensureProgram(program: string, debianPackage: string): string {
  if (existsSync(program)) return program;
  aptInstall(debianPackage);
  if (existsSync(program)) return program;
  throw new Error(`${program} is missing (Debian and Ubuntu: apt-get install ${debianPackage})`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A sample of `deploy/` with the test's path and folder in place of its own. */
async function sample(name: string, dir: string): Promise<string> {
  const text = await readFile(path.join('deploy', name), 'utf8');
  return text.replaceAll('/srv/dashboard', path.resolve(dir)).replaceAll('/dashboard', BASE);
}

async function run(
  program: string,
  config: (port: number, work: string) => Promise<string>,
  args: (configFile: string, work: string) => readonly string[],
): Promise<WebServer> {
  const port = await freePort();
  const work = await mkdtemp(path.join(tmpdir(), 'web-server-'));
  const configFile = path.join(work, 'server.conf');
  await writeFile(configFile, await config(port, work));
  const child = spawn(program, args(configFile, work), { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (child.exitCode !== null || tries > 100) throw new Error(`${program} did not start:\n${said.join('')}`);
    await wait(100);
  }
  return {
    url: `http://${HOST}:${port}${BASE}/`,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(work, { recursive: true });
    },
  };
}

function nginxConfig(port: number, work: string, locations: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (use) => `${use}_temp_path ${work}/${use};`,
  );
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${work}/nginx.pid;
events {}
http {
access_log off;
${temporary.join('\n')}
server {
listen 127.0.0.1:${port};
${locations}
}
}`;
}

function nginxArguments(file: string, work: string): readonly string[] {
  return ['-c', file, '-p', work, '-e', 'stderr', '-g', 'daemon off;'];
}

/** nginx without its mime.types: only the sample's own types. */
export async function nginx(dir: string): Promise<WebServer> {
  return run(
    ensureProgram('/usr/sbin/nginx', 'nginx'),
    async (port, work) => nginxConfig(port, work, await sample('nginx.conf.txt', dir)),
    nginxArguments,
  );
}

const APACHE_MODULES = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers'];

/** Apache without a mime.types. */
export async function apache(dir: string): Promise<WebServer> {
  const program = ensureProgram('/usr/sbin/apache2', 'apache2-bin');
  return run(
    program,
    async (port, work) => `
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName ${HOST}
ServerRoot ${work}
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
DefaultRuntimeDir ${work}
ErrorLog ${work}/error.log
TypesConfig /dev/null
StartServers 1
DocumentRoot ${work}
${await sample('apache.conf.txt', dir)}`,
    (file) => ['-f', file, '-DFOREGROUND'],
  );
}

/** Caddy, with nothing but the sample in its site's block. */
export async function caddy(dir: string): Promise<WebServer> {
  return run(
    ensureProgram('/usr/bin/caddy', 'caddy'),
    async (port, work) => `{
admin off
auto_https off
storage file_system ${work}
}
http://:${port} {
bind 127.0.0.1
${await sample('caddy.conf.txt', dir)}
}`,
    (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  );
}

const TOMCAT = '/usr/share/tomcat10';

/** Tomcat of Debian with a folder of its own: both samples, the headers' in a copy of the site, where they belong. */
export async function tomcat(dir: string): Promise<WebServer> {
  ensureProgram(`${TOMCAT}/bin/bootstrap.jar`, 'tomcat10');
  const jars = ['bootstrap', 'tomcat-juli'].map((name) => `${TOMCAT}/bin/${name}.jar`).join(':');
  return run(
    ensureProgram('/usr/bin/java', 'default-jre-headless'),
    async (port, work) => {
      const site = path.join(work, 'site');
      await cp(dir, site, { recursive: true });
      await mkdir(path.join(site, 'WEB-INF'));
      await copyFile('deploy/tomcat-web.xml.txt', path.join(site, 'WEB-INF/web.xml'));
      const contexts = path.join(work, 'conf/Catalina/localhost');
      await mkdir(contexts, { recursive: true });
      // Tomcat tells the path of a site by this name.
      const context = `${BASE.slice(1).replaceAll('/', '#')}.xml`;
      await writeFile(path.join(contexts, context), await sample('tomcat-context.xml.txt', site));
      await copyFile('/etc/tomcat10/web.xml', path.join(work, 'conf/web.xml'));
      const server = `<Server port="-1"><Service name="Catalina"><Connector port="${port}" address="127.0.0.1"/>
<Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps"/></Engine></Service></Server>`;
      await mkdir(path.join(work, 'webapps'));
      await writeFile(path.join(work, 'conf/server.xml'), server);
      return server;
    },
    (_, work) => [
      ...['-cp', jars, `-Dcatalina.home=${TOMCAT}`, `-Dcatalina.base=${work}`, `-Djava.io.tmpdir=${work}`],
      ...['org.apache.catalina.startup.Bootstrap', 'start'],
    ],
  );
}

/** A gateway that hands `/portal/x/` on to the site of another server, as portals do. Closes both. */
export async function gateway(site: WebServer): Promise<WebServer> {
  const target = new URL(site.url);
  target.hostname = '127.0.0.1';
  const server = await run(
    ensureProgram('/usr/sbin/nginx', 'nginx'),
    async (port, work) => nginxConfig(port, work, `location /portal/x/ { proxy_pass ${target.href}; }`),
    nginxArguments,
  );
  const url = new URL('/portal/x/', server.url);
  return {
    url: url.href,
    async close() {
      await server.close();
      await site.close();
    },
  };
}
