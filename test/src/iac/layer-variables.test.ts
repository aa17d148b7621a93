import { renderTerraform } from 'backstage-plugin-vnet-connectivity-common';
import { plannedKind } from './__testUtils__/kinds';
import type { Refusal } from './__testUtils__/layer-refusals';
import { refusals } from './__testUtils__/layer-refusals';
import { proveTerraform, Workspace } from './__testUtils__/terraform';

jest.setTimeout(120_000);

/** The files of variables that these networks have beside those of global peering with a VPN. */
const variablesFile =
  /variables\.(spokes|vnet-to-vnet|express-route-gateway|circuit|circuit-connection|firewall-policy|firewall|appliance|route-table|route-server|virtual-wan|hub-vpn-gateway|hub-express-route-gateway|hub-firewall|network-manager)\.tf$/;

function withValue(
  data: object,
  [key, ...rest]: Refusal[1],
  value: unknown,
): object {
  const old: unknown = Reflect.get(data, key);
  return {
    ...data,
    [key]: rest.length > 0 ? withValue(Object(old), rest, value) : value,
  };
}

const networks = Object.keys(refusals).map(kind => {
  const { topology } = plannedKind(kind);
  return { kind, topology, files: renderTerraform(topology) };
});

proveTerraform('the variables of layers', networks, () => {
  describe.each(networks)('$kind', ({ kind, topology, files }) => {
    const file = 'terraform/terraform.tfvars.json';
    let workspace: Workspace;

    beforeAll(() => {
      workspace = new Workspace(files).withInputsOf(topology);
    });

    afterAll(() => workspace.remove());

    it.each(refusals[kind])('answer: %s', (message, path, value) => {
      const data = withValue(JSON.parse(files.get(file) ?? ''), path, value);
      workspace.write(file, JSON.stringify(data));
      const { status, output } = workspace.terraform('plan');
      expect(output).toContain(message);
      expect(status).toBe(1);
    });
  });

  it('have no validation that is not seen to refuse something', () => {
    const expected = Object.values(refusals)
      .flat()
      .map(([message]) => message);
    const messages = networks
      .flatMap(({ files }) => [...files])
      .filter(([path]) => variablesFile.test(path))
      .flatMap(([, content]) =>
        [...content.matchAll(/error_message = "(.*)"\n/g)].map(match =>
          // Up to the first value that is filled in.
          match[1].replace(/\$\{.*/, ''),
        ),
      );
    expect(messages.length).toBeGreaterThan(35);
    expect(
      messages.filter(
        message =>
          !expected.some(
            part => message.includes(part) || part.includes(message),
          ),
      ),
    ).toEqual([]);
  });
});
