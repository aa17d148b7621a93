import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import catalogModule from 'backstage-plugin-catalog-backend-module-vnet-connectivity';
import scaffolderModule from 'backstage-plugin-scaffolder-backend-module-vnet-connectivity';
import type { JsonObject } from '@backstage/types';
import type { TakenRange } from 'backstage-plugin-vnet-connectivity-common';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a portal has backend plugins
import connectivityPlugin from 'backstage-plugin-vnet-connectivity-backend';
import { parse } from 'yaml';

/** The names of the templates that ship. */
export const templateNames = [
  'vnet-connectivity',
  'change-network',
  'add-region',
  'add-site',
  'upgrade',
] as const;
type TemplateName = (typeof templateNames)[number];

const templatePath = (name: TemplateName) =>
  resolve(
    resolvePackagePath('vnet-connectivity-tests', '..'),
    `templates/${name}/template.yaml`,
  );

/** A template as it ships. */
export const readTemplate = (name: TemplateName) =>
  parse(readFileSync(templatePath(name), 'utf8'));

/** The template of a new repository as it ships. */
export const template = readTemplate('vnet-connectivity');

/** The values of a filled-in form: two regions with global peering, kept by the portal. */
export const values = {
  name: 'contoso-core',
  owner: 'group:default/network',
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope', addressSpace: ['10.20.0.0/16'] },
  },
  interconnect: { pattern: 'global-peering' },
  onPremises: { via: 'none' },
  destination: { kind: 'local' },
};

/** Closes the database of a plugin with the backend: Backstage leaves SQLite open, and with it the process of the tests. */
const closesDatabase = (pluginId: string) =>
  createBackendModule({
    pluginId,
    moduleId: 'closes-database',
    register: ({ registerInit }) =>
      registerInit({
        deps: {
          database: coreServices.database,
          lifecycle: coreServices.rootLifecycle,
        },
        async init({ database, lifecycle }) {
          lifecycle.addShutdownHook(async () =>
            (await database.getClient()).destroy(),
          );
        },
      }),
  });

/** An event in the log of a task or of a dry run. */
export interface LogEntry {
  readonly body: { readonly message: string; readonly stepId?: string };
}

/** The answer to a dry run. */
export interface DryRun {
  readonly log: readonly LogEntry[];
  readonly output: Record<string, any>;
  readonly directoryContents: readonly {
    readonly path: string;
    readonly base64Content: string;
  }[];
}

/** A portal's backend: the real catalog and scaffolder with our modules and the template, without a browser. */
export async function startPortal(settings: {
  readonly repositories: string;
  readonly workingDirectory: string;
  readonly policy?: Readonly<Record<string, string[]>>;
  /** `vnetConnectivity.addressRegistry`; with it the portal has the backend that keeps the registry. */
  readonly addressRegistry?: JsonObject;
}) {
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      scaffolderEntityModel,
      catalogModule,
      scaffolderPlugin,
      scaffolderModule,
      githubModule,
      closesDatabase('catalog'),
      closesDatabase('scaffolder'),
      ...(settings.addressRegistry
        ? [connectivityPlugin, closesDatabase('vnet-connectivity')]
        : []),
      mockServices.rootConfig.factory({
        data: {
          backend: { workingDirectory: settings.workingDirectory },
          catalog: {
            rules: [{ allow: ['Component', 'Location', 'Resource', 'System'] }],
            locations: templateNames.map(name => ({
              type: 'file',
              target: templatePath(name),
              rules: [{ allow: ['Template'] }],
            })),
          },
          integrations: {
            github: [{ host: 'github.com', token: 'not-a-token' }],
          },
          vnetConnectivity: {
            localRepositories: { enabled: true, path: settings.repositories },
            ...(settings.policy && { policy: settings.policy }),
            ...(settings.addressRegistry && {
              addressRegistry: settings.addressRegistry,
            }),
          },
        },
      }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;
  const request = async (path: string, body?: unknown) => {
    const response = await fetch(
      `http://localhost:${port}/api/${path}`,
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          },
    );
    return { status: response.status, body: await response.json() };
  };

  const tasks: string[] = [];

  return {
    async stop() {
      // The scaffolder asks once a second for the events of a task that can be recovered, until one says "cancelled"; it
      // must not ask a database that is closed.
      for (const id of tasks) {
        await request(`scaffolder/v2/tasks/${id}/cancel`, {});
      }
      if (tasks.length > 0) {
        await new Promise(resume => setTimeout(resume, 3_000));
      }
      await backend.stop();
    },

    /** Runs the template without effects; `values` are those of the form. */
    dryRun: async (
      form: unknown,
      secrets?: Record<string, string>,
      name: TemplateName = 'vnet-connectivity',
    ) =>
      request('scaffolder/v2/dry-run', {
        template: readTemplate(name),
        values: form,
        secrets,
        directoryContents: [],
      }),

    /** Runs the template and waits until the task has ended. */
    async run(form: unknown, name: TemplateName = 'vnet-connectivity') {
      await eventually(() => this.entity(`template/default/${name}`));
      const { body } = await request('scaffolder/v2/tasks', {
        templateRef: `template:default/${name}`,
        values: form,
      });
      tasks.push(body.id);
      const task = await eventually(async () => {
        const { body: state } = await request(`scaffolder/v2/tasks/${body.id}`);
        return ['completed', 'failed'].includes(state.status)
          ? state
          : undefined;
      });
      const { body: events } = await request(
        `scaffolder/v2/tasks/${body.id}/events`,
      );
      return {
        status: task.status as string,
        events: events as (LogEntry & { body: { output?: any } })[],
      };
    },

    /** The ranges that somebody has, as the registry of addresses says it. */
    async takenRanges(): Promise<TakenRange[]> {
      return (await request('vnet-connectivity/address-pools')).body.taken;
    },

    /** An entity of the catalog by `kind/namespace/name`. */
    async entity(path: string) {
      const { status, body } = await request(
        `catalog/entities/by-name/${path}`,
      );
      return status === 200 ? body : undefined;
    },
  };
}

/** Asks until there is an answer. */
export async function eventually<T>(
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error('No answer in time');
    await new Promise(resume => setTimeout(resume, 100));
  }
}
