import { spawnSync } from 'node:child_process';

/** Whether Bicep itself is installed. */
export const bicepFound = spawnSync('bicep', ['--version']).status === 0;

const describeOrSkip: (name: string, tests: () => void) => void = bicepFound
  ? describe
  : describe.skip;

/** `describe`, or visibly skipped where Bicep is not installed. */
export function describeBicep(name: string, tests: () => void): void {
  describeOrSkip(bicepFound ? name : `${name} (not found: bicep)`, tests);
}

/** Compiles `main.bicep` and `main.bicepparam` of a folder; what Bicep says, warnings included, is empty where all is well. */
export function bicepBuild(folder: string): string {
  const build = (...args: string[]) => {
    const { stderr, error } = spawnSync('bicep', args, {
      cwd: folder,
      encoding: 'utf8',
    });
    if (error) throw error;
    return stderr;
  };
  return [
    build('build', 'main.bicep', '--stdout'),
    build('build-params', 'main.bicepparam', '--stdout'),
  ].join('');
}
