/* eslint-disable jest/no-export, jest/valid-title -- this describes the tests of every rule, and is none itself */
import type { DesignOptions } from '../../design';
import { design } from '../../design';
import type { Finding } from '../../findings';
import { applyFix, parsePath } from '../../findings';
import { documentOf } from '../../repository/connectivity-yaml';
import type { Topology } from '../../topology';
import type { Rule } from '../rule';
import { applyRule } from '../rule';
import { contextOf } from './context';
import { plainText } from '../../spec/plain';
import { schemaWordsIn } from '../../spec/__testUtils__/schema-words';
import type { SpecChanges } from './spec';
import { specWith } from './spec';

/** A spec that keeps the rule. */
export interface AcceptedCase {
  /** The accepted case; the rest of a sentence. */
  readonly name: string;
  /** The differences from the base spec. */
  readonly changes?: SpecChanges;
  readonly options?: DesignOptions;
  /** Turns the graph of the spec into one that no spec leads to. */
  readonly graph?: (topology: Topology) => Topology;
}

/** A spec that breaks the rule. */
export interface RefusedCase extends AcceptedCase {
  /** Path of the first finding. */
  readonly path: string;
  /** The other places that the first finding is about, where the case is about them. */
  readonly related?: readonly string[];
  /** Parts of the first finding's message. */
  readonly message: string | readonly string[];
  /** Title of the first finding's fix, as the rule writes it; without one, there must be none. */
  readonly fix?: string;
  /** Number of findings. Default: 1. */
  readonly count?: number;
}

export interface RuleCases {
  readonly accepted: readonly AcceptedCase[];
  readonly refused: readonly RefusedCase[];
}

/** A spec with hundreds of findings of one kind would take long, and show nothing new. */
const maxFixesTried = 5;

/** The cases of the rules whose tests were loaded, for the pages of the documentation. */
export const casesByRule = new Map<Rule, RuleCases>();

/** Tests a rule with cases that it accepts and refuses, and that each fix does what it promises. */
export function testRule(rule: Rule, cases: RuleCases): void {
  casesByRule.set(rule, cases);
  const { accepted, refused } = cases;
  describe(rule.id, () => {
    for (const entry of accepted) {
      it(`accepts ${entry.name}`, () => {
        expect(findingsOf(rule, entry)).toEqual([]);
      });

      if (entry.graph) continue;
      it(`accepts ${entry.name}, as the repository keeps it`, () => {
        const { planned } = contextOf(specWith(entry.changes), entry.options);
        const written = contextOf(documentOf(planned), entry.options);
        expect(applyRule(rule, written)).toEqual([]);
      });
    }

    for (const entry of refused) {
      it(`refuses ${entry.name}`, () => {
        const findings = findingsOf(rule, entry);
        expect(findings).toHaveLength(entry.count ?? 1);
        const [{ path, related, message, fix, severity }] = findings;
        expect(path).toBe(entry.path);
        expect(related ?? []).toEqual(
          expect.arrayContaining([...(entry.related ?? [])]),
        );
        for (const part of [entry.message].flat()) {
          expect(message).toContain(part);
        }
        expect(message).toMatch(/[.?]$/);
        expect(fix?.title).toBe(
          entry.fix && plainText(entry.fix, parsePath(entry.path)),
        );
        expect(severity).toBe(rule.severity);
        for (const { plain, fix: offered } of findings) {
          expect(plain).toMatch(/^\S.*[.?]$/);
          expect(schemaWordsIn(plain!)).toEqual([]);
          expect(schemaWordsIn(offered?.title ?? '')).toEqual([]);
        }
      });

      if (entry.fix === undefined || entry.graph) continue;
      it(`has a fix that repairs ${entry.name}, and breaks nothing else`, () => {
        const spec = specWith(entry.changes);
        const before = design(spec, entry.options).findings;
        const fixable = before.filter(
          ({ rule: id, fix }) => id === rule.id && fix,
        );
        expect(fixable).not.toEqual([]);
        for (const finding of fixable.slice(0, maxFixesTried)) {
          const after = design(applyFix(spec, finding.fix!), entry.options);
          expect(after.findings.map(identityOf)).not.toContain(
            identityOf(finding),
          );
          expect(
            after.findings.filter(
              other => other.severity === 'error' && !isKnownIn(before, other),
            ),
          ).toEqual([]);
        }
      });
    }
  });
}

function identityOf({ rule, path, message }: Finding): string {
  return `${rule} at ${path}: ${message}`;
}

/** True if the same place broke the same rule before, also as one of those that are only counted. */
function isKnownIn(before: readonly Finding[], { rule, path }: Finding) {
  return before.some(
    other => other.rule === rule && (other.path === path || other.path === ''),
  );
}

function findingsOf(rule: Rule, { changes, options, graph }: AcceptedCase) {
  const context = contextOf(specWith(changes), options);
  return applyRule(
    rule,
    graph ? { ...context, topology: graph(context.topology) } : context,
  );
}
