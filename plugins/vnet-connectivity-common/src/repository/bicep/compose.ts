import { assets, bicepAssets } from '../assets.generated';
import type { Part } from '../compose';
import { composedOnce, nothingElse, textOf } from '../compose';
import type { Layer } from '../layers';

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

const kinds = [
  'head',
  'parameters',
  'variables',
  'modules',
  'outputs',
] as const;

/** The Bicep code of the networks that need these layers, by path below `bicep/`. All but the data. */
export const bicepCode = composedOnce(
  (layers: ReadonlySet<Layer>): ReadonlyMap<string, string> => {
    const present = [...layers].flatMap(layer =>
      Object.hasOwn(bicepAssets.layers, layer)
        ? [bicepAssets.layers[layer]]
        : [],
    );
    const declarations = kinds.flatMap(kind =>
      present.flatMap(layer =>
        layer[kind].map(parts => textOf(parts, layers, nothingElse)),
      ),
    );
    const types = new Set(present.flatMap(layer => layer.types));
    const files = new Set(present.flatMap(layer => layer.files));
    return new Map([
      ['bicepconfig.json', assets['bicep/bicepconfig.json']],
      // Every layer has its own import of the types.
      ['main.bicep', fileOf([...new Set(declarations)])],
      [
        'types.bicep',
        fileOf(
          bicepAssets.types.flatMap(([name, text]) =>
            name === '' || types.has(name) ? [text] : [],
          ),
        ),
      ],
      ...[...files].map((path): [string, string] => [
        path,
        assets[`bicep/${path}`],
      ]),
    ]);
  },
);

function fileOf(declarations: readonly string[]): string {
  return `${declarations.join('\n\n')}\n`;
}
