/** A resource id of Azure in its parts. */
export interface ResourceId {
  /** Absent where a document names the resource group and the resource only. */
  readonly subscription?: string;
  readonly resourceGroup: string;
  /** Name of the last resource in the id. */
  readonly name: string;
}

/**
 * Reads `/subscriptions/…/resourceGroups/…/providers/…/<type>/<name>`, which may lack its subscription; undefined where
 * the text is none.
 */
export function parseResourceId(id: string): ResourceId | undefined {
  const match =
    /^(?:\/subscriptions\/([^/]+))?\/resourceGroups\/([^/]+)\/providers\/.*\/([^/]+)$/i.exec(
      id,
    );
  return match
    ? { subscription: match[1], resourceGroup: match[2], name: match[3] }
    : undefined;
}

/** The part of an id up to the resource of a type: the virtual network of a subnet's id, for `virtualNetworks`. */
export function idUpTo(id: string, type: string): string | undefined {
  return new RegExp(
    `^(?:/subscriptions/[^/]+)?/resourceGroups/.*?/${type}/[^/]+`,
    'i',
  ).exec(id)?.[0];
}

/** The id of a resource in Microsoft.Network; without its subscription where that is not known. */
export function networkResourceId(
  { subscription, resourceGroup, name }: ResourceId,
  type: string,
): string {
  return [
    ...(subscription === undefined ? [] : ['/subscriptions/', subscription]),
    `/resourceGroups/${resourceGroup}/providers/Microsoft.Network/${type}/${name}`,
  ].join('');
}

/** True where two ids can mean one resource: they differ in letter case at most, or one lacks its subscription. */
export function mayBeSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map(id => parseResourceId(sameInAnyCase(id)));
  return (
    a !== undefined &&
    b !== undefined &&
    a.name === b.name &&
    a.resourceGroup === b.resourceGroup &&
    (a.subscription === undefined ||
      b.subscription === undefined ||
      a.subscription === b.subscription)
  );
}

/** Name of the child of a type in an id: the subnet of a subnet's id, for `subnets`. */
export function nameIn(id: string, type: string): string | undefined {
  return new RegExp(`/${type}/([^/]+)`, 'i').exec(id)?.[1];
}

/** Azure's ids and names are the same in any case. */
export function sameInAnyCase(text: string): string {
  return text.toLowerCase();
}
