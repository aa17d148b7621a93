import type { Part } from '../compose';

/** The declarations of a layer by their kind. Between two stands an empty line. */
type Declarations = readonly (readonly Part[])[];

interface BicepLayer {
  readonly head: Declarations;
  readonly parameters: Declarations;
  readonly variables: Declarations;
  readonly modules: Declarations;
  readonly outputs: Declarations;
  /** The files that its declarations use, by path below `bicep/`. */
  readonly files: readonly string[];
  /** The types that its declarations and those files use. */
  readonly types: readonly string[];
}

/** The Bicep files below `assets/`, as `scripts/bicep-layers.mjs` reads them. */
export interface BicepAssets {
  /** The declarations of types.bicep by name; what stands before them has none. */
  readonly types: readonly (readonly [name: string, text: string])[];
  readonly layers: Readonly<Record<string, BicepLayer>>;
}
