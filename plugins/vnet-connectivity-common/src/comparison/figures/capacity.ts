import type { Source } from '../../azure';
import {
  expressRouteCircuitTierSource,
  expressRouteGatewaySkuSource,
  findExpressRouteGatewaySku,
  findVpnGatewaySku,
  virtualHubGateways,
  virtualHubGatewaySource,
  virtualHubRouter,
  virtualWanHub,
  vpnGatewaySkuSource,
} from '../../azure';
import type { Topology } from '../../topology';
import type { Stop } from '../ways';

/** The bandwidth of a stop, megabits per second. */
export interface Capacity {
  readonly what: string;
  readonly mbps: { readonly from: number; readonly to: number };
  /** Of one tunnel, where that is less. */
  readonly tunnelMbps?: number;
  readonly formula?: string;
  readonly sources: readonly Source[];
}

/** The bandwidth of a stop; undefined where it is not known. */
export function capacityOf(
  topology: Topology,
  stop: Stop,
): Capacity | undefined {
  switch (stop.kind) {
    case 'vpn-gateway':
      return topology.virtualWan
        ? hubGateway(topology, stop, 'vpn')
        : vpnGateway(topology, stop);
    case 'er-gateway':
      return topology.virtualWan
        ? hubGateway(topology, stop, 'expressRoute')
        : expressRouteGateway(topology, stop);
    case 'hub':
      return {
        what: 'router of a virtual hub',
        mbps: {
          from: virtualHubRouter.minMbps,
          to: virtualWanHub.routerMbps.value,
        },
        formula: 'least routing infrastructure units to most',
        sources: [virtualHubRouter.source, virtualWanHub.routerMbps.source],
      };
    default: {
      const circuit = topology.circuits.find(({ id }) => id === stop.id);
      return (
        circuit && {
          what: `circuit ${circuit.key}`,
          mbps: { from: circuit.bandwidthMbps, to: circuit.bandwidthMbps },
          sources: [expressRouteCircuitTierSource],
        }
      );
    }
  }
}

function vpnGateway(
  { vpnGateways }: Topology,
  { id }: Stop,
): Capacity | undefined {
  const gateway = vpnGateways.find(each => each.id === id);
  const sku = gateway && findVpnGatewaySku(gateway.sku);
  return (
    sku && {
      what: `${sku.name} gateway, all tunnels together`,
      mbps: { from: sku.aggregateMbps, to: sku.aggregateMbps },
      ...(sku.tunnelMbps === undefined ? {} : { tunnelMbps: sku.tunnelMbps }),
      sources: [vpnGatewaySkuSource],
    }
  );
}

function expressRouteGateway(
  { expressRouteGateways }: Topology,
  { id }: Stop,
): Capacity | undefined {
  const gateway = expressRouteGateways.find(each => each.id === id);
  const sku = gateway && findExpressRouteGatewaySku(gateway.sku);
  if (!sku) return undefined;
  const { minScaleUnits = 1, maxScaleUnits = 1 } = gateway;
  return {
    what: `${sku.name} gateway`,
    mbps: { from: sku.mbps * minScaleUnits, to: sku.mbps * maxScaleUnits },
    ...(sku.maxScaleUnits === undefined
      ? {}
      : {
          formula: `${minScaleUnits} to ${maxScaleUnits} scale units × ${sku.mbps} Mbps`,
        }),
    sources: [expressRouteGatewaySkuSource],
  };
}

function hubGateway(
  { virtualWan }: Topology,
  { id }: Stop,
  kind: 'vpn' | 'expressRoute',
): Capacity | undefined {
  const field = kind === 'vpn' ? 'vpnGateway' : 'expressRouteGateway';
  const gateway = virtualWan?.hubs
    .map(hub => hub[field])
    .find(each => each?.id === id);
  if (!gateway) return undefined;
  const { mbps } = virtualHubGateways[kind];
  const total = gateway.scaleUnits * mbps;
  return {
    what: `${kind === 'vpn' ? 'VPN' : 'ExpressRoute'} gateway of a virtual hub`,
    mbps: { from: total, to: total },
    formula: `${gateway.scaleUnits} scale unit${
      gateway.scaleUnits === 1 ? '' : 's'
    } × ${mbps} Mbps`,
    sources: [virtualHubGatewaySource],
  };
}
