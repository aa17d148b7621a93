import {
  changeBetween,
  design,
} from 'backstage-plugin-vnet-connectivity-common';
import type { PlannedSpec } from 'backstage-plugin-vnet-connectivity-common';
import { bicepCompiler, proveBicep } from './__testUtils__/bicep-compiler';
import { edits as editsOfPeerings, specOfEdit } from './__testUtils__/edits';
import { editsOfDevices } from './__testUtils__/edits-of-devices';
import { editsOfNetworks } from './__testUtils__/edits-of-networks';
import { digestOfDomain } from './__testUtils__/terraform';

jest.setTimeout(60_000);

const subscriptionId = '00000000-0000-0000-0000-000000000000';
/** Edits whose resources have other names in Bicep, or stand elsewhere. */
const others = Object.fromEntries(
  Object.entries(editsOfNetworks).filter(([name]) =>
    /tier of|Virtual WAN: the first region less/.test(name),
  ),
);
const edits = { ...editsOfPeerings, ...editsOfDevices, ...others };
const compiler = bicepCompiler(() => ({}));

function designOf(part: object, existing?: PlannedSpec) {
  const { spec, topology, files } = design(
    { ...specOfEdit(part), delivery: { iac: ['bicep'], ci: 'none' } },
    { existing },
  );
  if (!topology) throw new Error('no design');
  return { spec, topology, files: files(), iac: ['bicep'] as const };
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
      .map(({ id, ...rest }) => [
        id.toLowerCase(),
        // The place of an entry whose value only a deployment knows is no change of it.
        JSON.stringify(rest).replace(/\[\d+\]\.key/g, '[].key'),
      ]),
  );
}

proveBicep('a report of a change in Bicep', [digestOfDomain(), edits], () => {
  it.each(Object.keys(edits))('says what the snapshots do: %s', async name => {
    const older = designOf(edits[name].before);
    const newer = designOf(edits[name].after, older.spec);
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
