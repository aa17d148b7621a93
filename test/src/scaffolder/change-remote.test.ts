import { execFileSync } from 'node:child_process';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { design, digest } from 'backstage-plugin-vnet-connectivity-common';
import {
  createLocalRepository,
  readChecker,
  writeRepository,
} from 'backstage-plugin-vnet-connectivity-node';
import { parse } from 'yaml';
import type { Api } from './__testUtils__/git-servers';
import { certificate, GitServer } from './__testUtils__/git-servers';
import { KillableBackend } from './__testUtils__/killable-backend';
import {
  azureWithRequests,
  githubWithRequests,
  gitlabWithRequests,
  openedRequests,
} from './__testUtils__/pull-requests';

jest.setTimeout(400_000);

const spec = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
  delivery: { iac: ['terraform', 'bicep'] },
};

describe('a change of a repository on a server', () => {
  const dir = createMockDirectory();
  let backend: KillableBackend | undefined;
  const servers: GitServer[] = [];

  afterEach(async () => {
    await backend?.kill();
    await Promise.all(servers.map(server => server.stop()));
  });

  it('is a pull request whose text is the report, on GitHub, GitLab and Azure DevOps', async () => {
    const files = design(spec).files(readChecker());
    const source = dir.resolve('source');
    await writeRepository(source, files);
    await createLocalRepository(source);
    const tls = await certificate(dir.path);
    const serve = async (name: string, api: Api) => {
      dir.addContent({ [name]: {} });
      const server = new GitServer(dir.resolve(name), api, async () => {});
      await server.start(tls);
      servers.push(server);
      server.create('contoso-core', {});
      execFileSync('git', [
        ...['-C', source, 'push', '--quiet'],
        ...[server.path('contoso-core'), 'main:main'],
      ]);
      return server;
    };
    const onGithub = await serve('github', githubWithRequests);
    const onGitlab = await serve('gitlab', gitlabWithRequests);
    const onAzure = await serve('azure', azureWithRequests);
    const addresses = {
      github: `${onGithub.url}/contoso/contoso-core/blob/main/catalog-info.yaml`,
      gitlab: `${onGitlab.url}/contoso/contoso-core/-/blob/main/catalog-info.yaml`,
      azure: `${onAzure.url}/contoso/network/_git/contoso-core?path=/catalog-info.yaml`,
    };
    backend = await KillableBackend.create(
      dir.path,
      {
        integrations: {
          github: [
            {
              host: onGithub.host,
              apiBaseUrl: `${onGithub.url}/api/v3`,
              token: 'not-a-token',
            },
          ],
          gitlab: [
            {
              host: onGitlab.host,
              baseUrl: onGitlab.url,
              apiBaseUrl: `${onGitlab.url}/api/v4`,
              token: 'not-a-token',
            },
          ],
          azure: [
            {
              host: onAzure.host,
              credentials: [{ personalAccessToken: 'not-a-token' }],
            },
          ],
        },
      },
      {
        NODE_EXTRA_CA_CERTS: tls.path,
        ENTITIES: JSON.stringify(addresses),
      },
    );
    backend.start();
    const written = files.get('connectivity.yaml') ?? '';
    const { metadata, apiVersion: _, kind: __, ...sections } = parse(written);
    for (const name of ['github', 'gitlab', 'azure']) {
      await backend.answers(
        `catalog/entities/by-name/component/default/${name}`,
      );
    }
    const tasks = await Promise.all(
      ['github', 'gitlab', 'azure'].map(name =>
        backend!.run(
          {
            network: {
              entityRef: `component:default/${name}`,
              base: digest(written),
            },
            ...metadata,
            ...sections,
            regions: {
              ...sections.regions,
              sec: { location: 'swedencentral' },
            },
            // A file is gone with it.
            delivery: { ...sections.delivery, iac: ['terraform'] },
            change: { accept: [] },
          },
          'change-network',
        ),
      ),
    );
    for (const [at, server] of [onGithub, onGitlab, onAzure].entries()) {
      const { status, log } = await backend.taskEnded(tasks[at]);
      expect({ status, log: status === 'failed' ? log : '' }).toEqual({
        status: 'completed',
        log: '',
      });
      const [request, ...others] = openedRequests.get(server.url) ?? [];
      expect(others).toEqual([]);
      expect(request).toMatchObject({
        branch: `vnet-connectivity/${tasks[at]}`,
        target: 'main',
        title: expect.stringMatching(/^Change the network: .*\d+ added/),
      });
      expect(request.text).toContain('**Flows that stop:** none.');
      expect(request.text).toContain('### Resources: added');
      const git = (...args: string[]) => server.git('contoso-core', ...args);
      expect(git('rev-parse', `${request.branch}^`)).toBe(
        git('rev-parse', 'main'),
      );
      expect(
        parse(git('show', `${request.branch}:connectivity.yaml`)).regions,
      ).toHaveProperty('sec');
      const there = git('ls-tree', '-r', '--name-only', request.branch);
      expect(there).not.toContain('bicep/');
      expect(there).toContain('terraform/main.tf');
    }
    // Azure DevOps takes 4,000 characters.
    const [{ text }] = openedRequests.get(onAzure.url) ?? [];
    expect(text.length).toBeLessThanOrEqual(4000);
  });
});
