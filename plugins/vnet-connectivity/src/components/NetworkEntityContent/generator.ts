/** The version of the generator of a repository, compared with that of the portal. */
export type GeneratorAge = 'current' | 'behind' | 'ahead' | 'unknown';

/** Compares two versions such as `1.2.3`; what follows a hyphen does not count. */
export function generatorAge(
  version: string | undefined,
  current: string,
): GeneratorAge {
  const [theirs, ours] = [version ?? '', current].map(numbersOf);
  if (!theirs || !ours) return 'unknown';
  const difference = theirs
    .map((number, index) => number - ours[index])
    .find(value => value !== 0);
  if (difference === undefined) return 'current';
  return difference < 0 ? 'behind' : 'ahead';
}

function numbersOf(version: string): number[] | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  return match ? match.slice(1).map(Number) : undefined;
}
