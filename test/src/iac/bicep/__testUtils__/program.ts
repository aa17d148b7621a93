import { posix } from 'node:path';
import { parseBicep } from './parser';
import { BicepError, Position } from './problems';
import {
  AssignmentDeclaration,
  Expression,
  FuncDeclaration,
  hasDecorator,
  ImportDeclaration,
  ModuleDeclaration,
  ObjectExpression,
  OutputDeclaration,
  ParamDeclaration,
  ResourceDeclaration,
  Statement,
  TypeDeclaration,
  VarDeclaration,
} from './syntax';

/** What a name in a file stands for. */
export type BicepSymbol =
  | ParamDeclaration
  | AssignmentDeclaration
  | VarDeclaration
  | ResourceDeclaration
  | ModuleDeclaration
  | TypeDeclaration
  | FuncDeclaration
  | {
      readonly kind: 'namespace';
      readonly file: BicepFile;
      readonly at: Position;
    };

/** A name, and the file that declares it: another than the one that uses it where it is imported. */
export interface Resolved {
  readonly file: BicepFile;
  readonly symbol: BicepSymbol;
}

export type TargetScope = 'subscription' | 'resourceGroup';

export interface BicepFile {
  readonly path: string;
  readonly statements: readonly Statement[];
  readonly targetScope: TargetScope;
  readonly symbols: ReadonlyMap<string, BicepSymbol>;
  readonly imports: ReadonlyMap<string, ImportedName>;
  readonly outputs: ReadonlyMap<string, OutputDeclaration>;
  readonly using?: string;
}

export interface ImportedName {
  readonly path: string;
  /** Missing for `* as namespace`. */
  readonly name?: string;
  readonly declaration: ImportDeclaration;
}

/** The declarations of one kind, in their order. */
export function declarations<Kind extends Statement['kind']>(
  file: BicepFile,
  kind: Kind,
): readonly (Statement & { kind: Kind })[] {
  return file.statements.filter(
    (statement): statement is Statement & { kind: Kind } =>
      statement.kind === kind,
  );
}

/** The resources of a file with those declared inside others, each with its parent. */
export function resourcesOf(file: BicepFile): readonly {
  declaration: ResourceDeclaration;
  parent?: ResourceDeclaration;
}[] {
  const withNested = (
    declaration: ResourceDeclaration,
    parent?: ResourceDeclaration,
  ): { declaration: ResourceDeclaration; parent?: ResourceDeclaration }[] => [
    { declaration, parent },
    ...declaration.body.resources.flatMap(nested =>
      withNested(nested, declaration),
    ),
  ];
  return declarations(file, 'resource').flatMap(declaration =>
    withNested(declaration),
  );
}

/** All Bicep files of a repository; the parameters file is one of them. */
export class Program {
  private readonly parsed = new Map<string, BicepFile>();

  constructor(private readonly contents: ReadonlyMap<string, string>) {}

  /** The paths of the Bicep files, with those of parameters. */
  get paths(): string[] {
    return [...this.contents.keys()].filter(path =>
      /\.bicep(param)?$/.test(path),
    );
  }

  has(path: string): boolean {
    return this.contents.has(path);
  }

  /** @throws BicepError where the file is missing or is not Bicep */
  text(path: string, at: Position): string {
    const text = this.contents.get(path);
    if (text === undefined)
      throw new BicepError(at, `there is no file ${path}`, 'BCP091');
    return text;
  }

  /** @throws BicepError where the file is missing or is not Bicep */
  file(
    path: string,
    from: Position = { file: path, line: 1, column: 1 },
  ): BicepFile {
    let file = this.parsed.get(path);
    if (file === undefined) {
      file = fileOf(path, parseBicep(path, this.text(path, from)));
      this.parsed.set(path, file);
    }
    return file;
  }

  /** The file of a module. @throws BicepError where it is missing or is not Bicep */
  module(file: BicepFile, declaration: ModuleDeclaration): BicepFile {
    return this.file(relativeTo(file, declaration.path), declaration.at);
  }

  /**
   * What a name stands for in a file, imported or declared; `undefined` where nothing has that name.
   *
   * @throws BicepError where an imported file is missing or is not Bicep, or does not export the name
   */
  resolve(file: BicepFile, name: string): Resolved | undefined {
    const symbol = file.symbols.get(name);
    if (symbol !== undefined) return { file, symbol };
    const imported = file.imports.get(name);
    if (imported === undefined) return undefined;
    const { at } = imported.declaration;
    const source = this.file(imported.path, at);
    if (imported.name === undefined) {
      return { file, symbol: { kind: 'namespace', file: source, at } };
    }
    return this.exported(source, imported.name, at);
  }

  /** @throws BicepError where the file does not export the name */
  exported(source: BicepFile, name: string, at: Position): Resolved {
    const symbol = source.symbols.get(name);
    if (
      symbol === undefined ||
      !('decorators' in symbol) ||
      !hasDecorator(symbol, 'export')
    ) {
      throw new BicepError(
        at,
        `${source.path} does not export "${name}"`,
        'BCP360',
      );
    }
    return { file: source, symbol };
  }
}

/** A path that is written in a file, seen from the root of the repository. */
export function relativeTo(file: BicepFile, path: string): string {
  return posix.join(posix.dirname(file.path), path);
}

function fileOf(path: string, statements: readonly Statement[]): BicepFile {
  const symbols = new Map<string, BicepSymbol>();
  const imports = new Map<string, ImportedName>();
  const outputs = new Map<string, OutputDeclaration>();
  let targetScope: TargetScope = 'resourceGroup';
  let using: string | undefined;

  const declare = (name: string, at: Position, declared: () => void) => {
    if (symbols.has(name) || imports.has(name)) {
      throw new BicepError(at, `"${name}" is declared twice`, 'BCP028');
    }
    declared();
  };
  const folder = posix.dirname(path);

  for (const statement of statements) {
    switch (statement.kind) {
      case 'targetScope':
        targetScope = targetScopeOf(statement.value);
        break;
      case 'using':
        using = posix.join(folder, statement.path);
        break;
      case 'import': {
        const source = posix.join(folder, statement.path);
        for (const { name, alias } of statement.names) {
          declare(alias, statement.at, () =>
            imports.set(alias, { path: source, name, declaration: statement }),
          );
        }
        const { namespace } = statement;
        if (namespace !== undefined) {
          declare(namespace, statement.at, () =>
            imports.set(namespace, { path: source, declaration: statement }),
          );
        }
        break;
      }
      case 'output':
        if (outputs.has(statement.name)) {
          throw new BicepError(
            statement.at,
            `output "${statement.name}" is declared twice`,
            'BCP145',
          );
        }
        outputs.set(statement.name, statement);
        break;
      case 'metadata':
        break;
      case 'resource':
        declare(statement.name, statement.at, () =>
          symbols.set(statement.name, statement),
        );
        checkNestedNames(statement.body);
        break;
      default:
        declare(statement.name, statement.at, () =>
          symbols.set(statement.name, statement),
        );
    }
  }
  return { path, statements, targetScope, symbols, imports, outputs, using };
}

function targetScopeOf(value: Expression): TargetScope {
  if (
    value.kind === 'literal' &&
    (value.value === 'subscription' || value.value === 'resourceGroup')
  ) {
    return value.value;
  }
  throw new BicepError(
    value.at,
    'the target scope is not "subscription" or "resourceGroup"',
  );
}

function checkNestedNames(body: ObjectExpression): void {
  const names = new Set<string>();
  for (const resource of body.resources) {
    if (names.has(resource.name)) {
      throw new BicepError(
        resource.at,
        `"${resource.name}" is declared twice`,
        'BCP028',
      );
    }
    names.add(resource.name);
    checkNestedNames(resource.body);
  }
}
