import type { ReactNode } from 'react';
import type { DocumentId } from './documents';
import type { ExampleId } from './examples';
import type { Sketch } from './sketches';

/** Something the page says, with the documents that say so. */
export interface Claim {
  readonly text: ReactNode;
  readonly sources: readonly DocumentId[];
  /** Absent where the documents state it as it stands. */
  readonly basis?: 'derived' | 'estimate';
}

/** An old claim that no longer holds, and what does. */
export interface Correction {
  readonly read: ReactNode;
  readonly today: Claim;
}

/** What happens to the traffic between two places. */
export type Outcome = 'works' | 'lost' | 'none' | { readonly via: string };

/** Traffic in both directions between two elements of a topology (`vnet:weu`, `site:hq`). */
export interface Flow {
  readonly between: readonly [string, string];
  readonly before: Outcome;
  readonly after: Outcome;
}

/** A state of an example network: which one, and the ids of the elements that have failed in it. */
export interface Situation {
  readonly label: string;
  readonly example?: ExampleId;
  readonly failed: readonly string[];
}

/**
 * What a failure, or another design, changes. `flows` is what a simulation of `before` and `after` yields, so that a
 * live diagram can take the table's place.
 */
export interface Consequence {
  readonly id: string;
  readonly title: string;
  readonly before: Situation;
  readonly after: Situation;
  /** Whether the two situations are also drawn, where they differ in more than a failure. */
  readonly drawn?: boolean;
  readonly flows: readonly Flow[];
  readonly why: Claim;
}

/** The drawing of an option: a real topology, or a sketch where the product has no such resources. */
export type Picture =
  | { readonly example: ExampleId; readonly caption: ReactNode }
  | { readonly sketch: Sketch; readonly caption: ReactNode };

/** What of the wizard's form an option fills in. */
export interface WizardChoice {
  readonly interconnect: {
    readonly pattern: string;
    readonly topology?: 'mesh' | 'hub-and-spoke';
    readonly bgp?: boolean;
    readonly peeredBy?: 'peerings' | 'network-manager';
  };
  readonly onPremises: {
    readonly via: 'none' | 'vpn' | 'expressroute';
    readonly gateways?: 'per-region' | 'transit';
  };
  readonly inspection?: {
    readonly via: 'none' | 'azure-firewall' | 'nva';
  };
}

/** One way to connect, explained for someone who has to choose. */
export interface Option {
  /** Anchor of its section. */
  readonly id: string;
  readonly title: string;
  /** Title for the section navigation. */
  readonly short: string;
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
  /** What the wizard fills in. */
  readonly choice: WizardChoice;
}
