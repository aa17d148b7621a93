import type {
  ConnectivitySpec,
  DesignOptions,
  Finding,
  PlannedSpec,
  RepositoryFiles,
} from 'backstage-plugin-vnet-connectivity-common';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from '../repository/checker';

/** A network to be checked and built; plain data, so that a thread can take it. @public */
export interface DesignJob {
  /** The spec: YAML or JSON text, or data. */
  readonly input: unknown;
  readonly options: DesignOptions;
}

/** The findings about a network, with its repository where nothing refuses it; plain data. @public */
export interface DesignResult {
  /** Absent where the document has no shape of a spec. */
  readonly spec?: PlannedSpec;
  /** The spec without what was filled in; absent where `spec` is. */
  readonly written?: ConnectivitySpec;
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** Present where `ok` is true. */
  readonly files?: RepositoryFiles;
}

/** The answer of the thread. */
export type DesignAnswer =
  | { readonly result: DesignResult }
  | { readonly error: unknown };

/** Checks a network and renders its repository, in the thread that asks. */
export function runDesignJob({ input, options }: DesignJob): DesignResult {
  const designed = design(input, options);
  const { spec, written, ok, findings } = designed;
  return {
    spec,
    written,
    ok,
    findings,
    ...(ok && { files: designed.files(readChecker()) }),
  };
}
