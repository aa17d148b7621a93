import type { Part } from '../compose';

/** A part of a Terraform file. */
export type TerraformPart = Part<Changing>;

/** A place whose text depends on the subscriptions of a network. */
export type Changing = Call | Collection | Reading | Mocks;

/** A call of a module. Each further subscription has its own, which takes its share. */
export interface Call {
  readonly call: string;
  readonly head: readonly TerraformPart[];
  readonly body: readonly TerraformPart[];
}

/** The collection that a call repeats over. */
interface Collection {
  readonly share: string;
}

/** A place that reads what a call built: as a collection, or as one more entry of a list of them. */
interface Reading {
  readonly reads: string;
  /** `.peerings`, or nothing. */
  readonly output: string;
  readonly isEntry: boolean;
}

/** The place of a test that says that no account is needed. */
interface Mocks {
  readonly mocks: true;
}

/** The Terraform files below `assets/`, as `scripts/terraform-layers.mjs` reads them: by layer and path. */
export type TerraformAssets = Readonly<
  Record<string, Readonly<Record<string, readonly TerraformPart[]>>>
>;
