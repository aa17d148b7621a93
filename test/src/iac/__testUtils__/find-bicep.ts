import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const project = resolve(__dirname, '../../../bicep-compiler');

const [, packagePrefix, version] =
  /<PackageDownload Include="([^"$]+)\$\(NETCoreSdkPortableRuntimeIdentifier\)" Version="\[([^"\]]+)\]"/.exec(
    readFileSync(join(project, 'bicep-compiler.csproj'), 'utf8'),
  ) ?? [];

/** The version of the compiler that these tests were made with. */
export const bicepVersion = version;

/** The runtime identifier that .NET has for a platform, such as `linux-musl-x64`. */
export function runtimeIdentifier(
  { platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>,
  glibc: boolean,
): string {
  const system =
    { darwin: 'osx', win32: 'win' }[String(platform)] ??
    (glibc ? 'linux' : 'linux-musl');
  return `${system}-${arch}`;
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as {
    header: { glibcVersionRuntime?: string };
  };
  return header.glibcVersionRuntime !== undefined;
}

/** The folder in which `dotnet restore` puts the package of the compiler. */
function packageFolder(): string {
  const packageName = `${packagePrefix}${runtimeIdentifier(
    process,
    hasGlibc(),
  )}`;
  return join(
    process.env.NUGET_PACKAGES || join(homedir(), '.nuget', 'packages'),
    packageName.toLowerCase(),
    version,
  );
}

/**
 * The path of the Bicep compiler: the one that BICEP names, whichever version that is; `bicep` on the PATH where it has
 * the version of the project file; the one that `dotnet restore` has fetched. Undefined where there is none.
 */
export function findBicep(): string | undefined {
  return process.env.BICEP || bicepOnPath() || restoredBicep();
}

const programName = process.platform === 'win32' ? 'bicep.exe' : 'bicep';

function bicepOnPath(): string | undefined {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, programName))
    .find(path => existsSync(path));
  // Another version may format or complain otherwise.
  return found && versionOf(found) === version ? found : undefined;
}

/** The version that a compiler prints: "Bicep CLI version 0.49.2 (…)". Undefined where it prints none. */
export function versionOf(program: string): string | undefined {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /\bversion (\S+)/.exec(stdout ?? '')?.[1];
}

function restoredBicep(): string | undefined {
  const folder = packageFolder();
  // Written last, when everything else is there.
  if (!existsSync(join(folder, '.nupkg.metadata'))) return undefined;
  const program = join(folder, 'tools', programName);
  try {
    accessSync(program, constants.X_OK);
  } catch {
    // A NuGet package holds no run bits.
    chmodSync(program, 0o755);
  }
  return program;
}

/**
 * Fetches the compiler where there is none and `dotnet` can; runs once, before the tests.
 *
 * A failure is no error here: the tests that need the compiler then say that they did not run.
 */
export default function restoreBicep(): void {
  if (findBicep() === undefined) {
    spawnSync('dotnet', ['restore', project], { stdio: 'inherit' });
  }
}
