import type { Config } from '@backstage/config';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { isRecord } from './records';

/**
 * Permission to read the networks that the portal retrieves from Azure. It is written out, because the function that
 * makes one brings a client for the permission backend along.
 *
 * @public
 */
export const networkReadPermission: BasicPermission = {
  type: 'basic',
  name: 'vnetConnectivity.network.read',
  attributes: { action: 'read' },
};

/** Permission to see pools, the ranges that are taken, and their owners. @public */
export const addressReadPermission: BasicPermission = {
  type: 'basic',
  name: 'vnetConnectivity.address.read',
  attributes: { action: 'read' },
};

/** Permission to take ranges from the pools of the portal. @public */
export const addressUsePermission: BasicPermission = {
  type: 'basic',
  name: 'vnetConnectivity.address.use',
  attributes: { action: 'create' },
};

/** Permission to generate the repository of a new network. @public */
export const repositoryGeneratePermission: BasicPermission = {
  type: 'basic',
  name: 'vnetConnectivity.repository.generate',
  attributes: { action: 'create' },
};

/** Permission to change the network of a repository. @public */
export const repositoryChangePermission: BasicPermission = {
  type: 'basic',
  name: 'vnetConnectivity.repository.change',
  attributes: { action: 'update' },
};

/** The permissions of this plugin. @public */
export const vnetConnectivityPermissions: readonly BasicPermission[] = [
  networkReadPermission,
  addressReadPermission,
  addressUsePermission,
  repositoryGeneratePermission,
  repositoryChangePermission,
];

/**
 * True where the portal retrieves its networks from Azure (`vnetConnectivity.azureResourceGraph.enabled`).
 *
 * @public
 */
export function hasPortalNetworks(config: Config): boolean {
  return (
    config.getOptionalBoolean('vnetConnectivity.azureResourceGraph.enabled') ??
    false
  );
}

/** A part of Azure that the document of a network does not show. @public */
export interface NetworkGap {
  /** Id of the resource, list or subscription. */
  readonly id: string;
  readonly reason: string;
}

/** The networks of a scope in Azure, as the backend retrieved them last. @public */
export interface PortalNetwork {
  /** Name in the address of the document. */
  readonly id: string;
  readonly title: string;
  /** Time of the document in ISO 8601; null where none was retrieved yet. */
  readonly takenAt: string | null;
  /** Time of the last attempt in ISO 8601; null before the first one. */
  readonly attemptedAt: string | null;
  /** The reason for which the last attempt failed; null where it did not. The older document stays then. */
  readonly error: string | null;
  /** Number of resources in the document. */
  readonly resources: number;
  /** Length of the document in characters. */
  readonly size: number;
  /** Parts that Azure refused: what depends on them is unknown. */
  readonly gaps: readonly NetworkGap[];
}

/**
 * Reads the backend's answer to `GET /networks`.
 *
 * @returns undefined where it is none
 * @public
 */
export function parsePortalNetworks(
  answer: unknown,
): readonly PortalNetwork[] | undefined {
  if (!isRecord(answer) || !Array.isArray(answer.networks)) return undefined;
  return answer.networks.every(isPortalNetwork) ? answer.networks : undefined;
}

function isPortalNetwork(value: unknown): value is PortalNetwork {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.title === 'string' &&
    [value.takenAt, value.attemptedAt, value.error].every(isTextOrNull) &&
    [value.resources, value.size].every(each => typeof each === 'number') &&
    Array.isArray(value.gaps) &&
    value.gaps.every(
      gap =>
        isRecord(gap) &&
        typeof gap.id === 'string' &&
        typeof gap.reason === 'string',
    )
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
