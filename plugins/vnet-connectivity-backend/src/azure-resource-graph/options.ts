import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { readSchedulerServiceTaskScheduleDefinitionFromConfig } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { hasPortalNetworks } from 'backstage-plugin-vnet-connectivity-common';
import { milliseconds } from '../durations';

/** Management groups or subscriptions, of which exactly one is named. */
export type AzureScope =
  | { readonly managementGroups: readonly string[] }
  | { readonly subscriptions: readonly string[] };

/** The identity that reads; everything that is left out comes from the environment, as in every tool of Azure. */
export interface CredentialOptions {
  readonly tenantId?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Address that issues tokens; another one in national clouds. */
  readonly authorityHost?: string;
}

/** `vnetConnectivity.azureResourceGraph`, with its defaults. */
export interface AzureResourceGraphOptions {
  readonly title: string;
  readonly scope: AzureScope;
  readonly credential: CredentialOptions;
  /** Azure Resource Manager, without a slash at the end. */
  readonly endpoint: string;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  /** Longest time of one request, in milliseconds. */
  readonly timeoutMs: number;
  /** Most resources that are stored; more are an error. */
  readonly maxResources: number;
}

const section = 'vnetConnectivity.azureResourceGraph';

const keys = [
  'enabled',
  'title',
  'managementGroups',
  'subscriptions',
  'credential',
  'endpoint',
  'schedule',
  'timeout',
  'maxResources',
];
const credentialKeys = [
  'tenantId',
  'clientId',
  'clientSecret',
  'authorityHost',
];

/** Subscriptions of one query. Source: "Troubleshoot errors using Azure Resource Graph", too many subscriptions, 2026-11. */
const mostSubscriptions = 1000;

/**
 * Undefined where the source is off, which is the default.
 *
 * @throws where a key is unknown or a value cannot be used, also while the source is off; the message names the key
 */
export function readAzureResourceGraphOptions(
  config: Config,
): AzureResourceGraphOptions | undefined {
  const graph = config.getOptionalConfig(section);
  if (!graph) return undefined;
  refuseUnknown(graph, section, keys);
  const credential = graph.getOptionalConfig('credential');
  if (credential) {
    refuseUnknown(credential, `${section}.credential`, credentialKeys);
  }
  if (!hasPortalNetworks(config)) return undefined;
  return {
    title: graph.getOptionalString('title') ?? 'Our networks',
    scope: readScope(graph),
    credential: credential ? readCredential(credential) : {},
    endpoint: readAddress(
      'endpoint',
      graph.getOptionalString('endpoint') ?? 'https://management.azure.com',
    ),
    schedule: graph.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          graph.getConfig('schedule'),
        )
      : { frequency: { hours: 1 }, timeout: { minutes: 15 } },
    timeoutMs: milliseconds(
      graph.has('timeout')
        ? readDurationFromConfig(config, { key: `${section}.timeout` })
        : { seconds: 60 },
    ),
    maxResources: readCount(graph.getOptionalNumber('maxResources') ?? 50_000),
  };
}

function refuseUnknown(
  config: Config,
  path: string,
  known: readonly string[],
): void {
  const unknown = config.keys().find(key => !known.includes(key));
  if (unknown !== undefined) {
    throw problem(
      `${path}.${unknown}`,
      `there is no such key. Known are ${known.join(', ')}.`,
    );
  }
}

function readScope(graph: Config): AzureScope {
  const managementGroups =
    graph.getOptionalStringArray('managementGroups') ?? [];
  const subscriptions = graph.getOptionalStringArray('subscriptions') ?? [];
  if (managementGroups.length > 0 === subscriptions.length > 0) {
    throw problem(
      section,
      'name either managementGroups or subscriptions, with at least one entry.',
    );
  }
  if (subscriptions.length > mostSubscriptions) {
    throw problem(
      `${section}.subscriptions`,
      `Azure Resource Graph takes ${mostSubscriptions} subscriptions at most. Name a management group.`,
    );
  }
  managementGroups.forEach((id, index) =>
    check(
      /^[\w().-]{1,90}$/.test(id),
      `managementGroups[${index}]`,
      `${JSON.stringify(id)} is no id of a management group.`,
    ),
  );
  subscriptions.forEach((id, index) =>
    check(
      /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id),
      `subscriptions[${index}]`,
      `${JSON.stringify(id)} is no id of a subscription.`,
    ),
  );
  return managementGroups.length > 0 ? { managementGroups } : { subscriptions };
}

function readCredential(credential: Config): CredentialOptions {
  const tenantId = credential.getOptionalString('tenantId');
  const clientId = credential.getOptionalString('clientId');
  const clientSecret = credential.getOptionalString('clientSecret');
  const authorityHost = credential.getOptionalString('authorityHost');
  check(
    clientSecret === undefined || Boolean(tenantId && clientId),
    'credential.clientSecret',
    'a secret needs tenantId and clientId.',
  );
  return {
    tenantId,
    clientId,
    clientSecret,
    authorityHost:
      authorityHost === undefined
        ? undefined
        : readAddress('credential.authorityHost', authorityHost),
  };
}

/** Tokens are sent there, so it must be HTTPS. */
function readAddress(key: string, text: string): string {
  const isAddress = URL.canParse(text) && new URL(text).protocol === 'https:';
  check(
    isAddress,
    key,
    `${JSON.stringify(text)} is not an address that begins with https://.`,
  );
  return text.replace(/\/+$/, '');
}

function readCount(count: number): number {
  check(
    Number.isInteger(count) && count > 0,
    'maxResources',
    'write a whole number above 0.',
  );
  return count;
}

function check(isValid: boolean, key: string, message: string): void {
  if (!isValid) throw problem(`${section}.${key}`, message);
}

function problem(path: string, message: string): InputError {
  return new InputError(`Invalid configuration, ${path}: ${message}`);
}
