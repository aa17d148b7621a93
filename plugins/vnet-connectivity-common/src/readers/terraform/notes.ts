import type { Concerns } from './concerns';
import { everything } from './concerns';
import type { Instance } from './instances';

/** Something of which the answers take no account, and why. @public */
export interface NotModelled {
  /** Address in Terraform, or the id of a resource outside the document. */
  readonly address: string;
  readonly type: string;
  readonly reason: string;
}

/** Something that is not modelled, with the resource that it is about and what depends on it. */
export interface Gap {
  readonly note: NotModelled;
  /** Absent where the document holds no such resource. */
  readonly from?: Instance;
  readonly concerns: Concerns;
}

/** A reference that is unknown until apply, and of which only a key of for_each says what it means. @public */
export interface InferredReference {
  readonly address: string;
  readonly argument: string;
  /** Address of the resource that was taken; of both where it is about a pair. */
  readonly target: string;
}

/** The list of what a reader does not understand, and of what it only infers. */
export class Notes {
  private readonly reported = new Map<string, Gap>();
  private readonly inferredByArgument = new Map<string, InferredReference>();

  /** Everything that is not understood, by address, with the parts that depend on it. */
  get gaps(): Gap[] {
    return sorted(this.reported);
  }

  /** By address and argument. */
  get inferred(): InferredReference[] {
    return sorted(this.inferredByArgument);
  }

  /** @param concerns - what depends on it. Default: how everything that the resource refers to sends packets on. */
  report(
    from: Pick<NotModelled, 'address' | 'type'> | Instance,
    reason: string,
    concerns: Concerns = everything,
  ): void {
    const { address, type } = from;
    this.reported.set(JSON.stringify([address, reason]), {
      note: { address, type, reason },
      ...('values' in from ? { from } : {}),
      concerns,
    });
  }

  /** @param targets - the resources that the argument of a resource is taken to mean */
  infer(
    { address }: Instance,
    argument: string,
    ...targets: readonly Instance[]
  ): void {
    this.inferredByArgument.set(JSON.stringify([address, argument]), {
      address,
      argument,
      target: targets.map(target => target.address).join(', '),
    });
  }
}

function sorted<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}
