import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { anyType, ObjectType, PropertyType, Type, unionOf } from './types';

/**
 * The types of Azure's resources as Bicep checks them, from a table that lies beside this repository on development
 * machines: data of Azure/bicep-types-az for API version 2024-07-01.
 */
const table = resolve(
  __dirname,
  '../../../../../../shared/bicep/bicep-types-2024-07-01.subset.json',
);

export const resourceTypesFound = existsSync(table);

const describeOrSkip: (name: string, tests: () => void) => void =
  resourceTypesFound ? describe : describe.skip;

/** `describe`, or visibly skipped where the table is missing. */
export function describeResourceTypes(name: string, tests: () => void): void {
  describeOrSkip(
    resourceTypesFound ? name : `${name} (not found: ../shared/bicep)`,
    tests,
  );
}

interface Ref {
  readonly $ref: string;
}

type Entry =
  | {
      readonly $type: 'ResourceType';
      readonly body: Ref;
      readonly writableScopes: number;
    }
  | {
      readonly $type: 'ObjectType';
      readonly properties: Readonly<
        Record<string, { readonly type: Ref; readonly flags: number }>
      >;
      readonly additionalProperties?: Ref;
    }
  | {
      readonly $type: 'StringType';
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
    }
  | { readonly $type: 'StringLiteralType'; readonly value: string }
  | { readonly $type: 'UnionType'; readonly elements: readonly Ref[] }
  | { readonly $type: 'ArrayType'; readonly itemType: Ref }
  | {
      readonly $type: 'IntegerType';
      readonly minValue?: number;
      readonly maxValue?: number;
    }
  | { readonly $type: 'BooleanType' };

interface Table {
  readonly resources: Readonly<Record<string, number>>;
  readonly types: readonly Entry[];
}

/** The bits of `flags` in the table. */
const required = 1;
const readOnly = 2;
/** The bit of `writableScopes` in the table. */
const resourceGroup = 8;

export interface ResourceType {
  /** With the properties that Azure only returns. */
  readonly body: ObjectType;
  readonly inResourceGroups: boolean;
}

class TableObject implements ObjectType {
  readonly kind = 'object';
  private converted: ReadonlyMap<string, PropertyType> | undefined;

  constructor(
    private readonly entry: Entry & { $type: 'ObjectType' },
    private readonly typeOf: (ref: Ref) => Type,
  ) {}

  get properties(): ReadonlyMap<string, PropertyType> {
    this.converted ??= new Map(
      Object.entries(this.entry.properties).map(([name, { type, flags }]) => [
        name,
        {
          type: this.typeOf(type),
          // eslint-disable-next-line no-bitwise
          required: (flags & required) !== 0,
          // eslint-disable-next-line no-bitwise
          readOnly: (flags & readOnly) !== 0,
        },
      ]),
    );
    return this.converted;
  }

  get additional(): Type | undefined {
    const { additionalProperties } = this.entry;
    return additionalProperties && this.typeOf(additionalProperties);
  }
}

class ResourceTypes {
  private readonly byIndex = new Map<number, Type>();
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly content: Table) {
    // Azure does not tell the case of types apart.
    this.names = new Map(
      Object.keys(content.resources).map(name => [name.toLowerCase(), name]),
    );
  }

  find(name: string): ResourceType | undefined {
    const known = this.names.get(name.toLowerCase());
    if (known === undefined) return undefined;
    const entry = this.content.types[this.content.resources[known]];
    if (entry.$type !== 'ResourceType')
      throw new Error(`${name} is no resource type in the table`);
    const body = this.type(entry.body);
    if (body.kind !== 'object')
      throw new Error(`${name} has no properties in the table`);
    // eslint-disable-next-line no-bitwise
    return {
      body,
      inResourceGroups: (entry.writableScopes & resourceGroup) !== 0,
    };
  }

  versions(type: string): string[] {
    const prefix = `${type.toLowerCase()}@`;
    return [...this.names.keys()]
      .filter(name => name.startsWith(prefix))
      .map(name => name.slice(prefix.length));
  }

  private type({ $ref }: Ref): Type {
    const index = Number($ref.slice('#/'.length));
    let type = this.byIndex.get(index);
    if (type === undefined) {
      type = this.convert(this.content.types[index]);
      this.byIndex.set(index, type);
    }
    return type;
  }

  private convert(entry: Entry): Type {
    switch (entry.$type) {
      case 'ObjectType':
        return new TableObject(entry, ref => this.type(ref));
      case 'StringType': {
        const { minLength, maxLength, pattern } = entry;
        return { kind: 'string', minLength, maxLength, pattern };
      }
      case 'StringLiteralType':
        return { kind: 'literal', value: entry.value };
      case 'UnionType':
        return this.union(entry.elements.map(element => this.type(element)));
      case 'ArrayType':
        return { kind: 'array', item: this.type(entry.itemType) };
      case 'IntegerType':
        return {
          kind: 'int',
          minValue: entry.minValue,
          maxValue: entry.maxValue,
        };
      case 'BooleanType':
        return { kind: 'bool' };
      default:
        return anyType;
    }
  }

  /**
   * The known values of a property. Azure lists most with "or another string", for values to come; a generator has no
   * business with those, so that a value outside the list is taken for a slip of the pen.
   */
  private union(members: readonly Type[]): Type {
    const literals = members.filter(member => member.kind === 'literal');
    return unionOf(literals.length > 0 ? literals : members);
  }
}

let loaded: ResourceTypes | undefined;

function resourceTypes(): ResourceTypes | undefined {
  if (resourceTypesFound)
    loaded ??= new ResourceTypes(JSON.parse(readFileSync(table, 'utf8')));
  return loaded;
}

/** `Microsoft.Network/virtualNetworks@2024-07-01`; `undefined` where the table lacks it. */
export function resourceType(name: string): ResourceType | undefined {
  return resourceTypes()?.find(name);
}

/** The API versions in which the table has a type, which is written without version. */
export function knownVersions(type: string): string[] {
  return resourceTypes()?.versions(type) ?? [];
}
