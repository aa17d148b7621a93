import type {
  ConnectivitySpec,
  InterconnectPattern,
} from 'backstage-plugin-vnet-connectivity-common';
import type { DocumentId } from './documents';
import type { ExampleId } from './examples';
import type { Message } from './message';

/** A statement of the page, with its sources. */
export interface Claim {
  readonly text: Message;
  readonly sources: readonly DocumentId[];
  /** Absent where the sources state it literally. */
  readonly basis?: 'derived' | 'estimate';
}

/** An old claim that no longer holds, and the present one. */
export interface Correction {
  readonly read: Message;
  readonly today: Claim;
}

/** A state of an example network: its id, and the ids of the failed elements. */
export interface Situation {
  /** Its name in a table. */
  readonly label: Message;
  /** The text of the button that brings it about. */
  readonly action: Message;
  readonly example: ExampleId;
  readonly failed: readonly string[];
}

/**
 * The effect of a failure, or of another design. The fate of the traffic is not written down: the routing engine is
 * asked about each situation.
 */
export interface Consequence {
  readonly id: string;
  readonly title: Message;
  /** The first is the one that the others are compared with. */
  readonly situations: readonly [Situation, Situation, ...Situation[]];
  /** Pairs of elements (`vnet:weu`, `site:hq`) whose traffic, in both directions, is looked at. */
  readonly between: readonly (readonly [string, string])[];
  readonly why: Claim;
}

/** The drawing of an option. */
export interface Picture {
  readonly example: ExampleId;
  readonly caption: Message;
  /** The height that is kept for it: that of the drawing with legend and flows in a wide window, pixels. */
  readonly height: number;
}

/** The part of the wizard's form that an option fills in. */
export interface WizardChoice {
  readonly regions?: ConnectivitySpec['regions'];
  readonly spokes?: ConnectivitySpec['spokes'];
  /** Settings of every network; `ipsec` decides the pattern that the wizard recommends. */
  readonly virtualNetworks?: ConnectivitySpec['virtualNetworks'] & {
    readonly ipsec?: boolean;
  };
  readonly interconnect: {
    readonly pattern: InterconnectPattern;
    readonly topology?: 'mesh' | 'hub-and-spoke';
    readonly bgp?: boolean;
    readonly peeredBy?: 'peerings' | 'network-manager';
  };
  readonly onPremises: {
    readonly via: 'none' | 'vpn' | 'expressroute';
    readonly gateways?: 'per-region' | 'transit';
    readonly gatewayRegion?: string;
    readonly backup?: 'vpn';
    /** The locations of the sites only. */
    readonly sites?: Readonly<Record<string, { readonly location: string }>>;
  };
  readonly inspection?: {
    readonly via: 'none' | 'azure-firewall' | 'nva';
  };
}

/** One way to connect, explained for someone who has to choose. */
export interface Option {
  /** Anchor of its section. */
  readonly id: string;
  readonly title: Message;
  /** Title for the section navigation. */
  readonly short: Message;
  readonly lead: readonly Claim[];
  readonly picture: Picture;
  readonly corrections: readonly Correction[];
  readonly gains: readonly Claim[];
  readonly losses: readonly Claim[];
  readonly consequences: readonly Consequence[];
  readonly costs: readonly Claim[];
  readonly limits: readonly Claim[];
  readonly setUp: readonly Claim[];
  readonly choose: readonly Claim[];
  readonly avoid: readonly Claim[];
  /** The values that the wizard starts with. */
  readonly choice: WizardChoice;
}
