import type { ArmResource } from '../../readers/arm/resources';
import { metadata } from '../../spec/schema/metadata';
import type { Expectation, Verdict } from './differences';
import { refused, textOfTags, verdictOn } from './differences';

/** Tags by name. */
export type Tags = Readonly<Record<string, string>>;

/** The verdicts on resources, by their keys, and what they say together. */
export class Ledger {
  private readonly verdicts = new Map<
    string,
    { readonly resource: ArmResource; readonly verdict: Verdict }
  >();

  /** Judges resources that are adopted together, or not at all; true if they are. */
  adopt(
    parts: readonly (readonly [ArmResource, readonly Expectation[]])[],
  ): boolean {
    const judged = parts.map(([resource, expectations]) => ({
      resource,
      verdict: resource.isBare
        ? refused('The document has no more of it than its name.')
        : verdictOn(expectations),
    }));
    const obstacle = judged.find(({ verdict }) => !verdict.adopted);
    for (const { resource, verdict } of judged) {
      this.verdicts.set(resource.key, {
        resource,
        verdict:
          obstacle && verdict.adopted
            ? refused(`It belongs to ${obstacle.resource.name}, which is not.`)
            : verdict,
      });
    }
    return obstacle === undefined;
  }

  refuse(resource: ArmResource, why: string): void {
    this.verdicts.set(resource.key, { resource, verdict: refused(why) });
  }

  hasAdopted({ key }: ArmResource): boolean {
    return this.verdicts.get(key)?.verdict.adopted ?? false;
  }

  /** The tags of everything that is adopted; undefined where they differ, or where no spec can have them. */
  commonTags(): Tags | undefined {
    const all = [...this.verdicts.values()]
      .filter(({ resource, verdict }) => verdict.adopted && isTagged(resource))
      .map(({ resource }) => resource.tags);
    const texts = new Set(all.map(textOfTags));
    const parsed = metadata.shape.tags.safeParse(all[0]);
    return texts.size === 1 &&
      parsed.success &&
      Object.keys(parsed.data ?? {}).length > 0
      ? parsed.data
      : undefined;
  }

  /** The part of each resource that is not taken, in words; undefined where it is adopted as it is. */
  said(tags: Tags | undefined): ReadonlyMap<string, string | undefined> {
    const becomes = textOfTags(tags);
    return new Map(
      [...this.verdicts].map(([key, { resource, verdict }]) => {
        if (!verdict.adopted) return [key, verdict.why];
        const is = textOfTags(resource.tags);
        const changes = [
          ...verdict.changes,
          ...(isTagged(resource) && is !== becomes
            ? [`its tags are ${is}, in the generated code ${becomes}`]
            : []),
        ];
        return [
          key,
          changes.length === 0
            ? undefined
            : `It is adopted, and the first apply changes it: ${changes.join(
                '; ',
              )}.`,
        ];
      }),
    );
  }
}

/** A subnet is a part of its network, and has no tags. */
function isTagged({ type }: ArmResource): boolean {
  return !type.endsWith('/subnets');
}
