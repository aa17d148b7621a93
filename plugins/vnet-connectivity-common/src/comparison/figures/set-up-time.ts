import { sources, vpnGatewayCreation } from '../../azure';
import type { Topology } from '../../topology';
import type { Figure } from '../figure';
import { notesOf } from '../figure';

/** The time that Azure takes to create the network, as far as it is documented. */
export function setUpTimeFigure(topology: Topology): Figure {
  const { vpnGateways, expressRouteGateways, virtualWan, circuits } = topology;
  const undocumented = [
    ...(expressRouteGateways.length > 0 ? ['ExpressRoute gateways'] : []),
    ...(virtualWan ? ['virtual hubs and their gateways'] : []),
    ...(topology.firewalls.length > 0 ? ['firewalls'] : []),
    ...(topology.routeServers.length > 0 ? ['Route Servers'] : []),
  ];
  const toOrder = circuits.filter(({ existingId }) => existingId === undefined);
  const notes = notesOf(
    undocumented.length > 0
      ? `For ${undocumented.join(', ')} no time is documented.`
      : undefined,
    toOrder.length > 0
      ? 'A circuit is there when its provider has set it up, which nobody documents.'
      : undefined,
  );
  if (vpnGateways.length > 0) {
    return {
      value: vpnGatewayCreation.minutes,
      unit: 'minutes',
      formula:
        'So many minutes or more, depending on the SKU. VPN gateways are created side by side; peerings are fast.',
      ...notes,
      sources: [vpnGatewayCreation.source, sources.peeringOrVpn],
    };
  }
  return notes.notes
    ? {
        value: null,
        unit: 'minutes',
        ...notes,
        sources: [sources.peeringOrVpn],
      }
    : { value: 'fast: no gateway', unit: '', sources: [sources.peeringOrVpn] };
}
