import {
  changeBetween,
  isDisruptive,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Edit } from './__testUtils__/edits';
import { edits as editsOfPeerings } from './__testUtils__/edits';
import { editsOfDevices } from './__testUtils__/edits-of-devices';
import { editsOfGateways } from './__testUtils__/edits-of-gateways';
import { editsOfNetworks } from './__testUtils__/edits-of-networks';
import { worldOf } from './__testUtils__/inputs';
import { makeEdit, sidesOf } from './__testUtils__/reported-edit';
import {
  digestOfDomain,
  proveTerraform,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(300_000);

const edits: Readonly<Record<string, Edit>> = {
  ...editsOfPeerings,
  ...editsOfNetworks,
  ...editsOfGateways,
  ...editsOfDevices,
};

/** Edits that only add something to what is there. */
const additions = [
  'on-premises by gateway transit',
  'on-premises by gateway transit, with spokes',
  'on-premises per region',
  'a third region',
  'more address space',
  'another subnet',
  'another site',
  'another device',
  'a firewall in each region',
  'another hub of a Virtual WAN',
  'Virtual WAN: sites by VPN',
  'Virtual WAN: a circuit',
  'VNet-to-VNet: a third region',
  'an ordered circuit that the provider has provisioned',
  'a circuit for another region',
  'another circuit',
  'a VPN as backup of a circuit',
  'NAT gateways',
  'a device before the others',
  'a site before the others',
  'a region before others whose addresses were allocated',
];

proveTerraform('a report of a change', [digestOfDomain(), edits], () => {
  it.each(Object.keys(edits))('says what the plan does: %s', name => {
    const [older, newer] = sidesOf(edits[name]);
    const workspace = new Workspace(older.files);
    workspace.withInputsOf(older.topology);
    workspace.write(
      'world.jsonl',
      worldOf(older.topology) + worldOf(newer.topology),
    );
    workspace.succeed('apply', '-auto-approve');
    const { report, reported, planned, isApplied, refusal } = makeEdit(
      workspace,
      older,
      edits[name].after,
    );
    workspace.remove();

    expect(reported).toEqual(planned);
    // What is protected is destroyed only after that was taken off, as the report says.
    expect(
      refusal === undefined || /Instance cannot be destroyed/.test(refusal),
    ).toBe(true);
    // A plan that Azure would not carry out must have been refused before.
    expect(isApplied || report.refused.length > 0).toBe(true);
  });

  it.each(additions)('adds without replacing or cutting anything: %s', name => {
    const [older, newer] = sidesOf(edits[name]);
    expect(isDisruptive(changeBetween(older, newer))).toBe(false);
  });
});
