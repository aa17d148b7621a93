import { isRecord } from '../../records';
import type { ArmDocument, Shown } from './resources';
import { documentOf, typeInId } from './resources';
import { expandTemplate } from './template/template';
import type { Values } from './values';
import {
  fieldOf,
  listOf,
  numberOf,
  recordsOf,
  textOf,
  textsOf,
} from './values';

/** Forms in which tools of Azure give resources. @public */
export type ArmForm =
  | 'resource-graph'
  | 'azure-list'
  | 'azure-export'
  | 'arm-template'
  | 'bicep-snapshot';

export interface ArmReading {
  readonly form: ArmForm;
  readonly document: ArmDocument;
}

/** `kind` of the file that the collecting script writes. */
export const exportKind = 'AzureNetworkExport';

const asDesigned = { hubRouting: true, live: false, missing: [], doubtful: [] };

/** Reads what a tool of Azure printed; undefined where the data is nothing of the kind. */
export function readArm(data: unknown): ArmReading | undefined {
  if (isRecord(data)) {
    if (Array.isArray(data.predictedResources)) {
      return {
        form: 'bicep-snapshot',
        document: documentOf(data.predictedResources, asDesigned),
      };
    }
    const template = templateIn(data);
    if (template) return readTemplate(template, data);
    if (textOf(data, 'kind') === exportKind) return readExport(data);
  }
  const gathered = gather(data, 0);
  if (gathered.rows.length === 0 && gathered.pages.length === 0)
    return undefined;
  const isGraph =
    gathered.pages.some(({ isGraph: each }) => each) ||
    gathered.rows.some(isGraphRow);
  return {
    form: isGraph ? 'resource-graph' : 'azure-list',
    document: documentOf(gathered.rows, {
      hubRouting: false,
      live: true,
      missing: missingPages(gathered.pages),
      doubtful: withoutIds(gathered.rows),
    }),
  };
}

/** A template itself, or the answer of the export operation with the template in it. */
function templateIn(data: Values): Values | undefined {
  if (isRecord(data.template)) return templateIn(data.template);
  const schema = textOf(data, '$schema') ?? '';
  return /deploymentTemplate\.json/i.test(schema) ||
    ('contentVersion' in data && 'resources' in data)
    ? data
    : undefined;
}

function readTemplate(template: Values, answer: Values): ArmReading {
  const { rows, doubtful } = expandTemplate(template);
  const problem = isRecord(answer.error)
    ? textOf(answer.error, 'message') ?? 'an error'
    : undefined;
  return {
    form: 'arm-template',
    document: documentOf(rows, {
      ...asDesigned,
      missing:
        problem === undefined
          ? []
          : [`The export is not complete: ${problem.split('\n', 1)[0]}`],
      doubtful,
    }),
  };
}

/** Types with which the script shows what is connected to virtual hubs. */
const hubTypes = [
  'hubVirtualNetworkConnections',
  'hubRouteTables',
  'routingIntent',
  'vpnConnections',
  'expressRouteConnections',
];

function readExport(data: Values): ArmReading {
  const asked = textsOf(data, 'asked').map(each => each.toLowerCase());
  const gathered = gather(fieldOf(data, 'resources'), 0);
  const shown: Shown = {
    hubRouting: hubTypes.every(each => asked.includes(each.toLowerCase())),
    live: true,
    missing: [
      ...missingPages(gathered.pages),
      ...recordsOf(data, 'failed').map(
        each =>
          `The export could not read ${textOf(each, 'id') ?? 'a part'}: ${
            textOf(each, 'reason') ?? 'no reason is given'
          }`,
      ),
    ],
    doubtful: withoutIds(gathered.rows),
  };
  return { form: 'azure-export', document: documentOf(gathered.rows, shown) };
}

interface Page {
  readonly isGraph: boolean;
  readonly count: number;
  readonly total?: number;
  /** Type of the first resource of a list, in lower case. */
  readonly type?: string;
  /** There is a next page. */
  readonly hasNext: boolean;
}

interface Gathered {
  readonly rows: Values[];
  readonly pages: Page[];
}

/** Lists in lists that are followed: lists of answers, of pages, and of resources. */
const deepest = 4;

/** The rows of a list, of an answer with rows, of a list of answers, or of a resource alone. */
function gather(data: unknown, depth: number): Gathered {
  const nothing: Gathered = { rows: [], pages: [] };
  if (depth > deepest) return nothing;
  if (Array.isArray(data)) {
    return data.reduce<Gathered>(
      (all, each) => add(all, gather(each, depth + 1)),
      {
        rows: [],
        pages: [],
      },
    );
  }
  if (!isRecord(data)) return nothing;
  if (isRow(data)) return { rows: [data], pages: [] };
  const answer = answerOf(data);
  if (answer) return answer;
  // Several lists in one object: `{ vnets: [...], routeTables: [...] }`.
  const lists = Object.values(data).filter(Array.isArray);
  return lists.length > 0 && lists.length === Object.keys(data).length
    ? gather(lists, depth + 1)
    : nothing;
}

function add(all: Gathered, more: Gathered): Gathered {
  for (const row of more.rows) all.rows.push(row);
  for (const page of more.pages) all.pages.push(page);
  return all;
}

/** True for a resource of Azure: by its id, or by its type where a query left the id out. */
function isRow(data: Values): boolean {
  const id = textOf(data, 'id') ?? textOf(data, 'resourceId') ?? '';
  return (
    /^\/subscriptions\/|\/providers\/[^/]+\//i.test(id) ||
    /^Microsoft\.\w+\//i.test(textOf(data, 'type') ?? '')
  );
}

function typeOf(row: Values): string | undefined {
  return (
    typeInId(textOf(row, 'id') ?? '') ?? textOf(row, 'type')?.toLowerCase()
  );
}

function isGraphRow(row: Values): boolean {
  const type = textOf(row, 'type');
  return (
    isRecord(row.properties) &&
    type !== undefined &&
    type === type.toLowerCase()
  );
}

/** An answer of Resource Graph, or of a list operation of Azure Resource Manager. */
function answerOf(data: Values): Gathered | undefined {
  const graph = fieldOf(data, 'data');
  if (graph !== undefined) {
    const rows = rowsOf(graph);
    return (
      rows && {
        rows,
        pages: [
          {
            isGraph: true,
            count: rows.length,
            total:
              numberOf(data, 'total_records') ?? numberOf(data, 'totalRecords'),
            hasNext:
              ['skip_token', 'skipToken', '$skipToken'].some(
                name => textOf(data, name) !== undefined,
              ) ||
              /^true$/i.test(
                String(
                  fieldOf(data, 'resultTruncated') ??
                    fieldOf(data, 'result_truncated'),
                ),
              ),
          },
        ],
      }
    );
  }
  const value = fieldOf(data, 'value');
  if (!Array.isArray(value)) return undefined;
  const rows = value.filter(isRecord).filter(isRow);
  return {
    rows,
    pages: [
      {
        isGraph: false,
        count: rows.length,
        type: rows.length === 0 ? undefined : typeOf(rows[0]),
        hasNext: textOf(data, 'nextLink') !== undefined,
      },
    ],
  };
}

/** Rows as objects, or as a table of columns and rows. */
function rowsOf(data: unknown): Values[] | undefined {
  if (Array.isArray(data)) return data.filter(isRecord);
  if (!isRecord(data) || !Array.isArray(data.columns)) return undefined;
  const columns = recordsOf(data, 'columns').map(
    each => textOf(each, 'name') ?? '',
  );
  return listOf(data, 'rows').flatMap(row =>
    Array.isArray(row)
      ? [Object.fromEntries(columns.map((name, at) => [name, row[at]]))]
      : [],
  );
}

/** Words for each part that is missing by what the pages say. */
function missingPages(pages: readonly Page[]): string[] {
  const graph = pages.filter(({ isGraph }) => isGraph);
  // Pages of one query state the same total; queries of the same total are all whole, or one of them is not.
  for (const all of groupsOf(graph, ({ total }) => total)) {
    const [{ total = 0 }] = all;
    const count = all.reduce((sum, each) => sum + each.count, 0);
    if (total > 0 && (count === 0 || count % total !== 0)) {
      return [
        `The document has ${count} of ${total} rows: pages of the query are missing`,
      ];
    }
  }
  const isOpen = (all: readonly Page[]) =>
    all.length > 0 && all.every(({ hasNext }) => hasNext);
  const lists = pages.filter(({ isGraph }) => !isGraph);
  // The last page of a list may be empty.
  const isEnded = lists.some(({ count, hasNext }) => count === 0 && !hasNext);
  return isOpen(graph.filter(({ total }) => total === undefined)) ||
    (!isEnded && groupsOf(lists, ({ type }) => type).some(isOpen))
    ? ['There is a next page, which is not in the document']
    : [];
}

function groupsOf<T>(
  all: readonly T[],
  keyOf: (each: T) => unknown,
): readonly (readonly T[])[] {
  const groups = new Map<unknown, T[]>();
  for (const each of all) {
    groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  }
  return [...groups.values()];
}

/** Rows without ids refer to nothing, and nothing refers to them. */
function withoutIds(rows: readonly Values[]): string[] {
  const count = rows.filter(
    row => (textOf(row, 'id') ?? textOf(row, 'resourceId')) === undefined,
  ).length;
  return count > 0
    ? [
        `${count} rows have no id: ask for them without project, or with the column id`,
      ]
    : [];
}
