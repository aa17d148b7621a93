import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  fieldsOfSpec,
  formOfFields,
  specOfForm,
} from 'backstage-plugin-vnet-connectivity-common';
import { combinations } from '../iac/__testUtils__/combinations';

describe('a form that is filled in with a spec', () => {
  const accepted = combinations().flatMap(({ name, spec: data }) => {
    const { ok, written: spec, topology } = design(data);
    return ok && spec ? [{ name, spec, topology }] : [];
  });

  it('gives back each combination that is accepted', () => {
    expect(accepted.length).toBeGreaterThan(300);
    const changed = accepted.flatMap(({ name, spec }) => {
      const back = specOfForm(formOfFields(fieldsOfSpec(spec)));
      return inOneOrder(back) === inOneOrder(withoutEffectless(spec))
        ? []
        : [name];
    });
    expect(changed).toEqual([]);
  });

  it('builds the same network', () => {
    const changed = accepted.flatMap(({ name, spec, topology }) => {
      const back = design(specOfForm(formOfFields(fieldsOfSpec(spec))));
      return inOneOrder(withoutDevices(back.topology)) ===
        inOneOrder(withoutDevices(topology))
        ? []
        : [name];
    });
    expect(changed).toEqual([]);
  });
});

/**
 * A spec without fields that are accepted and have no effect, so that a form does not ask for them: devices that no VPN
 * leads to, and settings that virtual hubs have anyway.
 */
function withoutEffectless(spec: ConnectivitySpec): object {
  const { onPremises, gateways, interconnect } = spec;
  const hasVpn = onPremises?.via === 'vpn' || onPremises?.backup === 'vpn';
  const { vpn: _, ...otherGateways } = gateways ?? {};
  return {
    ...spec,
    ...(interconnect.pattern === 'virtual-wan' && {
      gateways:
        Object.keys(otherGateways).length > 0 ? otherGateways : undefined,
    }),
    ...(onPremises?.sites &&
      !hasVpn && {
        onPremises: {
          ...onPremises,
          sites: Object.fromEntries(
            Object.entries(onPremises.sites).map(
              ([key, { devices: __, ...site }]) => [key, site],
            ),
          ),
        },
      }),
  };
}

/** A network without the devices of its sites, which are part of it also where nothing leads to them. */
function withoutDevices(topology: unknown): unknown {
  return JSON.parse(
    JSON.stringify(topology, (key, value) =>
      key === 'devices' ? undefined : value,
    ),
  );
}

/** As text with keys in one order: that of the fields is not that of the document. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
