import type { Join } from './joins';
import type { Chip, DocumentLineKind } from './model';

/** A network as the layout needs it, whatever it was made from. Everything is named by its id. */
export interface Graph {
  /** The boxes: the regions of a spec, or the networks and virtual hubs of a document. */
  readonly regions: readonly Region[];
  /** By id. */
  readonly regionOf: ReadonlyMap<string, Region>;
  /** The one that all others are joined with, if that is all that joins them. */
  readonly hub?: string;
  /** The one that stands next to the sites, because the others use its gateway. */
  readonly entry?: string;
  readonly joins: readonly Join[];
  /** Those whose gateway others use. */
  readonly sharedGateways: ReadonlySet<string>;
  readonly sites: readonly DrawnSite[];
  readonly circuits: readonly DrawnCircuit[];
  readonly siteConnections: readonly SiteLink[];
  readonly circuitConnections: readonly CircuitLink[];
  /** Joins of circuits and sites with each other, beside those of a circuit with its own sites. */
  readonly outerJoins: readonly OuterJoin[];
  /** Names of the groups, in the order in which they are drawn. Absent: the parts of the world. */
  readonly groups?: readonly string[];
  /** Ids of the boxes around which the groups are; absent where a sentence says how the groups are joined. */
  readonly hubs?: ReadonlySet<string>;
  readonly words: GraphWords;
}

/** The sentences in which a spec's drawing speaks of regions, and that of a document of networks. */
export interface GraphWords {
  readonly name: string;
  /** `12 regions`, of the boxes with these ids. */
  readonly count: (ids: readonly string[]) => string;
  /** The number of regions and how they are joined. */
  readonly joined: string;
  readonly spokes: (count: number) => string;
  readonly circuitBundle: (count: number) => string;
  /** A line that stands for several joins. */
  readonly bundle: (title: string, count: number) => string;
  readonly entries: (
    gateways: 'gateways' | 'circuitGateways' | 'bothGateways',
    count: number,
  ) => string;
  /** The button that groups the boxes. */
  readonly group: string;
  readonly noAddresses: string;
  /** Of an end of a connection that does not exist in the document. */
  readonly outside: string;
  /** Labels of the legend for lines that only documents have. */
  readonly legend?: Readonly<Record<DocumentLineKind, string>>;
}

/** The content of a box. */
export interface Region {
  readonly id: string;
  readonly key: string;
  /** The Azure location; an unknown one has no place on the map. */
  readonly location: string;
  /** The second line, such as the name of the location. */
  readonly name: string;
  readonly addressSpace: readonly string[];
  /** Absent: the part of the world in which it is. */
  readonly group?: string;
  /** `virtual hub` */
  readonly role?: string;
  /** True if it is not known as a whole. */
  readonly isDoubtful?: boolean;
  readonly spokes: readonly DrawnSpoke[];
  /** Chips with a label for a large box, and one for a small box. */
  readonly chips: readonly (Chip & { readonly short: string })[];
}

/** A workload network in a box. */
export interface DrawnSpoke {
  readonly id: string;
  readonly key: string;
  readonly addressSpace: readonly string[];
}

export interface DrawnSite {
  readonly id: string;
  readonly key: string;
  readonly addressSpace: readonly string[];
  readonly devices: readonly { readonly id: string; readonly label: string }[];
  /** True if something names it, and it is not there. */
  readonly isUnknown?: boolean;
}

export interface DrawnCircuit {
  readonly id: string;
  readonly key: string;
  readonly peeringLocation?: string;
  readonly provider?: string;
  readonly bandwidthMbps?: number;
  readonly provisioned: boolean;
  /** Ids of the sites at its other end. */
  readonly sites: readonly string[];
}

/** The connection of a box with a site; with several devices of it, several have one id. */
export interface SiteLink {
  readonly id: string;
  readonly region: string;
  readonly site: string;
}

/** A join of two circuits, or of others that are outside the boxes. */
export interface OuterJoin {
  readonly ids: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

export interface CircuitLink {
  readonly id: string;
  readonly region: string;
  readonly circuit: string;
}

/** Keys of these regions, in one line. */
export function keysOf({ regionOf }: Graph, ids: readonly string[]): string {
  return ids.map(id => regionOf.get(id)?.key ?? id).join(', ');
}
