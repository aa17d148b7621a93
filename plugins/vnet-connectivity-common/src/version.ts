/** Version of the generator; a test holds it equal to the package's. @public */
export const generatorVersion = '0.1.0';

/** A version of the generator, and the changes that it makes to repositories of the version before. @public */
export interface GeneratorRelease {
  readonly version: string;
  /** Sentences. */
  readonly changes: readonly string[];
}

/** Every version of the generator, the oldest first; a test holds the last one equal to the package's. @public */
export const generatorReleases: readonly GeneratorRelease[] = [
  {
    version: '0.1.0',
    changes: [
      'Peerings keep their address whatever their flags are, so that adding on-premises changes them in place; moved blocks bring older states along.',
      'Terraform refuses data by which a network with a gateway of its own uses that of another.',
      'Pipelines of Bicep take a snapshot of every change, and fail where the network would not do what connectivity.yaml promises.',
      'Gateways and circuits are protected from deletion (delivery.protection). In Bicep that is a lock, which the identity of the pipeline needs the right to set: run bootstrap/bootstrap.sh again.',
      'The state of a new repository has the organization in its name; a repository that is there keeps the name that it has (delivery.stateKey).',
      'Pipelines refuse a change that destroys, replaces or cuts something until a person has accepted it by name.',
    ],
  },
];

/** The versions after one, the oldest first; undefined where that is no version. @public */
export function releasesAfter(
  version: string,
): readonly GeneratorRelease[] | undefined {
  const theirs = numbersOf(version);
  return (
    theirs &&
    generatorReleases.filter(
      release => compareVersions(theirs, numbersOf(release.version)) < 0,
    )
  );
}

/** The numbers of a version such as `1.2.3`; what follows a hyphen does not count. */
function numbersOf(version: string): readonly number[] | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  return match ? match.slice(1).map(Number) : undefined;
}

function compareVersions(
  a: readonly number[],
  b: readonly number[] = [],
): number {
  return (
    a
      .map((number, index) => number - (b[index] ?? 0))
      .find(difference => difference !== 0) ?? 0
  );
}

/** Name of the generator in the files that it writes. */
export const generatorName = 'VNet Connectivity for Backstage';
