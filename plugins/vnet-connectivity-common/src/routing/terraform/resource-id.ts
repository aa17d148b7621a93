/** A resource id of Azure in its parts. */
export interface ResourceId {
  readonly subscription: string;
  readonly resourceGroup: string;
  /** Name of the last resource in the id. */
  readonly name: string;
}

/** Reads `/subscriptions/…/resourceGroups/…/providers/…/<type>/<name>`; undefined where the text is none. */
export function parseResourceId(id: string): ResourceId | undefined {
  const match =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/.*\/([^/]+)$/i.exec(
      id,
    );
  return match
    ? { subscription: match[1], resourceGroup: match[2], name: match[3] }
    : undefined;
}

/** The part of an id up to the resource of a type: the virtual network of a subnet's id, for `virtualNetworks`. */
export function idUpTo(id: string, type: string): string | undefined {
  return new RegExp(`^/subscriptions/.*?/${type}/[^/]+`, 'i').exec(id)?.[0];
}

/** Name of the child of a type in an id: the subnet of a subnet's id, for `subnets`. */
export function nameIn(id: string, type: string): string | undefined {
  return new RegExp(`/${type}/([^/]+)`, 'i').exec(id)?.[1];
}

/** Azure's ids and names are the same in any case. */
export function sameInAnyCase(text: string): string {
  return text.toLowerCase();
}
