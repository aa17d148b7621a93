import {
  changeBetween,
  design,
} from 'backstage-plugin-vnet-connectivity-common';
import { bicepCompiler, proveBicep } from './__testUtils__/bicep-compiler';
import { edits, specOfEdit } from './__testUtils__/edits';
import { digestOfDomain } from './__testUtils__/terraform';

jest.setTimeout(60_000);

const subscriptionId = '00000000-0000-0000-0000-000000000000';
const compiler = bicepCompiler(() => ({}));

function designOf(part: object) {
  const { topology, files } = design({
    ...specOfEdit(part),
    delivery: { iac: ['bicep'], ci: 'none' },
  });
  if (!topology) throw new Error('no design');
  return { topology, files: files(), iac: ['bicep'] as const };
}

/** Resources of Azure by id, without the deployments of modules. */
async function resourcesOf(files: ReadonlyMap<string, string>) {
  const bicep = new Map(
    [...files].filter(([path]) => path.startsWith('bicep/')),
  );
  const predicted = await compiler().snapshot(bicep, subscriptionId);
  return new Map(
    predicted
      .filter(({ type }) => !/deployments/i.test(type))
      .map(({ id, ...rest }) => [id.toLowerCase(), JSON.stringify(rest)]),
  );
}

proveBicep('a report of a change in Bicep', [digestOfDomain(), edits], () => {
  it.each(Object.keys(edits))('says what the snapshots do: %s', async name => {
    const [older, newer] = [edits[name].before, edits[name].after].map(
      designOf,
    );
    const before = await resourcesOf(older.files);
    const after = await resourcesOf(newer.files);
    const expected = [
      ...[...after].flatMap(([id, text]) => {
        const was = before.get(id);
        if (was === undefined) return `create ${id}`;
        return was === text ? [] : `update ${id}`;
      }),
      ...[...before.keys()].flatMap(id =>
        after.has(id) ? [] : `delete ${id}`,
      ),
    ];
    const reported = changeBetween(older, newer).resources.map(
      ({ action, address }) => `${action} ${address.toLowerCase()}`,
    );
    expect(reported.sort()).toEqual(expected.sort());
  });
});
