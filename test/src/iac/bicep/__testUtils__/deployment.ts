import { Evaluator } from './evaluator';
import { FunctionContext } from './functions';
import {
  DeployedFile,
  Home,
  Instance,
  ModuleInstance,
  ResourceInstance,
  Turn,
} from './instances';
import { BicepFile, declarations, relativeTo, Resolved } from './program';
import { Memory, Run } from './run';
import { SubscriptionOrGroup } from './scopes';
import {
  DeployedBody,
  Expression,
  ModuleDeclaration,
  ResourceDeclaration,
} from './syntax';
import { mismatches } from './types';
import { asBoolean, Locals, ObjectValue, Reference, Value } from './values';

const noLocals: Locals = new Map();

/** What a name of `import * as name` gives access to. */
class ImportedFile extends Reference {
  constructor(
    private readonly library: {
      exportedVariable(name: string): Value | undefined;
    },
  ) {
    super();
  }

  member(name: string): Value | undefined {
    return this.library.exportedVariable(name);
  }
}

/** A file that is deployed to a scope with values of its parameters. */
export class Deployment extends Evaluator implements Home, DeployedFile {
  private readonly memory: Memory;
  private readonly resources = new Map<
    ResourceDeclaration,
    readonly ResourceInstance[]
  >();
  private readonly modules = new Map<
    ModuleDeclaration,
    readonly ModuleInstance[]
  >();
  private readonly libraries = new Map<string, Deployment>();

  constructor(
    run: Run,
    file: BicepFile,
    readonly scope: SubscriptionOrGroup,
    private readonly parameters: ObjectValue,
    readonly inherited: ReadonlySet<Reference> = new Set(),
    private readonly name = 'main',
  ) {
    super(run, file);
    this.memory = new Memory(run);
  }

  /** All resources and modules of the file. */
  instances(): Instance[] {
    return [
      ...declarations(this.file, 'resource').flatMap(declaration =>
        this.withNested(declaration),
      ),
      ...declarations(this.file, 'module').flatMap(declaration =>
        this.moduleInstances(declaration),
      ),
    ];
  }

  private withNested(
    declaration: ResourceDeclaration,
    parent?: ResourceInstance,
  ): ResourceInstance[] {
    return this.resourceInstances(declaration, parent).flatMap(instance => [
      instance,
      ...declaration.body.resources.flatMap(nested =>
        this.withNested(nested, instance),
      ),
    ]);
  }

  resourceInstances(
    declaration: ResourceDeclaration,
    parent?: ResourceInstance,
  ): readonly ResourceInstance[] {
    let instances = this.resources.get(declaration);
    if (instances === undefined) {
      instances = this.turns(declaration).map(
        turn => new ResourceInstance(this, declaration, turn, parent),
      );
      this.resources.set(declaration, instances);
    }
    return instances;
  }

  private moduleInstances(
    declaration: ModuleDeclaration,
  ): readonly ModuleInstance[] {
    let instances = this.modules.get(declaration);
    if (instances === undefined) {
      instances = this.turns(declaration).map(
        turn => new ModuleInstance(this, declaration, turn),
      );
      this.modules.set(declaration, instances);
    }
    return instances;
  }

  /** The turns of a loop over a resource or module, or its only one. */
  private turns({ loop, condition }: DeployedBody): Turn[] {
    const { value: turns, read } = this.run.collect(() =>
      loop ? this.turnsOf(loop, noLocals) : [noLocals],
    );
    return turns.map(locals => {
      const decided = this.run.collect(
        () => condition === undefined || this.holds(condition, locals),
      );
      return {
        locals,
        deployed: decided.value,
        read: new Set([...read, ...decided.read]),
      };
    });
  }

  private holds(condition: Expression, locals: Locals): boolean {
    return this.atStart(condition, () =>
      asBoolean(this.evaluate(condition, locals)),
    );
  }

  deploy(
    module: ModuleInstance,
    source: BicepFile,
    parameters: ObjectValue,
  ): Deployment {
    const inherited = new Set([...module.dependencies, ...this.inherited]);
    return new Deployment(
      this.run,
      source,
      module.scope,
      parameters,
      inherited,
      module.name,
    );
  }

  output(name: string): Value | undefined {
    const declaration = this.file.outputs.get(name);
    if (declaration === undefined) return undefined;
    const value = this.memory.keep(`output ${name}`, () =>
      this.evaluate(declaration.value),
    );
    const type = this.run.types.type(
      this.file,
      declaration.type,
      declaration.decorators,
    );
    for (const problem of mismatches(value, type)) {
      this.run.report(declaration.at, `${name}${problem}`, 'BCP033');
    }
    return value;
  }

  /** Computes all outputs, those of modules too, so that their problems come to light. */
  checkOutputs(): void {
    for (const name of this.file.outputs.keys()) this.output(name);
    for (const instance of this.instances()) {
      if (instance instanceof ModuleInstance && instance.deployed) {
        instance.deployment.checkOutputs();
      }
    }
  }

  protected valueOf({ file, symbol }: Resolved): Value {
    switch (symbol.kind) {
      case 'param': {
        const given = this.parameters[symbol.name] ?? null;
        const standard = symbol.value;
        if (given !== null || standard === undefined) return given;
        return this.memory.get(symbol.name, () => this.evaluate(standard));
      }
      case 'var':
      case 'assignment':
        return this.evaluatorOf(file).variable(symbol.name, symbol.value);
      case 'resource':
      case 'module': {
        const instances = this.deployed(symbol);
        this.run.note(instances);
        return symbol.loop ? instances : instances[0];
      }
      case 'namespace':
        return new ImportedFile(this.evaluatorOf(symbol.file));
      default:
        throw new Error(`"${symbol.name}" is a ${symbol.kind}, not a value`);
    }
  }

  /** The variable that another file imports. */
  exportedVariable(name: string): Value | undefined {
    const start = { file: this.file.path, line: 1, column: 1 };
    const { symbol } = this.run.program.exported(this.file, name, start);
    return symbol.kind === 'var'
      ? this.variable(name, symbol.value)
      : undefined;
  }

  private variable(name: string, value: Expression): Value {
    return this.memory.get(name, () => this.evaluate(value));
  }

  private deployed(
    symbol: ResourceDeclaration | ModuleDeclaration,
  ): readonly Instance[] {
    return symbol.kind === 'resource'
      ? this.resourceInstances(symbol)
      : this.moduleInstances(symbol);
  }

  protected collection(name: string): readonly Instance[] | undefined {
    const symbol = this.file.symbols.get(name);
    const isDeployed = symbol?.kind === 'resource' || symbol?.kind === 'module';
    return isDeployed && symbol.loop ? this.deployed(symbol) : undefined;
  }

  /** This file, or one whose variables and functions are imported: it has no parameters of its own. */
  protected evaluatorOf(file: BicepFile): Deployment {
    if (file === this.file) return this;
    let library = this.libraries.get(file.path);
    if (library === undefined) {
      library = new Deployment(this.run, file, this.scope, {});
      this.libraries.set(file.path, library);
    }
    return library;
  }

  protected get context(): FunctionContext {
    const { scope, run, file, name } = this;
    return {
      subscription: (id = scope.subscriptionId) => new SubscriptionOrGroup(id),
      resourceGroup: (group, subscriptionId = scope.subscriptionId) => {
        if (group !== undefined)
          return new SubscriptionOrGroup(subscriptionId, group);
        if (scope.group !== undefined) return scope;
        throw new Error('the deployment is not to a resource group');
      },
      deployment: () =>
        Object.fromEntries([
          ['name', name],
          // A deployment to a resource group has no location of its own.
          ...(scope.group === undefined ? [['location', run.location]] : []),
        ]),
      environment: variable => run.environment[variable],
      content: path =>
        run.program.text(relativeTo(file, path), {
          file: file.path,
          line: 1,
          column: 1,
        }),
    };
  }
}
