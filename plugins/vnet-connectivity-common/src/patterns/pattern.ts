import type { Source } from '../azure';
import type {
  GatewayConnection,
  Interconnect,
  NetworkManager,
  Peering,
  Topology,
  VirtualWan,
} from '../network';
import type { ConnectivitySpec, PlannedSpec } from '../spec';
import type { Atlas, Way } from './way';

/** The two kinds of gateways that Azure connects networks by. */
export type GatewayKind = 'vpn' | 'expressroute';

/** The fields of `interconnect` that not every pattern has. */
export const interconnectSettings = ['bgp', 'peeredBy'] as const;
export type InterconnectSetting = (typeof interconnectSettings)[number];

/** Keys of the regions that have a gateway, in their network or in their virtual hub. */
export interface GatewayPlacement {
  readonly vpn: readonly string[];
  readonly expressRoute: readonly string[];
}

/** The resources that join regions. */
export interface RegionLinks {
  /** Both halves of each. */
  readonly peerings?: readonly Peering[];
  readonly networkManager?: NetworkManager;
  readonly virtualWan?: VirtualWan;
  readonly gatewayConnections?: readonly GatewayConnection[];
}

/** Something on the way between two regions that is paid for by the gigabyte. */
export type TrafficCharge =
  | 'peering'
  | 'vpn-gateways'
  | 'circuit'
  | 'virtual-hubs';

/** How traffic between two regions is encrypted without virtual network encryption. */
export interface Encryption {
  readonly value: string;
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
  /** Whether it is IPsec. */
  readonly ipsec: boolean;
  /** Why virtual network encryption does not cover the way; absent where it can. */
  readonly endsMachines?: string;
}

/** A row of a table of options: what it is, what it gains, why it was not chosen. */
export type OptionRow = readonly [name: string, gains: string, whyNot: string];

/** Links to the documents that a sentence rests on. */
export type Cite = (...sources: readonly Source[]) => string;

/** What generated documents say of a pattern, in English. */
export interface PatternWords {
  /** What joins the regions, after "by". */
  readonly joinedBy: string;
  /** Why the network is built by it, a sentence or two each. */
  reasons(topology: Topology, cite: Cite): readonly string[];
  /**
   * How it is listed where another was chosen.
   *
   * @param instead - {@link PatternWords.insteadOfPeering} of the one that was chosen
   */
  rejected(chosen: Topology, instead: string): OptionRow;
  /** Why it was chosen and not peering; empty for peering itself. */
  insteadOfPeering(topology: Topology): string;
  /** What follows by itself where a region is added. */
  newRegion(topology: Topology): string;
  /**
   * How all regions come to use one gateway; absent where they cannot.
   *
   * @param kind - `VPN` or `ExpressRoute`
   */
  sharedGateway?(topology: Topology, kind: string, cite: Cite): string;
}

/**
 * One way to join regions, and everything that is particular to it. Whatever else depends on the pattern asks it here, so
 * that another pattern is one more of these.
 */
export interface Pattern {
  /** Which regions can be joined directly: each with each, or each with one of them. */
  readonly topologies: readonly Interconnect['topology'][];
  /** Whether the networks of the regions are peered with each other. */
  readonly peersRegions: boolean;
  /** Whether each region has a virtual hub, in which gateways and firewalls stand instead of in its network. */
  readonly virtualHubs: boolean;
  /** The gateway that every region has because the traffic between the regions passes it. */
  readonly regionGateways?: GatewayKind;
  /** Gateways to on-premises of one region that the others can use. */
  readonly sharedGateways: readonly GatewayKind[];
  /** What can be set in `interconnect` here, and has no meaning elsewhere. */
  readonly settings: readonly InterconnectSetting[];

  /** The {@link Pattern.settings} with their defaults. */
  plan?(
    spec: ConnectivitySpec,
    topology: Interconnect['topology'],
  ): Pick<ConnectivitySpec['interconnect'], InterconnectSetting>;
  /** The resources that join the regions of a spec. */
  join(spec: PlannedSpec, gateways: GatewayPlacement): RegionLinks;

  /**
   * The ways that traffic takes from one region to another, as the routing engine finds them: several where they share
   * several circuits, and none where they do not reach each other.
   */
  ways(atlas: Atlas, a: string, b: string): readonly Way[];
  readonly trafficCharges: readonly TrafficCharge[];
  readonly encryption: Encryption;

  readonly words: PatternWords;
}
