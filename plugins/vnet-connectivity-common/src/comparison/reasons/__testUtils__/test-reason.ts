/* eslint-disable jest/no-export, jest/valid-title -- this describes the tests of every reason, and is none itself */
import type { SpecChanges } from '../../../rules/__testUtils__/spec';
import { optionOf } from '../../__testUtils__/compared';
import type { ComparisonOptions } from '../../comparison-options';
import type { Judgement, ReasonRule } from '../reason';

/** A network for which a reason has something to say about an option, or nothing. */
export interface ReasonCase {
  /** Id of the option. */
  readonly option: string;
  readonly changes?: SpecChanges;
  readonly options?: ComparisonOptions;
}

/** A case in which a reason applies, with its text. */
export interface SayingCase extends ReasonCase {
  readonly effect: Judgement['effect'];
  readonly weight: number;
  /** Part of the text. */
  readonly text: string;
  /** Part of when it is right all the same; without it there is no such case. */
  readonly rightWhen?: string;
}

/** Tests a reason with options that it says something about, and others about which it is silent. */
export function testReason(
  { id }: ReasonRule,
  cases: {
    readonly says: readonly SayingCase[];
    readonly silent: readonly ReasonCase[];
  },
): void {
  const reasonFor = ({ option, changes, options }: ReasonCase) =>
    optionOf(option, changes, options).reasons.find(reason => reason.id === id);
  describe(id, () => {
    it.each(cases.says.map(each => [each.effect, each.option, each] as const))(
      'is %s %s',
      (effect, _, each) => {
        const reason = reasonFor(each);
        expect(reason).toMatchObject({ effect, weight: each.weight });
        expect(reason?.text).toContain(each.text);
        expect(reason?.text).toMatch(/\.$/);
        expect(reason?.rightWhen ?? '').toContain(each.rightWhen ?? '');
        expect(reason?.rightWhen === undefined).toBe(
          each.rightWhen === undefined,
        );
        expect(reason?.sources.length).toBeGreaterThan(0);
      },
    );

    it.each(cases.silent.map(each => [each.option, each] as const))(
      'says nothing about %s',
      (_, each) => {
        expect(reasonFor(each)).toBeUndefined();
      },
    );
  });
}

/** Sites with one device each. */
export function sites(count: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `s${index}`,
      {
        addressSpace: [`192.168.${index}.0/24`],
        devices: [
          {
            ipAddress: `203.0.113.${index + 1}`,
            asn: 65050,
            bgpPeerAddress: `192.168.${index}.1`,
          },
        ],
      },
    ]),
  );
}
