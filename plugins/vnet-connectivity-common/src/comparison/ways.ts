import { findPeeringLocation } from '../azure';
import { elementIds } from '../network';
import type { Atlas, Stop, Way } from '../patterns';
import { patternOf } from '../patterns';
import type {
  Circuit,
  GatewayConnection,
  Topology,
  VirtualHub,
} from '../topology';

export type { Stop, Way } from '../patterns';

/**
 * The paths of a network as the routing engine finds them, worked out without it, because it would take too long for
 * many regions; a test holds the two equal. The pattern decides what is between two regions.
 */
export class Ways implements Atlas {
  private readonly locations: ReadonlyMap<string, string>;
  private readonly peered: ReadonlySet<string>;
  private readonly connections: ReadonlyMap<string, GatewayConnection>;
  private readonly hubs: ReadonlyMap<string, VirtualHub>;
  private readonly circuitsOf = new Map<string, Circuit[]>();

  constructor(readonly topology: Topology) {
    this.locations = new Map(
      topology.regions.map(({ key, location }) => [key, location]),
    );
    this.peered = new Set(topology.peerings.map(({ id }) => id));
    this.connections = new Map(
      topology.gatewayConnections.map(connection => [
        connection.id,
        connection,
      ]),
    );
    this.hubs = new Map(
      topology.virtualWan?.hubs.map(hub => [hub.region, hub]),
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
  between(a: string, b: string): readonly Way[] {
    return patternOf(this.topology).ways(this, a, b);
  }

  /** The ways from a region to on-premises, as far as they are Azure's; none where it is not reached. */
  toOnPremises(region: string): readonly Way[] {
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

  isPeered(a: string, b: string): boolean {
    const { networkManager } = this.topology;
    if (!networkManager) return this.peered.has(elementIds.peering(a, b));
    const { directlyConnected, hub } = networkManager;
    return directlyConnected || a === hub || b === hub;
  }

  connection(a: string, b: string): GatewayConnection | undefined {
    return this.connections.get(elementIds.gatewayConnection(a, b));
  }

  hubPreference(region: string): VirtualHub['routingPreference'] | undefined {
    return this.hubs.get(region)?.routingPreference;
  }

  overCircuits(a: string, b: string): Way[] {
    const there = this.circuitsOf.get(b) ?? [];
    return (this.circuitsOf.get(a) ?? [])
      .filter(circuit => there.includes(circuit))
      .map(circuit => [
        this.gateway('er', a),
        circuitStop(circuit),
        this.gateway('er', b),
      ]);
  }

  gateway(kind: 'vpn' | 'er', region: string): Stop {
    return {
      kind: `${kind}-gateway`,
      id: elementIds.gateway(kind, region),
      locations: this.locationOf(region),
    };
  }

  hub(region: string): Stop {
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

/** The path extended by a stop; the same path if it contains the stop already. */
function withStop(way: Way, stop: Stop): Way {
  return way.some(({ id }) => id === stop.id) ? way : [...way, stop];
}
