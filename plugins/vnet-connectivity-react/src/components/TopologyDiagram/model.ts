import type { Box } from './geometry';

/** What a line stands for. */
export type LineKind =
  | 'peering'
  | 'gatewayTransit'
  | 'connectedGroup'
  | 'vnetToVnet'
  | 'virtualWan'
  | 'tunnel'
  | 'circuit';

export interface Line {
  /** Element id of what the line stands for; several where it stands for a bundle. */
  readonly ids: readonly string[];
  readonly kind: LineKind;
  readonly path: string;
  /** Points to the gateway that is used. */
  readonly arrow: boolean;
  readonly title: string;
}

export interface RegionNode extends Box {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly addresses: string;
  readonly chips: readonly Chip[];
  /** As many workload networks as there is room for. */
  readonly spokes: readonly SpokeRow[];
  /** Its gateway serves other regions, or it is the hub. */
  readonly emphasised: boolean;
  /** `hub`, `gateway for all`. */
  readonly role?: string;
  readonly compact: boolean;
}

/** What a region has: a gateway, a firewall, a virtual hub. */
export interface Chip {
  readonly id: string;
  readonly kind: ChipKind;
  readonly label: string;
}

export type ChipKind =
  | 'virtualHub'
  | 'vpn'
  | 'expressRoute'
  | 'firewall'
  | 'appliance'
  | 'routeServer';

/** A workload network, or how many more there are. */
export interface SpokeRow {
  /** Absent where the row stands for several. */
  readonly id?: string;
  readonly label: string;
}

export interface OuterNode extends Box {
  readonly id: string;
  readonly kind: 'site' | 'circuit';
  /** What it is called in the drawing. */
  readonly title: string;
  /** What it is called where nobody sees the drawing. */
  readonly spokenTitle: string;
  readonly lines: readonly string[];
}

/** A box around nodes that one line or one sentence speaks for. */
export interface Frame extends Box {
  readonly label: string;
}

/** Everything that has to be drawn, in the units of the drawing. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionNode[];
  readonly outer: readonly OuterNode[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
}
