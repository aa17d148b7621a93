import { parseHubTableName } from '../../network/element-ids';
import type { VirtualWan } from '../../network/graph';
import type { HubModel } from './types';

/** The route table that every connection is known to; the firewall of a hub forwards by it. */
export const everyConnection = '*';

const defaultTable = 'Default';

/** Names of the route tables of every hub of a virtual WAN. */
export function tablesOf(entry: VirtualWan): string[] {
  const used = [...entry.vnetConnections, ...entry.branchConnections].flatMap(
    ({ associated, propagatesTo = [] }) => [
      ...(associated === undefined ? [] : [associated]),
      ...propagatesTo,
    ],
  );
  const names = [...used, ...entry.routes.map(({ table }) => table)];
  return [...new Set([defaultTable, everyConnection, ...names.map(tableName)])];
}

/** `h1/RT_X`, `label:RT_X` and `defaultRouteTable` as the name of the table. */
export function tableName(text: string): string {
  const { table: name } = parseHubTableName(text);
  return /^default(RouteTable)?$/i.test(name) ? defaultTable : name;
}

/** The table, and the label, to which nothing is propagated. Source: About virtual hub routing. */
function isNoTable(name: string): boolean {
  return /^none(RouteTable)?$/i.test(name);
}

/** The routing configuration of a connection. */
interface RoutingConfiguration {
  readonly associated?: string;
  readonly propagatesTo?: readonly string[];
}

/**
 * Tables that a connection of this hub is associated with and propagates to. Routing intent, for private traffic or for
 * the internet, fixes both: Azure keeps no others beside it. A name is a label, which other hubs have too; `hub/table` is
 * the table of that hub alone. Source: How to configure Virtual WAN Hub routing intent and routing policies (2025-08-01).
 */
export function routingOf(
  { name, privatePolicy, internetPolicy }: HubModel,
  { associated, propagatesTo }: RoutingConfiguration,
): {
  readonly associated: string;
  readonly propagatesTo: Set<string>;
  /** A table that no other hub learns this from. */
  readonly isLocal: (table: string) => boolean;
} {
  const intent = privatePolicy || internetPolicy;
  const named = (propagatesTo ?? [defaultTable]).filter(
    text =>
      (!text.includes('/') || text.startsWith(`${name}/`)) &&
      !isNoTable(tableName(text)),
  );
  const tables = named.map(tableName);
  const labels = new Set(
    named.filter(text => !text.includes('/')).map(tableName),
  );
  return {
    isLocal: table =>
      !intent && table !== everyConnection && !labels.has(table),
    associated: intent ? defaultTable : tableName(associated ?? defaultTable),
    propagatesTo: new Set([
      ...(intent ? [defaultTable] : tables),
      everyConnection,
    ]),
  };
}
