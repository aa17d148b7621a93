import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AssertResult } from 'backstage-plugin-vnet-connectivity-common';
import { assertCases } from 'backstage-plugin-vnet-connectivity-common';
import { parse, stringify } from 'yaml';

interface RoutingCase {
  readonly id: string;
  readonly expect: readonly Readonly<Record<string, unknown>>[];
}

const own = resolve(__dirname, 'cases');

function run(text: string): AssertResult {
  const result = assertCases(text);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

/** Each case with one expectation that is turned round, so that it must fail. */
function contradicted(text: string): unknown[] {
  return (parse(text, { merge: true }) as RoutingCase[]).flatMap(each =>
    each.expect.flatMap((expected, index) =>
      typeof expected.reachable === 'boolean' &&
      expected.checkOnly === undefined
        ? [
            {
              ...each,
              id: `${each.id} [${index}]`,
              expect: [
                {
                  from: expected.from,
                  to: expected.to,
                  toAddress: expected.toAddress,
                  toPrefix: expected.toPrefix,
                  reachable: !expected.reachable,
                },
              ],
            },
          ]
        : [],
    ),
  );
}

function itHolds(file: string) {
  const text = readFileSync(file, 'utf8');
  it.each(run(text).cases.map(({ id, why }) => [id, why]))('%s', (_, why) =>
    expect(why).toBe(''),
  );

  it('fails every case of which an expectation is turned round, and shows why', () => {
    const { cases } = run(stringify(contradicted(text)));
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ ok }) => ok)).toEqual([]);
    expect(cases.filter(({ why }) => why.length < 20)).toEqual([]);
  });
}

describe('routing cases', () => {
  const files = readdirSync(own).filter(name => name.endsWith('.yaml'));

  describe.each(files)('%s', name => {
    itHolds(resolve(own, name));
  });

  it('have names of their own', () => {
    const ids = files.flatMap(name =>
      (
        parse(readFileSync(resolve(own, name), 'utf8'), {
          merge: true,
        }) as RoutingCase[]
      ).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(90);
  });
});
