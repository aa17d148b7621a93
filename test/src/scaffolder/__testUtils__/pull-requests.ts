import type { Api } from './git-servers';
import { azure, github, gitlab } from './git-servers';

/** A request that somebody has opened, in the members that all systems have. */
export interface OpenedRequest {
  readonly branch: string;
  readonly target: string;
  readonly title: string;
  readonly text: string;
}

/** The requests of each system, by the address of its server. */
export const openedRequests = new Map<string, OpenedRequest[]>();

function note(url: string, request: OpenedRequest): number {
  const known = openedRequests.get(url) ?? [];
  openedRequests.set(url, [...known, request]);
  return known.length + 1;
}

/** GitHub with commits and pull requests: https://docs.github.com/en/rest/git and https://docs.github.com/en/rest/pulls */
export const githubWithRequests: Api = (server, request) => {
  const { method, path, body } = request;
  if (path === '/api/graphql') {
    return { status: 200, body: { data: { repository: { ref: null } } } };
  }
  const [, name = '', rest = ''] =
    path.match(/^\/api\/v3\/repos\/contoso\/([^/]+)(.*)$/) ?? [];
  const git = (...args: string[]) => server.git(name, ...args);
  switch (`${method} ${rest}`) {
    case 'GET ': {
      const known = github(server, request);
      return (
        known && {
          ...known,
          body: {
            ...(known.body as object),
            default_branch: 'main',
            permissions: { push: true },
          },
        }
      );
    }
    case 'GET /commits': {
      const [sha, tree] = git('log', '-1', '--format=%H %T', 'main').split(' ');
      return { status: 200, body: [{ sha, commit: { tree: { sha: tree } } }] };
    }
    case 'POST /git/blobs': {
      const content = Buffer.from(body.content, body.encoding);
      return {
        status: 201,
        body: {
          sha: server.write(name, content, ['hash-object', '-w', '--stdin']),
        },
      };
    }
    case 'POST /git/trees': {
      const index = { GIT_INDEX_FILE: `${server.path(name)}/index.of.api` };
      server.write(name, '', ['read-tree', body.base_tree], index);
      const lines = (
        body.tree as { path: string; mode: string; sha: string | null }[]
      ).map(({ path: file, mode, sha }) =>
        sha === null
          ? `0 0000000000000000000000000000000000000000\t${file}`
          : `${mode} ${sha}\t${file}`,
      );
      server.write(
        name,
        `${lines.join('\n')}\n`,
        ['update-index', '--index-info'],
        index,
      );
      return {
        status: 201,
        body: { sha: server.write(name, '', ['write-tree'], index) },
      };
    }
    case 'POST /git/commits': {
      const { message, tree, parents, author } = body;
      const sha = git(
        ...['-c', `user.name=${author?.name ?? 'Portal'}`],
        ...['-c', `user.email=${author?.email ?? 'portal@example.com'}`],
        ...['commit-tree', '-m', message, '-p', parents[0], tree],
      );
      return { status: 201, body: { sha } };
    }
    case 'POST /git/refs':
      git('update-ref', body.ref, body.sha);
      return { status: 201, body: {} };
    case 'POST /pulls': {
      const number = note(server.url, {
        branch: body.head.split(':').at(-1),
        target: body.base,
        title: body.title,
        text: body.body,
      });
      return {
        status: 201,
        body: {
          number,
          html_url: `${server.url}/contoso/${name}/pull/${number}`,
          base: { ref: body.base },
        },
      };
    }
    default:
      return github(server, request);
  }
};

/** GitLab with merge requests: https://docs.gitlab.com/api/merge_requests/ */
export const gitlabWithRequests: Api = (server, request) => {
  const { method, path, body } = request;
  const [, name = '', rest = ''] =
    path.match(/^\/api\/v4\/projects\/contoso%2F([^/]+)(.*)$/) ?? [];
  const branch = rest.match(/^\/repository\/branches\/(.+)$/)?.[1];
  if (method === 'GET' && branch) {
    const ref = decodeURIComponent(branch);
    server.git(name, 'rev-parse', '--verify', `refs/heads/${ref}`);
    return { status: 200, body: { name: ref, web_url: server.url } };
  }
  switch (`${method} ${rest}`) {
    case 'GET /merge_requests':
      return { status: 200, body: [] };
    case 'POST /merge_requests': {
      const iid = note(server.url, {
        branch: body.source_branch,
        target: body.target_branch,
        title: body.title,
        text: body.description,
      });
      return {
        status: 201,
        body: {
          iid,
          web_url: `${server.url}/contoso/${name}/-/merge_requests/${iid}`,
        },
      };
    }
    default:
      return gitlab(server, request);
  }
};

/** Azure DevOps with pull requests: https://learn.microsoft.com/en-us/rest/api/azure/devops/git/pull-requests */
export const azureWithRequests: Api = (server, request) => {
  const { method, path, body } = request;
  if (!/\/_apis\/git\/repositories\/[^/]+\/pullrequests$/.test(path)) {
    return azure(server, request);
  }
  if (method === 'GET') return { status: 200, body: { value: [] } };
  const withoutPrefix = (ref: string) => ref.replace('refs/heads/', '');
  const pullRequestId = note(server.url, {
    branch: withoutPrefix(body.sourceRefName),
    target: withoutPrefix(body.targetRefName),
    title: body.title,
    text: body.description,
  });
  return { status: 201, body: { pullRequestId } };
};
