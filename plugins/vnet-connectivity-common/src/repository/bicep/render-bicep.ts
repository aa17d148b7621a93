import type { Topology } from '../../topology';
import { assetsBelow } from '../assets';
import { bicepParameters } from './bicep-parameters';
import { bicepLiteral } from './literal';
import type { BicepSection } from './sections';
import { sectionsOf } from './sections';

/**
 * The Bicep files of a network, by path from the root of its repository.
 *
 * `main.bicep` is a static file without the sections that the network does not need, and the modules are those that it
 * uses. All that is particular to the network is data, in `main.bicepparam`.
 */
export function renderBicep(topology: Topology): ReadonlyMap<string, string> {
  const sections = sectionsOf(topology);
  const assets = assetsBelow(
    'bicep',
    Object.entries(sections).flatMap(([name, needed]) =>
      needed ? [name] : [],
    ),
  );
  return new Map(
    ['bicepconfig.json', ...reachableFrom('main.bicep', assets)]
      .map((path): [string, string] => [
        `bicep/${path}`,
        assets.get(path) ?? '',
      ])
      .concat([['bicep/main.bicepparam', parametersFile(topology, sections)]]),
  );
}

/** The file and all that it uses, directly or through others. */
function reachableFrom(
  path: string,
  files: ReadonlyMap<string, string>,
  reached: ReadonlySet<string> = new Set(),
): Set<string> {
  const content = files.get(path);
  if (content === undefined) throw new Error(`There is no Bicep file ${path}.`);
  const used = [
    ...content.matchAll(/^(?:module \w+|import .* from) '([^']+)'/gm),
  ].map(([, reference]) =>
    new URL(reference, `file:///${path}`).pathname.slice(1),
  );
  return used.reduce(
    (found, next) =>
      found.has(next) ? found : reachableFrom(next, files, found),
    new Set([...reached, path]),
  );
}

/** Secure parameters, with the environment variables that hold them as JSON. */
const secrets: readonly (readonly [BicepSection, string, string])[] = [
  ['vpn-connection', 'sharedKeys', 'SHARED_KEYS'],
  [
    'circuit-connection',
    'circuitAuthorizationKeys',
    'CIRCUIT_AUTHORIZATION_KEYS',
  ],
];

function parametersFile(
  topology: Topology,
  sections: Readonly<Record<BicepSection, boolean>>,
): string {
  const parameters = Object.entries(bicepParameters(topology, sections));
  return [
    "using 'main.bicep'",
    ...parameters.flatMap(([name, value]) =>
      value === undefined ? [] : [`param ${name} = ${bicepLiteral(value)}`],
    ),
    ...secrets.flatMap(([section, name, variable]) =>
      sections[section]
        ? [
            `// Never written here: the pipeline sets ${variable} from its secret store.\nparam ${name} = json(readEnvironmentVariable('${variable}', '{}'))`,
          ]
        : [],
    ),
  ]
    .join('\n\n')
    .concat('\n');
}
