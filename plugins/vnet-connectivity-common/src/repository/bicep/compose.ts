import { assets, bicepAssets } from '../assets.generated';
import { composedOnce, nothingElse, textOf } from '../compose';
import type { Layer } from '../layers';

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
      ...[
        'bicepconfig.json',
        'live-settings.json',
        'live-settings.sh',
        'stack.sh',
      ].map((path): [string, string] => [path, assets[`bicep/${path}`]]),
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
