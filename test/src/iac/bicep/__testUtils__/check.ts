import { DeclaredTypes } from './declaredTypes';
import { BicepOptions, deploy, parametersFile } from './evaluate';
import { grammarProblems } from './grammar';
import { checkDeployTime } from './deployTime';
import { ResourceInstance } from './instances';
import { lint } from './linter';
import { BicepError, problemAt, Report } from './problems';
import { BicepFile, Program, resourcesOf } from './program';
import { refuseCircles } from './references';
import { knownVersions, resourceType } from './resourceTypes';
import { checkStructure } from './structure';
import { mismatches, ObjectType } from './types';
import { checkTypes } from './typeCheck';

const configFile = 'bicep/bicepconfig.json';

/**
 * What is wrong with the Bicep files of a repository: their syntax, which two parsers must accept, their names, types,
 * resource bodies and style, and their deployment on paper with `bicep/main.bicepparam`. Empty where nothing is.
 *
 * Resource bodies are checked as far as the table of types goes; see `uncheckedTypes`. Nothing here is the compiler.
 */
export async function checkBicep(
  files: ReadonlyMap<string, string>,
  options: BicepOptions = {},
): Promise<string[]> {
  const program = new Program(files);
  const problems: string[] = [];
  for (const path of program.paths) {
    try {
      program.file(path);
      problems.push(...(await grammarProblems(path, files.get(path) ?? '')));
    } catch (error) {
      problems.push(messageOf(error));
    }
  }
  // Everything else would only repeat that a file cannot be read.
  if (problems.length > 0) return problems;

  const config = linterConfig(files);
  problems.push(...config.problems);
  const types = new DeclaredTypes(program);
  for (const path of program.paths)
    problems.push(...languageProblems(program, types, program.file(path)));
  if (problems.length === 0) {
    for (const path of program.paths)
      problems.push(...styleProblems(program, program.file(path), config.off));
    if (program.has(parametersFile))
      problems.push(...checkDeployment(program, options));
  }
  return [...new Set(problems)];
}

/** The resource types of a repository that nothing here checks, with their API versions. */
export function uncheckedTypes(files: ReadonlyMap<string, string>): string[] {
  const program = new Program(files);
  const types = program.paths.flatMap(path =>
    resourcesOf(program.file(path)).map(({ declaration, parent }) =>
      fullType(declaration.type, parent?.type),
    ),
  );
  return [...new Set(types)]
    .filter(type => resourceType(type) === undefined)
    .sort();
}

function fullType(type: string, parent: string | undefined): string {
  if (parent === undefined) return type;
  const [parentType, parentVersion] = parent.split('@');
  const [child, version = parentVersion] = type.split('@');
  return `${parentType}/${child}@${version}`;
}

function languageProblems(
  program: Program,
  types: DeclaredTypes,
  file: BicepFile,
): string[] {
  const problems: string[] = [];
  const report: Report = (...problem) => problems.push(problemAt(...problem));
  try {
    refuseCircles(program, file);
    checkTypes(program, types, file, report);
    checkStructure(program, file, report);
    checkDeployTime(program, file, report);
    checkVersions(file, report);
  } catch (error) {
    problems.push(messageOf(error));
  }
  return problems;
}

function styleProblems(
  program: Program,
  file: BicepFile,
  off: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  lint(program, file, (position, message, rule) => {
    if (rule === undefined || !off.has(rule))
      problems.push(problemAt(position, message, rule));
  });
  return problems;
}

function checkVersions(file: BicepFile, report: Report): void {
  for (const { declaration, parent } of resourcesOf(file)) {
    const [type, version] = fullType(declaration.type, parent?.type).split('@');
    if (version === undefined) {
      report(declaration.at, `${type} has no API version`, 'BCP029');
      continue;
    }
    const known = knownVersions(type);
    if (known.length > 0 && !known.includes(version)) {
      report(
        declaration.at,
        `${type} is known in the API version ${known.join(
          ', ',
        )}, not in ${version}`,
        'BCP081',
      );
    }
  }
}

function checkDeployment(program: Program, options: BicepOptions): string[] {
  const { resources, problems } = deploy(program, options);
  return [
    ...problems,
    ...resources.flatMap(({ instance }) => bodyProblems(instance)),
  ];
}

/** What is wrong with a body once all its expressions are values. */
function bodyProblems(resource: ResourceInstance): string[] {
  const known = resourceType(`${resource.type}@${resource.apiVersion}`);
  if (known === undefined || resource.existing) return [];
  const withoutName: ObjectType = {
    kind: 'object',
    properties: new Map(
      [...known.body.properties].filter(([name]) => name !== 'name'),
    ),
    additional: known.body.additional,
  };
  return mismatches(resource.body, withoutName).map(problem =>
    problemAt(resource.declaration.at, `${resource.id}${problem}`, 'BCP036'),
  );
}

interface LinterConfig {
  readonly off: ReadonlySet<string>;
  readonly problems: readonly string[];
}

/** The rules that `bicepconfig.json` turns off. */
function linterConfig(files: ReadonlyMap<string, string>): LinterConfig {
  const text = files.get(configFile);
  if (text === undefined) return { off: new Set(), problems: [] };
  try {
    const rules: Record<string, { level?: string }> =
      JSON.parse(text).analyzers?.core?.rules ?? {};
    return {
      off: new Set(
        Object.keys(rules).filter(rule => rules[rule].level === 'off'),
      ),
      problems: [],
    };
  } catch (error) {
    return { off: new Set(), problems: [`${configFile}: ${messageOf(error)}`] };
  }
}

function messageOf(error: unknown): string {
  if (error instanceof BicepError || error instanceof SyntaxError)
    return error.message;
  throw error;
}
