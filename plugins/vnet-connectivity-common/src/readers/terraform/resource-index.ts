import { azurermResource, segmentOf } from '../../azure';
import type { Instance } from './instances';
import type { ConfiguredModules } from './modules';
import type { Reference } from './references';
import {
  idUpTo,
  networkResourceId,
  parseResourceId,
  sameInAnyCase,
} from './resource-id';
import { textOf } from './values';

/** The name of a resource as arguments give it; its subscription is that of the resource with the arguments. */
interface Named {
  readonly type: string;
  readonly group: string | undefined;
  readonly name: string;
}

/** The resources of a document by type, by id and by name. */
export class ResourceIndex {
  private readonly byType = new Map<string, Instance[]>();
  private readonly byId = new Map<string, Instance>();
  private readonly byName = new Map<string, Instance[]>();

  /**
   * @param all - every instance, by address
   * @param modules - with the providers, which tell subscriptions
   */
  constructor(
    readonly all: readonly Instance[],
    private readonly modules: ConfiguredModules | undefined,
  ) {
    for (const instance of all) {
      const { type, values } = instance;
      push(this.byType, type, instance);
      const id = textOf(values, 'id');
      if (id !== undefined) this.byId.set(sameInAnyCase(id), instance);
      push(this.byName, nameKey(instance), instance);
    }
  }

  /** Instances of a type, by address; what is managed here and what was read. */
  ofType(type: string): readonly Instance[] {
    return this.byType.get(type) ?? [];
  }

  /** The resource that the document states with an id. */
  ofId(id: string): Instance | undefined {
    return this.byId.get(sameInAnyCase(id));
  }

  /** The resources of a name that can lie in the subscription of `from`. */
  named(from: Instance, { type, group, name }: Named): readonly Instance[] {
    const key = nameKey({ type, values: { name, resource_group_name: group } });
    return this.inSubscriptionOf(from, this.byName.get(key) ?? []);
  }

  /** The resource with an id, or with the type, resource group and name of it where ids are unknown. */
  withId(id: string, types: readonly string[]): Reference {
    const known = this.ofId(id);
    if (known && types.includes(known.type)) {
      return { kind: 'resource', instance: known };
    }
    const parts = parseResourceId(id);
    const named = types
      .flatMap(
        type =>
          this.byName.get(
            nameKey({
              type,
              values: {
                name: parts?.name,
                resource_group_name: parts?.resourceGroup,
              },
            }),
          ) ?? [],
      )
      .filter(({ values }) => textOf(values, 'id') === undefined);
    return named.length === 1
      ? { kind: 'resource', instance: named[0] }
      : { kind: 'outside', id };
  }

  /** Instance of a type that is the parent in the id of its child: the network of a peering that exists. */
  parentById(child: Instance, type: string): Reference | undefined {
    const id = textOf(child.values, 'id');
    const parent = id === undefined ? undefined : idUpTo(id, segmentOf(type));
    return parent === undefined ? undefined : this.withId(parent, [type]);
  }

  /** Id of the resource of a type that a child names as the one that it lies in, where the document does not hold it. */
  outsideParent(child: Instance, type: string): string | undefined {
    const inside = azurermResource(child.type)?.inside;
    if (!inside || !('byName' in inside)) return undefined;
    const name = textOf(child.values, inside.byName);
    const group = textOf(child.values, 'resource_group_name');
    if (name === undefined || group === undefined) return undefined;
    const known = this.named(child, { type, group, name });
    return known.length > 0
      ? undefined
      : networkResourceId(
          {
            subscription: this.subscriptionOf(child),
            resourceGroup: group,
            name,
          },
          segmentOf(type),
        );
  }

  /** The subscription in which a resource lies: that of its id, or else of its provider where the document states it. */
  private subscriptionOf(instance: Instance): string | undefined {
    return (
      parseResourceId(textOf(instance.values, 'id') ?? '')?.subscription ??
      this.modules?.subscriptionOf(instance)
    );
  }

  /** Those that can lie in the subscription of `from`, as far as ids and, among several, providers tell. */
  private inSubscriptionOf(
    from: Instance,
    instances: readonly Instance[],
  ): readonly Instance[] {
    const mine = this.subscriptionOf(from);
    const possible = instances.filter(each => {
      const theirs = this.subscriptionOf(each);
      return (
        mine === undefined ||
        theirs === undefined ||
        sameInAnyCase(mine) === sameInAnyCase(theirs)
      );
    });
    if (possible.length < 2) return possible;
    const providerOf = (each: Instance) =>
      this.modules?.resourceOf(each)?.provider_config_key;
    return possible.filter(each => providerOf(each) === providerOf(from));
  }
}

/** Type, resource group and name as one text. */
function nameKey({ type, values }: Pick<Instance, 'type' | 'values'>): string {
  return sameInAnyCase(
    [type, textOf(values, 'resource_group_name'), textOf(values, 'name')].join(
      '/',
    ),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
