import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { circuitResources } from './graph-resources/circuits';
import { gatewayResources } from './graph-resources/gateways';
import type { ResourcePart } from './graph-resources/ids';
import { Ids } from './graph-resources/ids';
import { inspectionResources } from './graph-resources/inspection';
import { networkManagerResources } from './graph-resources/network-manager';
import { networkResources } from './graph-resources/networks';
import { virtualWanResources } from './graph-resources/virtual-wan';

/**
 * The Azure resources of a resource graph by their ids, each with what the graph says of it. The names are those of the
 * product's documentation.
 *
 * @param deployedTo - the subscription that the deployment names
 */
export function graphResources(
  topology: Topology,
  deployedTo: string,
): Map<string, ResourcePart> {
  const ids = new Ids(topology, deployedTo);
  const resources = new Map([
    ...networkResources(ids),
    ...gatewayResources(ids),
    ...circuitResources(ids),
    ...inspectionResources(ids),
    ...virtualWanResources(ids),
    ...networkManagerResources(ids),
  ]);
  return topology.isProtected
    ? new Map([...resources, ...locksOf(resources.keys())])
    : resources;
}

/** The locks of the gateways and circuits among resources. */
function locksOf(ids: Iterable<string>): [string, ResourcePart][] {
  return [...ids].flatMap((id): [string, ResourcePart][] => {
    const [, name] =
      /\/(?:virtualNetworkGateways|vpnGateways|expressRouteGateways|expressRouteCircuits)\/([^/]+)$/.exec(
        id,
      ) ?? [];
    return name === undefined
      ? []
      : [
          [
            `${id}/providers/Microsoft.Authorization/locks/lock-${name}`,
            {
              type: 'Microsoft.Authorization/locks',
              properties: { level: 'CanNotDelete' },
            },
          ],
        ];
  });
}
