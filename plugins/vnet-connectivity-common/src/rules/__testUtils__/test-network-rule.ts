/* eslint-disable jest/no-export, jest/valid-title -- this describes the tests of every rule, and is none itself */
import { graphOfDocument } from '../../readers/topology/graph-of-document';
import { parseTopologyData } from '../../readers/topology/parse';
import type { NetworkRule } from '../network-rule';
import { applyNetworkRules } from '../network-rule';

/** A network that keeps the rule, in the words of a `kind: Topology` document. */
export interface AcceptedNetwork {
  /** The accepted case; the rest of a sentence. */
  readonly name: string;
  readonly topology: Readonly<Record<string, unknown>>;
}

/** A network that breaks the rule. */
export interface RefusedNetwork extends AcceptedNetwork {
  /** Path of the first finding. */
  readonly path: string;
  /** Parts of the first finding's message. */
  readonly message: string | readonly string[];
  /** The resource that the first finding names. */
  readonly element?: string;
  /** Code of Azure's error, where it is documented. */
  readonly errorCode?: string;
  /** Number of findings. Default: 1. */
  readonly count?: number;
}

export interface NetworkCases {
  readonly accepted: readonly AcceptedNetwork[];
  readonly refused: readonly RefusedNetwork[];
}

/** The cases of the rules whose tests were loaded, for the pages of the documentation. */
export const networkCasesByRule = new Map<NetworkRule, NetworkCases>();

/** The findings of one rule about a network. */
export function networkFindingsOf(
  rule: NetworkRule,
  topology: AcceptedNetwork['topology'],
) {
  const { document, findings } = parseTopologyData(topology);
  if (!document || findings.length > 0) {
    throw new Error(
      `The network of a case has a wrong shape: ${findings
        .map(({ message }) => message)
        .join(' ')}`,
    );
  }
  return applyNetworkRules([rule], graphOfDocument(document));
}

/** Tests a rule about networks with cases that it accepts and refuses. */
export function testNetworkRule(rule: NetworkRule, cases: NetworkCases): void {
  networkCasesByRule.set(rule, cases);
  const { accepted, refused } = cases;
  describe(`${rule.id}, of a network`, () => {
    it.each(accepted)('accepts $name', ({ topology }) => {
      expect(networkFindingsOf(rule, topology)).toEqual([]);
    });

    it.each(refused)('refuses $name', entry => {
      const findings = networkFindingsOf(rule, entry.topology);
      expect(findings).toHaveLength(entry.count ?? 1);
      const [{ path, message, severity, kind, element, errorCode }] = findings;
      expect(path).toBe(entry.path);
      for (const part of [entry.message].flat()) {
        expect(message).toContain(part);
      }
      expect(message).toMatch(/^\S.*[.)]$/);
      expect({ severity, kind }).toEqual({
        severity: rule.severity,
        kind: rule.kind,
      });
      expect({ element: entry.element && element, errorCode }).toEqual({
        element: entry.element,
        errorCode: entry.errorCode,
      });
    });
  });
}
