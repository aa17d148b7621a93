import type { AddressPools } from '../address';
import type { SourceId } from '../azure';
import { sources } from '../azure';
import type {
  Finding,
  FindingKind,
  Fix,
  Severity,
  SpecPath,
} from '../findings';
import { formatPath, valueAt } from '../findings';
import type { ConnectivitySpec } from '../spec';
import { plainText } from '../spec/plain';
import type { PlannedSpec, Topology } from '../topology';

/** The policy of a portal; anything left out is not restricted. @public */
export interface Policy {
  readonly allowedLocations?: readonly string[];
  readonly allowedPatterns?: readonly string[];
  readonly allowedVpnGatewaySkus?: readonly string[];
  /** Ranges that every new virtual network must lie in. */
  readonly addressPools?: readonly string[];
  readonly requiredTags?: readonly string[];
  /** Further tags that a network must carry, by its pattern. */
  readonly requiredTagsByPattern?: Readonly<Record<string, readonly string[]>>;
  /** Those at which new circuits may be ordered. */
  readonly allowedPeeringLocations?: readonly string[];
  readonly allowedExpressRouteGatewaySkus?: readonly string[];
  /** Of new circuits. */
  readonly allowedCircuitTiers?: readonly string[];
  readonly allowedFirewallTiers?: readonly string[];
  /** Ids of the subscriptions that new networks and circuits may be in. */
  readonly allowedSubscriptions?: readonly string[];
  /** The way in which the names of networks are made. */
  readonly naming?: {
    /** A regular expression that a name matches. */
    readonly pattern: string;
    /** The same in words, for those who type a name. */
    readonly description?: string;
  };
}

/** The inputs of a rule. @public */
export interface RuleContext {
  /** The spec as written: `path`s lead into it. */
  readonly spec: ConnectivitySpec;
  /** The spec with defaults and addresses filled in. */
  readonly planned: PlannedSpec;
  readonly topology: Topology;
  readonly pools: AddressPools;
  readonly policy: Policy;
}

/** One place where a rule does not hold. @public */
export interface Violation {
  readonly path: SpecPath;
  /** The other places that it is about, such as the range that this one overlaps. */
  readonly related?: readonly SpecPath[];
  /** The field, the error and the way out; a full sentence. */
  readonly message: string;
  /** The message for users of a form; left out: the message with labels instead of paths. */
  readonly plain?: string;
  /** Its title names fields by their paths, as the message does; users read the labels of the form instead. */
  readonly fix?: Fix;
  /** Its kind, if that differs from the rule's: Azure may refuse one violation, and this product not build another. */
  readonly kind?: FindingKind;
}

/**
 * One constraint of Azure or piece of advice, as its page states it. The file of a rule also exports `why`, the reason
 * for which it matters, for people who do not know networks: the page of the rule has it, and no browser loads it.
 */
export interface Law {
  /** Stable name, such as `address-overlap`; also the name of the file. */
  readonly id: string;
  readonly severity: Severity;
  /** The party that refuses a violation, or the reason for which it is reported. */
  readonly kind: FindingKind;
  /** The statement that holds when the rule is kept; a short sentence. */
  readonly title: string;
  /** The document that states it. */
  readonly source: SourceId;
}

/** A rule about a spec. @public */
export interface Rule extends Law {
  /**
   * Choices in other parts of the spec that decide if the rule applies: those of them that the spec makes are related
   * to each finding.
   */
  readonly dependsOn?: readonly SpecPath[];
  readonly check: (context: RuleContext) => Iterable<Violation>;
}

/**
 * Findings of one rule that are listed one by one; further ones are counted, so that the findings of a large spec stay
 * readable.
 */
export const maxFindingsPerRule = 25;

/** The beginning of a sentence about findings that are counted and not listed. */
export function morePlaces(count: number, title: string): string {
  return `${count} more ${
    count === 1 ? 'place does' : 'places do'
  } not keep this rule (${title})`;
}

export const laterPlaces =
  'They are listed once those before them are put right.';

/** The findings of one rule. */
export function applyRule(rule: Rule, context: RuleContext): Finding[] {
  const violations = [...rule.check(context)];
  const { id, severity, source, dependsOn = [] } = rule;
  const choices = dependsOn.filter(path => isGiven(context.spec, path));
  const common = { rule: id, severity, docs: sources[source].url };
  const findings = violations
    .slice(0, maxFindingsPerRule)
    .map(({ path, related, message, plain, fix, kind = rule.kind }) => ({
      ...common,
      kind,
      ...placesOf(path, [...(related ?? []), ...choices]),
      message,
      plain: plain ?? plainText(message, path),
      ...(fix && {
        // The title is the text of a button, also beside YAML.
        fix: { ...fix, title: plainText(fix.title, path) },
      }),
    }));
  const rest = violations.slice(maxFindingsPerRule);
  const more = morePlaces(rest.length, rule.title);
  return rest.length === 0
    ? findings
    : [
        ...findings,
        {
          ...common,
          kind: rest.every(({ kind }) => kind === rest[0].kind)
            ? rest[0].kind ?? rule.kind
            : rule.kind,
          ...placesOf([], [rest[0].path, ...choices]),
          message: `${more}, the first at ${formatPath(
            rest[0].path,
          )}. ${laterPlaces}`,
          plain: `${more}. ${laterPlaces}`,
        },
      ];
}

/** The place of a finding, and the other places that it is about. */
function placesOf(
  path: SpecPath,
  others: readonly SpecPath[],
): Pick<Finding, 'path' | 'related'> {
  const place = formatPath(path);
  const related = [...new Set(others.map(formatPath))].filter(
    other => other !== place,
  );
  return { path: place, ...(related.length > 0 && { related }) };
}

/** True if a spec has a value at a path. */
function isGiven(spec: unknown, path: SpecPath): boolean {
  return valueAt(spec, path) !== undefined;
}
