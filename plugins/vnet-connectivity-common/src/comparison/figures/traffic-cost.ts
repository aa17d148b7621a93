import type { TrafficCharge } from '../../patterns';
import { patternOf } from '../../patterns';
import type { Topology } from '../../topology';
import type { Traffic } from '../comparison-options';
import type { Way, Ways } from '../ways';
import type { Quantity } from './prices';
import { priceZone } from './prices';

/** The quantities that traffic is charged by, and the doubts about them. */
export interface TrafficQuantities {
  readonly quantities: readonly Quantity[];
  /** Locations whose price zone is not known. */
  readonly withoutZone: readonly string[];
}

/** Adds up what is charged. */
class Charges {
  private readonly gigabytes = new Map<
    string,
    { what: string; amount: number }
  >();
  private readonly withoutZone = new Set<string>();
  private readonly locations: ReadonlyMap<string, string>;
  /** Regions whose firewall inspects what comes and goes. */
  private readonly inspected: ReadonlySet<string>;
  private readonly charges: readonly TrafficCharge[];
  private readonly charge: Readonly<
    Record<
      TrafficCharge,
      (a: string, b: string, way: Way, amount: number) => void
    >
  > = {
    peering: (a, b, _, amount) => this.peering(a, b, amount),
    'vpn-gateways': (_a, _b, way, amount) => this.overGateways(way, amount),
    circuit: (_a, _b, way, amount) => this.meteredCircuit(way, amount),
    'virtual-hubs': (a, b, _, amount) => this.betweenHubs(a, b, amount),
  };

  constructor(
    private readonly topology: Topology,
    private readonly traffic: Traffic,
  ) {
    this.charges = patternOf(topology).trafficCharges;
    this.locations = new Map(
      topology.regions.map(({ key, location }) => [key, location]),
    );
    this.inspected = new Set([
      ...topology.firewalls.map(({ region }) => region),
      ...(topology.virtualWan?.hubs ?? [])
        .filter(({ firewall }) => firewall)
        .map(({ region }) => region),
    ]);
  }

  betweenRegions(a: string, b: string, way: Way, amount: number): void {
    for (const region of [a, b]) this.firewall(region, amount);
    for (const charge of this.charges) this.charge[charge](a, b, way, amount);
  }

  /** Half of the traffic leaves Azure; what comes in is not charged. */
  toOnPremises(region: string, way: Way): void {
    const { onPremises } = this.topology;
    const amount = this.traffic.onPremisesPerRegion;
    this.firewall(region, amount);
    const entry =
      onPremises.gateways === 'transit' ? onPremises.gatewayRegion : undefined;
    for (const charge of this.charges) {
      // Every hub charges for what it passes on to its gateway; the circuit follows below.
      if (charge === 'virtual-hubs') this.throughHubs(amount);
      else if (
        charge !== 'circuit' &&
        entry !== undefined &&
        entry !== region
      ) {
        this.charge[charge](region, entry, way, amount);
      }
    }
    if (onPremises.via === 'expressroute') {
      this.meteredCircuit(way, amount / 2);
    } else {
      this.add('internet-outbound', 'what leaves for on-premises', amount / 2);
    }
  }

  total(): TrafficQuantities {
    return {
      quantities: [...this.gigabytes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([price, { what, amount }]) => ({
          what,
          price,
          amount,
          sources: this.traffic.sources,
        })),
      withoutZone: [...this.withoutZone].sort(),
    };
  }

  private throughHubs(amount: number): void {
    this.add('virtual-hub-traffic', 'traffic through virtual hubs', amount);
  }

  private betweenHubs(a: string, b: string, amount: number): void {
    this.throughHubs(amount);
    if (this.locationOf(a) === this.locationOf(b)) return;
    this.add(
      'virtual-hub-outbound',
      'what leaves virtual hubs for other Azure locations',
      amount,
    );
  }

  /** Charged on either side, by the zone of that side. */
  private peering(a: string, b: string, amount: number): void {
    const [from, to] = [this.locationOf(a), this.locationOf(b)];
    if (from === to) {
      this.add(
        'peering/same-region',
        'peering in one Azure location',
        2 * amount,
      );
      return;
    }
    for (const location of [from, to]) {
      const zone = this.zoneOf(location);
      this.add(`peering/zone-${zone}`, `peering, zone ${zone}`, amount);
    }
  }

  /** Charges traffic that leaves a gateway for another Azure location by the zone that it leaves. */
  private overGateways(way: Way, amount: number): void {
    const stops = way.filter(({ kind }) => kind === 'vpn-gateway');
    for (const [index, stop] of stops.entries()) {
      const next = stops[index + 1];
      if (!next) continue;
      const [from] = stop.locations;
      const [to] = next.locations;
      if (from === to) {
        this.add(
          'vpn-outbound/same-region',
          'VPN within one Azure location',
          amount,
        );
        continue;
      }
      for (const location of [from, to]) {
        const zone = this.zoneOf(location);
        this.add(
          `vpn-outbound/zone-${zone}`,
          `VPN between regions, zone ${zone}`,
          amount / 2,
        );
      }
    }
  }

  /** A firewall charges for what passes it, in either direction. */
  private firewall(region: string, amount: number): void {
    if (!this.inspected.has(region)) return;
    this.add('firewall-traffic', 'traffic through Azure Firewalls', amount);
  }

  /** Charges traffic that leaves a network over a circuit, if the circuit is metered. */
  private meteredCircuit(way: Way, amount: number): void {
    const stop = way.find(({ kind }) => kind === 'circuit');
    const circuit = this.topology.circuits.find(({ id }) => id === stop?.id);
    if (circuit?.family === 'MeteredData') {
      this.add(
        'expressroute-outbound',
        'what leaves over metered circuits',
        amount,
      );
    }
  }

  private zoneOf(location: string): 1 | 2 | 3 {
    const { zone, known } = priceZone(location);
    if (!known) this.withoutZone.add(location);
    return zone;
  }

  private locationOf(region: string): string {
    return this.locations.get(region) ?? '';
  }

  private add(price: string, what: string, amount: number): void {
    if (amount === 0) return;
    const sofar = this.gigabytes.get(price)?.amount ?? 0;
    this.gigabytes.set(price, { what, amount: sofar + amount });
  }
}

/** Gigabytes a month by the price that they are charged with. Traffic of a pair flows half in each direction. */
export function trafficQuantities(
  topology: Topology,
  ways: Ways,
  traffic: Traffic,
): TrafficQuantities {
  const charges = new Charges(topology, traffic);
  const regions = [...topology.regions].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
  for (const [index, a] of regions.entries()) {
    for (const b of regions.slice(index + 1)) {
      const found = ways.between(a.key, b.key);
      // Several ways share the traffic, and are charged alike.
      if (found.length > 0) {
        charges.betweenRegions(
          a.key,
          b.key,
          found[0],
          traffic.between(a.key, b.key),
        );
      }
    }
    const [entry] = ways.toOnPremises(a.key);
    if (entry) charges.toOnPremises(a.key, entry);
  }
  return charges.total();
}
