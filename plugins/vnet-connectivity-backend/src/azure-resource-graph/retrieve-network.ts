import type { NetworkGap } from 'backstage-plugin-vnet-connectivity-common';
import type { AzureReader, Row } from './AzureReader';
import { AzureRefusal } from './AzureReader';
import type { AzureScope } from './options';
import { askedLists, listsOf, queries, subscriptionsQuery } from './queries';

/** Characters of a document; the page takes files of this size. */
const maxCharacters = 64 * 1024 * 1024;

/** The networks of a scope at one time. */
export interface RetrievedNetwork {
  /** The document, in the form that `scripts/azure-network-export.sh` writes. */
  readonly text: string;
  readonly resources: number;
  /** Parts that Azure refused, which the document names too. */
  readonly gaps: readonly NetworkGap[];
}

/** Resources as JSON, each once. */
class Resources {
  readonly texts: string[] = [];
  private readonly ids = new Set<string>();
  private characters = 0;

  constructor(private readonly most: number) {}

  add(row: Row): void {
    const id = String(row.id).toLowerCase();
    // A resource that was changed while pages were read may be on two of them.
    if (this.ids.has(id)) return;
    this.ids.add(id);
    const text = JSON.stringify(row, withoutSecrets);
    this.texts.push(text);
    this.characters += text.length;
    if (this.texts.length > this.most) {
      throw new Error(
        `There are more than ${this.most} resources; see maxResources in the configuration.`,
      );
    }
    if (this.characters > maxCharacters) {
      throw new Error(
        `The resources have more than ${maxCharacters} characters.`,
      );
    }
  }
}

/**
 * Asks Azure for everything that the answers about networks need.
 *
 * @throws where anything fails that may succeed later, or a limit is exceeded: a document without it would answer wrong
 */
export async function retrieveNetwork(
  reader: Pick<AzureReader, 'rows' | 'list'>,
  { scope, maxResources }: { scope: AzureScope; maxResources: number },
  { takenAt, signal }: { takenAt: Date; signal?: AbortSignal },
): Promise<RetrievedNetwork> {
  const resources = new Resources(maxResources);
  const gaps: NetworkGap[] = [];

  const visible = await reader.rows(subscriptionsQuery, signal);
  gaps.push(...unseenSubscriptions(scope, visible.rows));
  if (visible.isLimited) {
    gaps.push({
      id: 'subscriptions',
      reason:
        'The identity may read more subscriptions than Azure Resource Graph answers for at once.',
    });
  }

  const owners: Row[] = [];
  for (const query of queries) {
    for (const row of (await reader.rows(query, signal)).rows) {
      resources.add(row);
      if (typeof row.id === 'string' && listsOf(row).length > 0)
        owners.push(row);
    }
  }
  for (const owner of owners) {
    for (const list of listsOf(owner)) {
      const path = `${owner.id}/${list}`;
      try {
        for (const row of await reader.list(path, signal)) resources.add(row);
      } catch (error) {
        if (!(error instanceof AzureRefusal)) throw error;
        gaps.push({ id: path, reason: error.message });
      }
    }
  }
  return {
    text: `{"kind":"AzureNetworkExport","version":1,"takenAt":${JSON.stringify(
      takenAt.toISOString(),
    )},"resources":[${resources.texts.join(',\n')}],"asked":${JSON.stringify(
      askedLists,
    )},"failed":${JSON.stringify(gaps)}}\n`,
    resources: resources.texts.length,
    gaps,
  };
}

/** Azure gives no keys to a reader; the service key of a circuit is the exception, and no answer needs it. */
function withoutSecrets(name: string, value: unknown): unknown {
  return /^(service|shared|authorization)Key$|secret|password/i.test(name)
    ? undefined
    : value;
}

/** Configured subscriptions that do not exist, or of which the identity may read nothing: Azure leaves them out silently. */
function unseenSubscriptions(
  scope: AzureScope,
  visible: readonly Row[],
): NetworkGap[] {
  if (!('subscriptions' in scope)) return [];
  const seen = new Set(
    visible.map(({ subscriptionId }) => String(subscriptionId).toLowerCase()),
  );
  return scope.subscriptions
    .filter(id => !seen.has(id.toLowerCase()))
    .map(id => ({
      id: `/subscriptions/${id}`,
      reason: 'The identity may read nothing of this subscription.',
    }));
}
