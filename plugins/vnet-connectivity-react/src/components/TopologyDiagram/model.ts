import type { Box } from './geometry';
import type { Join } from './joins';

/** Kinds of lines that only documents have, as a spec builds no such thing. */
export const documentLineKinds = [
  'hubConnection',
  'halfPeering',
  'partPeering',
  'unknownJoin',
] as const;

export type DocumentLineKind = (typeof documentLineKinds)[number];

/** The kind of connection that a line stands for. */
export type LineKind =
  | DocumentLineKind
  | 'peering'
  | 'gatewayTransit'
  | 'connectedGroup'
  | 'vnetToVnet'
  | 'virtualWan'
  | 'tunnel'
  | 'circuit';

export interface Line {
  /** Ids of the elements that the line stands for; several for a bundle, none where they cannot fail. */
  readonly ids: readonly string[];
  /** Ids of the regions, circuits and sites at its two ends. */
  readonly ends: readonly [readonly string[], readonly string[]];
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
  /** The role in lines below the key; none where it has room beside the key. */
  readonly roleLines: readonly string[];
  /** True if it is not known as a whole. */
  readonly isDoubtful: boolean;
  readonly compact: boolean;
}

/** Regions of one part of the world that are drawn as one box. */
export interface GroupNode extends Box {
  /** `group:Europe` */
  readonly id: string;
  readonly name: string;
  /** Ids of its regions. */
  readonly members: readonly string[];
  readonly lines: readonly string[];
}

/** A resource in a region: a gateway, a firewall, a virtual hub. */
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

/** A workload network, or the number of further ones. */
export interface SpokeRow {
  /** Absent where the row stands for several. */
  readonly id?: string;
  readonly label: string;
}

export interface OuterNode extends Box {
  readonly id: string;
  readonly kind: 'site' | 'circuit' | 'unknown';
  /** Its name in the drawing. */
  readonly title: string;
  /** Its accessible name, which needs no context. */
  readonly spokenTitle: string;
  readonly lines: readonly string[];
  readonly devices: readonly DeviceChip[];
}

/** A VPN device of a site, or all of them where they are many. */
export interface DeviceChip {
  readonly ids: readonly string[];
  readonly label: string;
}

/** A box around nodes, for which one line or one sentence stands. */
export interface Frame extends Box {
  readonly label: string;
  /** Name of the group whose regions are in it, where it is one. */
  readonly group?: string;
}

/** The arrangement of the regions: in rows and rings, or as on a map. */
export type Arrangement = 'layered' | 'geographic';

/** The map behind the boxes. */
export interface MapFrame {
  /** The area in which land is shown. */
  readonly box: Box;
  /** The place of latitude and longitude 0. */
  readonly x: number;
  readonly y: number;
  /** Units of a degree of longitude, and of latitude. */
  readonly xDegree: number;
  readonly yDegree: number;
  /** Places of regions, by the ids of their boxes. */
  readonly points: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
  }[];
}

/** Everything that has to be drawn, in the units of the drawing. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionNode[];
  readonly groups: readonly GroupNode[];
  readonly outer: readonly OuterNode[];
  readonly frames: readonly Frame[];
  readonly lines: readonly Line[];
  /** Present where regions are arranged as on a map. */
  readonly map?: MapFrame;
  /** Joins of regions without a line of their own, because there are too many. */
  readonly undrawn: readonly Join[];
}
