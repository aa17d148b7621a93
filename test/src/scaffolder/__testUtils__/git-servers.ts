import { execFileSync, spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { generate } from 'selfsigned';

/**
 * The moments at which a server of git has done something that nobody knows of yet: a repository was created, or took a
 * push.
 */
export type Moment = 'created' | 'pushed';

/** The part of a system's API that a test needs; undefined for what it does not know. */
export type Api = (
  server: GitServer,
  request: { method: string; path: string; body: any },
) => { status: number; body: unknown } | undefined;

/** A certificate that `localhost` proves itself with; Node takes it for an authority by `NODE_EXTRA_CA_CERTS`. */
export async function certificate(dir: string) {
  const { cert, private: key } = generate(
    [{ name: 'commonName', value: 'localhost' }],
    {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
      ],
    },
  );
  const path = join(dir, 'localhost.pem');
  writeFileSync(path, cert);
  return { cert, key, path };
}

/** Bare repositories over HTTPS, served by git itself, beside the part of an API that the publishing needs. */
export class GitServer {
  /** The record of the API about each repository by its name. */
  readonly repositories = new Map<string, Record<string, unknown>>();
  /** Calls of the API that change something. */
  readonly calls: string[] = [];
  url = '';
  #server: Server | undefined;

  /**
   * @param root - folder of the bare repositories
   * @param after - ends when the caller has been told; never, where the backend is to be killed
   */
  constructor(
    private readonly root: string,
    private readonly api: Api,
    private readonly after: (moment: Moment) => Promise<void>,
  ) {}

  async start(tls: { cert: string; key: string }): Promise<void> {
    this.#server = createServer(tls, (request, response) => {
      this.#handle(request, response).catch(error => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise<void>(done => {
      this.#server?.listen(0, 'localhost', done);
    });
    const { port } = this.#server.address() as AddressInfo;
    this.url = `https://localhost:${port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(done => this.#server?.close(done));
  }

  get host(): string {
    return new URL(this.url).host;
  }

  /** The bare repository of a name. */
  path(name: string): string {
    return join(this.root, `${name}.git`);
  }

  /** Runs git in a repository. */
  git(name: string, ...args: string[]): string {
    return execFileSync('git', ['-C', this.path(name), ...args], {
      encoding: 'utf8',
    }).trim();
  }

  /** Runs git in a repository with an input. */
  write(
    name: string,
    input: string | Buffer,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): string {
    return execFileSync('git', ['-C', this.path(name), ...args], {
      encoding: 'utf8',
      input,
      env: { ...process.env, ...env },
    }).trim();
  }

  /** Makes a repository; false where there is one of that name. */
  create(name: string, members: Record<string, unknown>): boolean {
    if (this.repositories.has(name)) return false;
    execFileSync('git', [
      ...['init', '--quiet', '--bare', '--initial-branch=main'],
      this.path(name),
    ]);
    this.repositories.set(name, members);
    return true;
  }

  remove(name: string): void {
    this.repositories.delete(name);
    rmSync(this.path(name), { recursive: true });
  }

  async #handle(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '', this.url);
    // GitLab's client sends its own header.
    const { authorization, 'private-token': token } = request.headers;
    if (!authorization && !token) {
      response
        .writeHead(401, { 'www-authenticate': 'Basic realm="git"' })
        .end();
      return;
    }
    if (pathname.startsWith('/git/')) {
      await this.#serve(
        request,
        response,
        pathname.slice('/git'.length),
        search,
      );
      return;
    }
    const method = request.method ?? 'GET';
    const isChange = !['GET', 'HEAD', 'OPTIONS'].includes(method);
    const body = isChange ? await json(request) : undefined;
    if (isChange) this.calls.push(`${method} ${pathname}`);
    const count = this.repositories.size;
    const answer = this.api(this, { method, path: pathname, body });
    if (this.repositories.size > count) await this.after('created');
    response
      .writeHead(answer?.status ?? 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer?.body ?? { message: 'Not found' }));
  }

  /** Hands a request to git's own server (Common Gateway Interface). */
  async #serve(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    search: string,
  ) {
    const backend = spawn('git', ['http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: this.root,
        GIT_HTTP_EXPORT_ALL: '1',
        // Somebody who may push
        REMOTE_USER: 'portal',
        REQUEST_METHOD: request.method,
        PATH_INFO: path,
        QUERY_STRING: search.slice(1),
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        CONTENT_LENGTH: request.headers['content-length'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    request.pipe(backend.stdin);
    const answer = await text(backend.stdout.setEncoding('latin1'));
    const end = answer.indexOf('\r\n\r\n');
    const headers = Object.fromEntries(
      answer
        .slice(0, end)
        .split('\r\n')
        .map(line => line.split(': ', 2)),
    );
    if (path.endsWith('/git-receive-pack')) await this.after('pushed');
    response
      .writeHead(parseInt(headers.Status ?? '200', 10), headers)
      .end(Buffer.from(answer.slice(end + 4), 'latin1'));
  }
}

/** GitHub: https://docs.github.com/en/rest/repos/repos */
export const github: Api = (server, { method, path, body }) => {
  const told = (name: string) => ({
    ...server.repositories.get(name),
    name,
    full_name: `contoso/${name}`,
    html_url: `${server.url}/contoso/${name}`,
    clone_url: `${server.url}/git/${name}.git`,
  });
  if (path === '/api/v3/users/contoso') {
    return { status: 200, body: { type: 'Organization' } };
  }
  if (method === 'POST' && path === '/api/v3/orgs/contoso/repos') {
    const { name, description, homepage } = body;
    return server.create(name, { description, homepage })
      ? { status: 201, body: told(name) }
      : {
          status: 422,
          body: { message: 'Repository creation failed.', errors: [] },
        };
  }
  const [, name, rest] =
    path.match(/^\/api\/v3\/repos\/contoso\/([^/]+)(.*)$/) ?? [];
  if (!name || !server.repositories.has(name)) return undefined;
  if (rest === '') return { status: 200, body: told(name) };
  return { status: 200, body: {} };
};

/** GitLab: https://docs.gitlab.com/api/projects/ */
export const gitlab: Api = (server, { method, path, body }) => {
  const told = (name: string) => ({
    ...server.repositories.get(name),
    id: 1,
    path: name,
    path_with_namespace: `contoso/${name}`,
    web_url: `${server.url}/contoso/${name}`,
    http_url_to_repo: `${server.url}/git/${name}.git`,
  });
  switch (`${method} ${path}`) {
    case 'GET /api/v4/namespaces/contoso':
      return { status: 200, body: { id: 7, kind: 'group' } };
    case 'GET /api/v4/user':
      return { status: 200, body: { id: 3 } };
    case 'GET /api/v4/groups/contoso/projects':
      return { status: 200, body: [...server.repositories.keys()].map(told) };
    case 'POST /api/v4/projects':
      return server.create(body.path, { description: body.description })
        ? { status: 201, body: told(body.path) }
        : { status: 400, body: { message: 'has already been taken' } };
    default: {
      const name = path.match(/^\/api\/v4\/projects\/contoso%2F(.+)$/)?.[1];
      return name && server.repositories.has(name)
        ? { status: 200, body: told(name) }
        : undefined;
    }
  }
};

/** Azure DevOps: https://learn.microsoft.com/en-us/rest/api/azure/devops/git/repositories */
export const azure: Api = (server, { method, path, body }) => {
  const told = (name: string) => ({
    id: name,
    name,
    size: existsSync(join(server.path(name), 'refs/heads/main')) ? 4096 : 0,
    remoteUrl: `${server.url}/git/${name}.git`,
    webUrl: `${server.url}/contoso/network/_git/${name}`,
  });
  const location = (members: Record<string, string>) => ({
    resourceVersion: 1,
    minVersion: '1.0',
    maxVersion: '7.2',
    releasedVersion: '7.1',
    ...members,
  });
  switch (`${method} ${path}`) {
    case 'OPTIONS /contoso/_apis/Location':
      return {
        status: 200,
        body: {
          value: [
            location({
              id: 'e81700f7-3be2-46de-8624-2eb35882fcaa',
              area: 'Location',
              resourceName: 'ResourceAreas',
              routeTemplate: '_apis/{resource}/{areaId}',
            }),
          ],
        },
      };
    case 'GET /contoso/_apis/ResourceAreas':
      return { status: 200, body: { count: 0, value: [] } };
    case 'OPTIONS /contoso/_apis/git':
      return {
        status: 200,
        body: {
          value: [
            location({
              id: '225f7195-f9c7-4d14-ab28-a83f7ff77e1f',
              area: 'git',
              resourceName: 'repositories',
              routeTemplate: '{project}/_apis/{area}/{resource}/{repositoryId}',
            }),
          ],
        },
      };
    case 'POST /contoso/network/_apis/git/repositories':
      return server.create(body.name, {})
        ? { status: 201, body: told(body.name) }
        : {
            status: 409,
            body: {
              message: `TF400948: A Git repository with the name ${body.name} already exists.`,
            },
          };
    default: {
      const name = path.match(
        /^\/contoso\/network\/_apis\/git\/repositories\/(.+)$/,
      )?.[1];
      return name && server.repositories.has(name)
        ? { status: 200, body: told(name) }
        : undefined;
    }
  }
};
