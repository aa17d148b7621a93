import { elementIds } from '../network';
import { findPeeringLocation } from '../azure';
import type { Circuit, Topology } from '../topology';

/** What traffic passes on its way that takes time, or limits it. */
export interface Stop {
  readonly kind: 'vpn-gateway' | 'er-gateway' | 'hub' | 'circuit';
  /** Element id, as in routes and failures. */
  readonly id: string;
  /**
   * Azure locations, of which the traffic passes one: that of the region, or those beside the peering location of a circuit;
   * empty where it is not known.
   */
  readonly locations: readonly string[];
}

/** A way that traffic takes between two regions, or from a region to where Azure ends. */
export type Way = readonly Stop[];

/**
 * The ways of a network as the routing engine finds them, without asking it: it would take long for many regions. A test
 * holds the two together. Between two regions there are several ways where they share several circuits, and none where
 * they do not reach each other.
 */
export class Ways {
  private readonly locations: ReadonlyMap<string, string>;
  private readonly peered: ReadonlySet<string>;
  private readonly connected: ReadonlyMap<string, boolean>;
  private readonly preferences: ReadonlyMap<string, string>;
  private readonly circuitsOf = new Map<string, Circuit[]>();

  constructor(private readonly topology: Topology) {
    this.locations = new Map(
      topology.regions.map(({ key, location }) => [key, location]),
    );
    this.peered = new Set(topology.peerings.map(({ id }) => id));
    this.connected = new Map(
      topology.gatewayConnections.map(({ id, bgp }) => [id, bgp]),
    );
    this.preferences = new Map(
      topology.virtualWan?.hubs.map(({ region, routingPreference }) => [
        region,
        routingPreference,
      ]),
    );
    const circuits = new Map(
      topology.circuits.map(circuit => [circuit.key, circuit]),
    );
    for (const { region, circuit } of topology.circuitConnections) {
      const found = circuits.get(circuit);
      if (found) {
        this.circuitsOf.set(region, [
          ...(this.circuitsOf.get(region) ?? []),
          found,
        ]);
      }
    }
  }

  /** The ways from one region to another. */
  between(a: string, b: string): Way[] {
    switch (this.topology.interconnect.pattern) {
      case 'global-peering':
        return this.isPeered(a, b) ? [[]] : [];
      case 'vnet-to-vnet':
        return this.overGateways(a, b);
      case 'expressroute':
        return this.overCircuits(a, b);
      default: {
        // By default a hub prefers what it learns from a circuit to what it learns from another hub.
        const overCircuits =
          this.preferences.get(a) === 'ExpressRoute'
            ? this.overCircuits(a, b)
            : [];
        return overCircuits.length > 0
          ? overCircuits.map(way => [this.hub(a), ...way, this.hub(b)])
          : [[this.hub(a), this.hub(b)]];
      }
    }
  }

  /** The ways from a region to on-premises, as far as they are Azure's; none where it is not reached. */
  toOnPremises(region: string): Way[] {
    const { onPremises, virtualWan } = this.topology;
    const { via, gateways, gatewayRegion } = onPremises;
    if (via === 'none') return [];
    const entry = gateways === 'transit' ? gatewayRegion : region;
    if (entry === undefined) return [];
    const hub = virtualWan ? [this.hub(region)] : [];
    const there = entry === region ? [hub] : this.between(region, entry);
    if (via === 'vpn') {
      return there.map(way => withStop(way, this.gateway('vpn', entry)));
    }
    const circuits = (this.circuitsOf.get(entry) ?? []).filter(
      ({ sites }) => sites.length > 0,
    );
    return there.flatMap(way =>
      circuits.map(circuit => [
        ...withStop(way, this.gateway('er', entry)),
        circuitStop(circuit),
      ]),
    );
  }

  private isPeered(a: string, b: string): boolean {
    const { networkManager } = this.topology;
    if (!networkManager) return this.peered.has(elementIds.peering(a, b));
    const { directlyConnected, hub } = networkManager;
    return directlyConnected || a === hub || b === hub;
  }

  private overGateways(a: string, b: string): Way[] {
    const direct = [this.gateway('vpn', a), this.gateway('vpn', b)];
    if (this.connected.has(elementIds.gatewayConnection(a, b))) return [direct];
    // Only BGP tells a gateway what is behind the next one.
    const { hub } = this.topology.interconnect;
    return hub !== undefined &&
      this.connected.get(elementIds.gatewayConnection(a, hub)) &&
      this.connected.get(elementIds.gatewayConnection(hub, b))
      ? [[direct[0], this.gateway('vpn', hub), direct[1]]]
      : [];
  }

  private overCircuits(a: string, b: string): Way[] {
    const there = this.circuitsOf.get(b) ?? [];
    return (this.circuitsOf.get(a) ?? [])
      .filter(circuit => there.includes(circuit))
      .map(circuit => [
        this.gateway('er', a),
        circuitStop(circuit),
        this.gateway('er', b),
      ]);
  }

  private gateway(kind: 'vpn' | 'er', region: string): Stop {
    return {
      kind: `${kind}-gateway`,
      id: elementIds.gateway(kind, region),
      locations: this.locationOf(region),
    };
  }

  private hub(region: string): Stop {
    return {
      kind: 'hub',
      id: elementIds.hub(region),
      locations: this.locationOf(region),
    };
  }

  private locationOf(region: string): string[] {
    const location = this.locations.get(region);
    return location === undefined ? [] : [location];
  }
}

function circuitStop({ id, peeringLocation }: Circuit): Stop {
  return {
    kind: 'circuit',
    id,
    locations: findPeeringLocation(peeringLocation)?.localRegions ?? [],
  };
}

/** The way on to a stop, which may be where it ends already. */
function withStop(way: Way, stop: Stop): Way {
  return way.some(({ id }) => id === stop.id) ? way : [...way, stop];
}
