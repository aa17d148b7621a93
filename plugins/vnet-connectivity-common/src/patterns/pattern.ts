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

/** The encryption of traffic between two regions without virtual network encryption. */
export interface Encryption {
  readonly value: string;
  readonly notes: readonly string[];
  readonly sources: readonly Source[];
  /** True if it is IPsec. */
  readonly ipsec: boolean;
  /** The reason why virtual network encryption does not cover the whole path; absent where it can. */
  readonly endsMachines?: string;
}

/** A row of a table of options: what it is, what it gains, why it was not chosen. */
export type OptionRow = readonly [name: string, gains: string, whyNot: string];

/** Links to the documents that a sentence rests on. @public */
export type Cite = (...sources: readonly Source[]) => string;

/** The texts of a pattern in generated documents, in English. */
export interface PatternWords {
  /** The resource that joins the regions, after "by". */
  readonly joinedBy: string;
  /** The reasons for building the network with it, a sentence or two each. */
  reasons(topology: Topology, cite: Cite): readonly string[];
  /**
   * Its row in the list of options where another pattern was chosen.
   *
   * @param instead - {@link PatternWords.insteadOfPeering} of the chosen pattern
   */
  rejected(chosen: Topology, instead: string): OptionRow;
  /** The reason for choosing it instead of peering; empty for peering itself. */
  insteadOfPeering(topology: Topology): string;
  /** The resources that follow by themselves when a region is added. */
  newRegion(topology: Topology): string;
  /**
   * The explanation of how all regions share one gateway; absent where they cannot.
   *
   * @param kind - `VPN` or `ExpressRoute`
   */
  sharedGateway?(topology: Topology, kind: string, cite: Cite): string;
}

/**
 * One way to join regions, and everything that is particular to it. Other modules read these properties and know no
 * pattern by name, so that a further pattern is one more of these.
 *
 * @public
 */
export interface Pattern {
  /** The topologies in which regions can be joined directly: each with each, or each with one of them. */
  readonly topologies: readonly Interconnect['topology'][];
  /** True if the networks of the regions are peered with each other. */
  readonly peersRegions: boolean;
  /** True if each region has a virtual hub, which has the gateways and firewalls instead of the region's network. */
  readonly virtualHubs: boolean;
  /** The gateway that every region has because the traffic between the regions passes it. */
  readonly regionGateways?: GatewayKind;
  /** Gateways to on-premises of one region that the others can use. */
  readonly sharedGateways: readonly GatewayKind[];
  /** The settings of `interconnect` that this pattern has; they have no meaning for others. */
  readonly settings: readonly InterconnectSetting[];

  /** The {@link Pattern.settings} with their defaults. */
  plan?(
    spec: ConnectivitySpec,
    topology: Interconnect['topology'],
  ): Pick<ConnectivitySpec['interconnect'], InterconnectSetting>;
  /** The resources that join the regions of a spec. */
  join(spec: PlannedSpec, gateways: GatewayPlacement): RegionLinks;

  /**
   * The paths of traffic from one region to another, as the routing engine finds them: several where they share several
   * circuits, and none where they do not reach each other.
   */
  ways(atlas: Atlas, a: string, b: string): readonly Way[];
  readonly trafficCharges: readonly TrafficCharge[];
  readonly encryption: Encryption;

  readonly words: PatternWords;
}
