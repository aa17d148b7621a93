import type { Topology } from '../../topology';
import type { Layer } from '../layers';
import { layersOf } from '../layers';
import { bicepParameters } from './bicep-parameters';
import { bicepCode } from './compose';
import { bicepLiteral } from './literal';

/**
 * The Bicep files of a network, by path from the root of its repository.
 *
 * The code is composed of the layers that the network needs. All that is particular to the network is data, in
 * `main.bicepparam`.
 *
 * @public
 */
export function renderBicep(topology: Topology): ReadonlyMap<string, string> {
  const layers = layersOf(topology);
  const files = new Map<string, string>();
  for (const [path, content] of bicepCode(layers)) {
    files.set(`bicep/${path}`, content);
  }
  return files.set('bicep/main.bicepparam', parametersFile(topology, layers));
}

/** Secure parameters, with the environment variables that hold them as JSON. */
const secrets: readonly (readonly [Layer, string, string])[] = [
  ['vpn-connection', 'sharedKeys', 'SHARED_KEYS'],
  ['circuit', 'circuitAuthorizationKeys', 'CIRCUIT_AUTHORIZATION_KEYS'],
];

function parametersFile(
  topology: Topology,
  layers: ReadonlySet<Layer>,
): string {
  const parameters = Object.entries(bicepParameters(topology, layers));
  return [
    "using 'main.bicep'",
    ...parameters.flatMap(([name, value]) =>
      value === undefined ? [] : [`param ${name} = ${bicepLiteral(value)}`],
    ),
    "// What others have set in Azure, which a deployment repeats: live-settings.sh reads it.\nparam liveSettings = loadJsonContent('live-settings.json')",
    ...secrets.flatMap(([layer, name, variable]) =>
      layers.has(layer)
        ? [
            `// Never written here: the pipeline sets ${variable} from its secret store.\nparam ${name} = json(readEnvironmentVariable('${variable}', '{}'))`,
          ]
        : [],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
