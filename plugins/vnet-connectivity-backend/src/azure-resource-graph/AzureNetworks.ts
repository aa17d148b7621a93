import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PortalNetwork } from 'backstage-plugin-vnet-connectivity-common';
import type { AzureReader } from './AzureReader';
import type { NetworkDocumentFile, NetworkStore } from './NetworkStore';
import type { AzureResourceGraphOptions } from './options';
import { retrieveNetwork } from './retrieve-network';

/** Name of the source in addresses; a portal has one. */
const id = 'azure';
/** Characters of an error that are kept; the rest of Azure's are ids for its support. */
const longestError = 500;

/** The networks that Azure showed last. A retrieval replaces them as a whole, or leaves them. */
export class AzureNetworks {
  private readonly scope: string;
  private problem: string | undefined = '';

  constructor(
    private readonly parts: {
      readonly options: Pick<
        AzureResourceGraphOptions,
        'title' | 'scope' | 'maxResources'
      >;
      readonly reader: Pick<AzureReader, 'rows' | 'list'>;
      readonly store: NetworkStore;
      readonly logger: LoggerService;
    },
  ) {
    this.scope = JSON.stringify(parts.options.scope);
  }

  /** The networks that can be read, also before the first one was retrieved. */
  async list(): Promise<PortalNetwork[]> {
    const { options, store } = this.parts;
    const state = await store.state(id, this.scope);
    return [
      {
        id,
        title: options.title,
        takenAt: state?.document?.takenAt ?? null,
        attemptedAt: state?.attemptedAt ?? null,
        error: state?.error ?? null,
        resources: state?.document?.resources ?? 0,
        size: state?.document?.size ?? 0,
        gaps: state?.document?.gaps ?? [],
      },
    ];
  }

  /** Undefined where there is no such network, or none was retrieved yet. */
  async document(asked: string): Promise<NetworkDocumentFile | undefined> {
    return asked === id ? this.parts.store.document(id, this.scope) : undefined;
  }

  /** Asks Azure. Where that fails, the reason is kept and logged, and what was retrieved before stays. */
  async retrieve(signal?: AbortSignal): Promise<void> {
    const { options, reader, store } = this.parts;
    const takenAt = new Date();
    try {
      const network = await retrieveNetwork(reader, options, {
        takenAt,
        signal,
      });
      await store.keep(id, this.scope, takenAt, network);
      this.report(undefined);
    } catch (error) {
      const problem = signal?.aborted
        ? 'The retrieval took longer than the schedule allows, or the backend stopped.'
        : describe(error);
      this.report(problem);
      await store.fail(id, this.scope, takenAt, problem);
    }
  }

  /** Logs a problem once, until it changes. */
  private report(problem: string | undefined): void {
    if (problem === this.problem) return;
    this.problem = problem;
    const { logger } = this.parts;
    if (problem === undefined) {
      logger.info('Azure Resource Graph: the networks are retrieved.');
    } else {
      logger.warn(
        `Azure Resource Graph: ${problem} The networks that were retrieved before stay.`,
      );
    }
  }
}

/** The first line says what is wrong, and the others are ids and times. */
function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split(/\r?\n/, 1)[0].slice(0, longestError);
}
