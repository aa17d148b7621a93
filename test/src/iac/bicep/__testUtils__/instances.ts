import { typeAndName } from './functions';
import { BicepError } from './problems';
import { BicepFile } from './program';
import { Memory, Run } from './run';
import { SubscriptionOrGroup } from './scopes';
import {
  Expression,
  ModuleDeclaration,
  ObjectExpression,
  propertyOf,
  ResourceDeclaration,
} from './syntax';
import { mismatches } from './types';
import {
  asObject,
  asString,
  BodyPart,
  describeValue,
  Locals,
  ObjectValue,
  Reference,
  RuntimeValue,
  Value,
} from './values';

/** What an instance needs of the deployment that it belongs to. */
export interface Home {
  readonly run: Run;
  readonly file: BicepFile;
  readonly scope: SubscriptionOrGroup;
  /** What the module that deploys the file waits for. */
  readonly inherited: ReadonlySet<Reference>;
  evaluate(expression: Expression, locals: Locals): Value;
  /** Computes what must be known when the deployment starts. */
  atStart<T>(expression: Expression, compute: () => T): T;
  resourceInstances(
    declaration: ResourceDeclaration,
    parent: ResourceInstance,
  ): readonly ResourceInstance[];
  /** The deployment of a module. */
  deploy(
    module: ModuleInstance,
    source: BicepFile,
    parameters: ObjectValue,
  ): DeployedFile;
}

export interface DeployedFile {
  instances(): Instance[];
  output(name: string): Value | undefined;
  checkOutputs(): void;
}

/** A resource or module of one turn of its loop. */
export type Instance = ResourceInstance | ModuleInstance;

/** One turn of the loop over a resource or module. */
export interface Turn {
  readonly locals: Locals;
  /** Whether the condition holds. */
  readonly deployed: boolean;
  /** What the collection and the condition read. */
  readonly read: ReadonlySet<Reference>;
}

/** What is read of a resource or module whose condition does not hold. */
function ofAbsent(symbol: string, name: string, safe: boolean): null {
  if (safe) return null;
  throw new Error(`"${name}" is read of "${symbol}", which is not deployed`);
}

/** The outputs of a module. */
class Outputs extends Reference {
  constructor(private readonly module: { readonly deployment: DeployedFile }) {
    super();
  }

  member(name: string): Value | undefined {
    return this.module.deployment.output(name);
  }
}

abstract class DeployedInstance extends Reference {
  protected readonly memory: Memory;

  constructor(
    readonly home: Home,
    protected readonly turn: Turn,
    private readonly written: ObjectExpression,
  ) {
    super();
    this.memory = new Memory(home.run);
  }

  get deployed(): boolean {
    return this.turn.deployed;
  }

  /** What must be deployed before. */
  get dependencies(): ReadonlySet<Reference> {
    this.computeAll();
    const dependsOn = this.property('dependsOn');
    if (dependsOn)
      this.memory.keep('dependsOn', () => this.evaluate(dependsOn));
    return new Set([...this.turn.read, ...this.memory.read]);
  }

  /** Computes all that is computed only when asked for. */
  protected abstract computeAll(): void;

  protected evaluate(expression: Expression): Value {
    return this.home.evaluate(expression, this.turn.locals);
  }

  protected property(name: string): Expression | undefined {
    return propertyOf(this.written, name)?.value;
  }

  /** The text of `name`. */
  protected get writtenName(): string | undefined {
    const written = this.property('name');
    if (written === undefined) return undefined;
    return this.memory.keep('name', () =>
      this.home.atStart(written, () => asString(this.evaluate(written))),
    );
  }

  /** The value of `scope`. */
  protected get writtenScope(): Value | undefined {
    const written = this.property('scope');
    return written && this.memory.keep('scope', () => this.evaluate(written));
  }
}

const resourceGroups = 'microsoft.resources/resourcegroups';
/** These are not sent to Azure as part of the body. */
const ofBicep = ['name', 'parent', 'scope', 'dependsOn'];

export class ResourceInstance extends DeployedInstance {
  constructor(
    home: Home,
    readonly declaration: ResourceDeclaration,
    turn: Turn,
    /** The resource whose body declares this one. */
    private readonly container?: ResourceInstance,
  ) {
    super(home, turn, declaration.body);
  }

  override get deployed(): boolean {
    return (
      super.deployed && !this.existing && (this.container?.deployed ?? true)
    );
  }

  get existing(): true | undefined {
    return this.declaration.existing ? true : undefined;
  }

  get type(): string {
    const [type] = this.declaration.type.split('@');
    return this.container ? `${this.container.type}/${type}` : type;
  }

  get apiVersion(): string {
    return (
      this.declaration.type.split('@')[1] ?? this.container?.apiVersion ?? ''
    );
  }

  /** As its body says it, without the names of parents that `parent` gives. */
  get name(): string {
    const name = this.writtenName;
    if (name === undefined) {
      throw new BicepError(
        this.declaration.at,
        'the resource has no name',
        'BCP035',
      );
    }
    return name;
  }

  get fullName(): string {
    return this.parent ? `${this.parent.fullName}/${this.name}` : this.name;
  }

  get scope(): SubscriptionOrGroup {
    if (this.parent) return this.parent.scope;
    const value = this.writtenScope;
    if (value instanceof ResourceInstance)
      return value.asScope() ?? value.scope;
    return value instanceof SubscriptionOrGroup ? value : this.home.scope;
  }

  get id(): string {
    return this.home.atStart(this.declaration.body, () => this.computeId());
  }

  private computeId(): string {
    const { parent, type, name, scope, writtenScope } = this;
    if (parent)
      return `${parent.id}/${type.slice(parent.type.length + 1)}/${name}`;
    if (type.toLowerCase() === resourceGroups) {
      return `/subscriptions/${scope.subscriptionId}/resourceGroups/${name}`;
    }
    const isExtension =
      writtenScope instanceof ResourceInstance && !writtenScope.asScope();
    const outer = isExtension ? writtenScope.id : scope.id;
    return `${outer}/providers/${typeAndName(type, name.split('/'))}`;
  }

  /** The body as it is sent to Azure. */
  get body(): ObjectValue {
    return this.computeBody();
  }

  private computeBody(): ObjectValue {
    return this.memory.keep('body', () => {
      const { body } = this.declaration;
      const properties = body.properties.filter(
        property =>
          property.kind === 'spread' ||
          property.key.kind !== 'literal' ||
          !ofBicep.includes(String(property.key.value)),
      );
      return asObject(this.evaluate({ ...body, properties }));
    });
  }

  /** The resource group that this resource is. */
  asScope(): SubscriptionOrGroup | undefined {
    return this.type.toLowerCase() === resourceGroups
      ? new SubscriptionOrGroup(
          this.scope.subscriptionId,
          this.name,
          this.existing ? undefined : this.body,
        )
      : undefined;
  }

  member(name: string, safe: boolean): Value | BodyPart {
    switch (name) {
      case 'id':
        return this.id;
      case 'name':
        return this.name;
      case 'type':
        return this.type;
      case 'apiVersion':
        return this.apiVersion;
      default:
    }
    if (this.existing) return new RuntimeValue(this.id, name);
    if (!this.deployed) return ofAbsent(this.declaration.name, name, safe);
    const value = this.body[name];
    return value === undefined
      ? new RuntimeValue(this.id, name)
      : new BodyPart(this.id, name, value);
  }

  override nested(name: string): Value {
    const declaration = this.declaration.body.resources.find(
      nested => nested.name === name,
    );
    if (declaration === undefined) return super.nested(name);
    const instances = this.home.resourceInstances(declaration, this);
    this.home.run.note(instances);
    return declaration.loop ? instances : instances[0];
  }

  override call(name: string): Value {
    return new RuntimeValue(this.id, `${name}()`);
  }

  protected computeAll(): void {
    const { container } = this;
    if (container)
      this.memory.keep('container', () => this.home.run.note([container]));
    this.memory.keep('id', () => this.id);
    this.computeBody();
  }

  private get parent(): ResourceInstance | undefined {
    const written = this.property('parent');
    if (written === undefined) return this.container;
    return this.memory.keep('parent', () => {
      const value = this.evaluate(written);
      if (value instanceof ResourceInstance) return value;
      throw new BicepError(
        written.at,
        'the parent is not a resource',
        'BCP240',
      );
    });
  }
}

/** What Azure takes for the name of a deployment. Source: Microsoft Learn, resource name rules (2025). */
const deploymentName = /^[\w.()-]{1,64}$/;

export class ModuleInstance extends DeployedInstance {
  private inner: DeployedFile | undefined;

  constructor(home: Home, readonly declaration: ModuleDeclaration, turn: Turn) {
    super(home, turn, declaration.body);
  }

  /** Bicep makes up a name where none is written; ours only has to be another for each instance. */
  get name(): string {
    const { declaration, writtenName, turn } = this;
    if (writtenName === undefined) {
      return [
        declaration.name,
        ...[...turn.locals.values()].map(describeValue),
      ].join('-');
    }
    if (!deploymentName.test(writtenName)) {
      const allowed = '1 to 64 letters, digits, ".", "_", "-" and parentheses';
      this.home.run.report(
        declaration.at,
        `'${writtenName}' is no name of a deployment, which is made of ${allowed}`,
      );
    }
    return writtenName;
  }

  get scope(): SubscriptionOrGroup {
    const value = this.writtenScope;
    if (value === undefined) return this.home.scope;
    const scope = value instanceof ResourceInstance ? value.asScope() : value;
    if (scope instanceof SubscriptionOrGroup) return scope;
    throw new BicepError(
      this.declaration.at,
      'a module is deployed to a subscription or a resource group',
      'BCP134',
    );
  }

  /** What the module deploys. */
  get deployment(): DeployedFile {
    if (this.inner === undefined) {
      const { run } = this.home;
      const id = `${this.scope.id}/providers/Microsoft.Resources/deployments/${this.name}`;
      run.claimDeployment(id, this.declaration.at);
      this.inner = this.home.deploy(
        this,
        this.source,
        this.computeParameters(),
      );
    }
    return this.inner;
  }

  member(name: string, safe: boolean): Value | undefined {
    if (name === 'name') return this.name;
    if (name !== 'outputs') return undefined;
    return this.deployed
      ? new Outputs(this)
      : ofAbsent(this.declaration.name, name, safe);
  }

  protected computeAll(): void {
    this.memory.keep('id', () => `${this.scope.id} ${this.name}`);
    this.computeParameters();
  }

  private get source(): BicepFile {
    return this.home.run.program.module(this.home.file, this.declaration);
  }

  private computeParameters(): ObjectValue {
    return this.memory.keep('params', () => {
      const written = this.property('params');
      const values = written ? asObject(this.evaluate(written)) : {};
      this.checkParameters(values);
      return values;
    });
  }

  private checkParameters(values: ObjectValue): void {
    const { source, declaration } = this;
    const { run } = this.home;
    for (const [name, value] of Object.entries(values)) {
      const parameter = source.symbols.get(name);
      // Null stands for the default.
      if (parameter?.kind !== 'param' || (value === null && parameter.value))
        continue;
      for (const problem of mismatches(
        value,
        run.types.param(source, parameter),
      )) {
        run.report(
          declaration.at,
          `${source.path}: ${name}${problem}`,
          'BCP036',
        );
      }
    }
  }
}
