import type { UnknownPart } from '../../network/graph';
import { nothingUnknown } from '../../network/unknown';

/** A resource, and what of it the answers take no account of, or cannot. @public */
export interface ArmNote {
  /** Id or name of what it is about. */
  readonly address: string;
  readonly type: string;
  readonly reason: string;
}

type Aspects = Partial<Omit<UnknownPart, 'what'>>;

/** Collects what a document does not tell, and what was left out on purpose. */
export class Missing {
  private readonly found: UnknownPart[] = [];
  private readonly said: ArmNote[] = [];

  /** Says that something is not known, and what of the network depends on it. */
  report(
    about: { readonly id: string; readonly type: string },
    reason: string,
    aspects: Aspects,
  ): void {
    this.note(about, reason);
    this.found.push({
      what: `${about.id}: ${reason.replace(/\.$/, '')}`,
      ...nothingUnknown,
      ...aspects,
    });
  }

  /** Says something on which no answer depends. */
  note(
    { id, type }: { readonly id: string; readonly type: string },
    reason: string,
  ): void {
    this.said.push({ address: id, type, reason });
  }

  get parts(): readonly UnknownPart[] {
    return this.found;
  }

  get notes(): readonly ArmNote[] {
    return this.said;
  }
}
