import { DeclaredTypes } from './declaredTypes';
import { Position, Report } from './problems';
import { Program } from './program';
import { Reference } from './values';

/** What all deployments of one run share. */
export class Run {
  /** What the expressions read that are being evaluated, the innermost last. */
  private readonly readers: Set<Reference>[] = [];
  private readonly deploymentIds = new Set<string>();

  constructor(
    readonly program: Program,
    readonly types: DeclaredTypes,
    readonly report: Report,
    readonly environment: Readonly<Record<string, string>>,
    readonly location: string,
  ) {}

  /** Computes a value and notes the resources and modules that it reads. */
  collect<T>(compute: () => T): Collected<T> {
    const read = new Set<Reference>();
    this.readers.push(read);
    try {
      return { value: compute(), read };
    } finally {
      this.readers.pop();
    }
  }

  note(instances: Iterable<Reference>): void {
    const read = this.readers[this.readers.length - 1];
    if (read) for (const instance of instances) read.add(instance);
  }

  /** Two deployments of one name in one scope overwrite each other. */
  claimDeployment(id: string, at: Position): void {
    const key = id.toLowerCase();
    if (this.deploymentIds.has(key)) {
      this.report(at, `${id} is deployed twice`, 'BCP122');
    }
    this.deploymentIds.add(key);
  }
}

export interface Collected<T> {
  readonly value: T;
  /** The resources and modules that were read for it. */
  readonly read: ReadonlySet<Reference>;
}

/** Values that are computed once. */
export class Memory {
  private readonly computed = new Map<string, Collected<unknown>>();

  constructor(private readonly run: Run) {}

  /** For values that belong to who reads them: whoever asks later reads the same resources. */
  get<T>(key: string, compute: () => T): T {
    const { value, read } = this.collected(key, compute);
    this.run.note(read);
    return value;
  }

  /** For values of a resource: who reads these reads the resource, not what that reads in turn. */
  keep<T>(key: string, compute: () => T): T {
    return this.collected(key, compute).value;
  }

  private collected<T>(key: string, compute: () => T): Collected<T> {
    let computed = this.computed.get(key);
    if (computed === undefined) {
      computed = this.run.collect(compute);
      this.computed.set(key, computed);
    }
    return computed as Collected<T>;
  }

  /** What was read for all values so far. */
  get read(): Reference[] {
    return [...this.computed.values()].flatMap(({ read }) => [...read]);
  }
}
